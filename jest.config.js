const FLOORS = Object.keys(require('./libs/floors.json'));

process.env.TZ = 'UTC';

const base = {
  rootDir: __dirname,
  runtime: '<rootDir>/test/support/shared-modules.cjs',
  testEnvironment: '<rootDir>/test/support/one-realm.cjs',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'node'],
  moduleNameMapper: { '^@alize/(.*)$': FLOORS.map((floor) => `<rootDir>/libs/${floor}/$1/src`) },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.(ts|tsx|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
const roots = ['apps', 'libs', 'infra', 'test'].map((folder) => `<rootDir>/${folder}`);

/**
 * `unit` is pure and fast; `database` works on a real PostgreSQL, which its global set-up starts unless one is named;
 * `ground` starts and kills services of its own, so it has to run in another process than that set-up. `browser` walks the built web application in a real
 * Chromium, on the same ground.
 */
module.exports = {
  // A suite whose set-up failed may leave a server behind; the run ends all the same, red.
  forceExit: true,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      roots,
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/', '<rootDir>/test/browser/'],
    },
    {
      ...base,
      displayName: 'database',
      roots,
      testMatch: ['**/*.db-spec.ts', '<rootDir>/test/journeys/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/infra/embedded/',
        '<rootDir>/test/upgrade/',
        '<rootDir>/test/restore/',
      ],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
    {
      ...base,
      displayName: 'browser',
      roots,
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/browser/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/browser/support/patience.ts'],
    },
    {
      ...base,
      displayName: 'ground',
      roots,
      testMatch: ['<rootDir>/infra/embedded/*.db-spec.ts', '<rootDir>/test/{upgrade,restore}/*.db-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
  ],
};
