import tseslint from 'typescript-eslint';

const settings = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'settings are read in libs/foundation/platform/src/config only',
};
const clock = 'the clock is libs/platform’s: take time as an argument, or from Clock';

// What has to know types (promises nobody waits for, switches that forget a case) is in .oxlintrc.json: it takes seconds there.
export default tseslint.config(
  {
    ignores: [
      'apps/web/public/',
      'dist/',
      'dist-bench/',
      'dist-faults/',
      'node_modules/',
      'coverage/', // Jest's, at the top; a folder of that name elsewhere is ours.
      '.alize/',
      '**/*.mjs',
      '**/*.cjs',
      'jest.config.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // `as const` only: anything else tells the compiler what nobody has checked.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'chance is libs/platform’s: newId, newSecret',
        },
        settings,
      ],
    },
  },
  { files: ['libs/foundation/platform/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', settings] } },
  // The one file of the browser that reads its clock.
  { files: ['apps/web/src/i18n/now.ts'], rules: { 'no-restricted-syntax': ['error', settings] } },
  // Tests find the services their run started, and set what a process would be given.
  {
    files: ['libs/foundation/platform/src/config/**', 'test/support/**', 'test/browser/support/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**', '**/*.spec.ts', '**/*.spec.tsx', '**/*.db-spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
