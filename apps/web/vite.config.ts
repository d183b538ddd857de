import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { compressed } from './compress';
import { ANSWERED_BY_API } from './dev-proxy';
import { fonts } from './fonts';
import { preloads } from './preloads';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const START = ['$initial' as const];
/**
 * Small files travel as one: what counts on a telephone is the number of journeys. First what every page shares, which is
 * then no part of the rest, in parts that are run one by one; the two forms without an account take all their fields in
 * one file.
 */
const TOGETHER = [
  {
    name: 'boot',
    tags: START,
    test: /src\/(app\/(theme|reader|next-task)|form\/draft|first-page-signs|design\/(tokens|base))|preload-helper/,
  },
  { name: 'react', tags: START, test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', tags: START, test: /node_modules\/react-router\// },
  { name: 'zod', tags: START, test: /node_modules\/zod\// },
  { name: 'schemas', tags: START, test: /libs\/foundation\/contracts\// },
  { name: 'aria', tags: START, test: /node_modules\/(react-aria|react-stately|@react-)/ },
  { name: 'libraries', tags: START, test: /node_modules\// },
  { name: 'start', tags: START, test: /src\/(?!main)/ },
  {
    name: 'layout',
    test: /src\/design\/(breadcrumb|chip|empty-state|link-button|notice|page-header|sheet|skeleton|stack|stat|timeline)/,
  },
  { name: 'territory', test: /api\/territories|territory\/use-territory/ },
  { name: 'posting', test: /contracts\/src\/(need|offer|skill|organisation)/ },
  {
    name: 'forms',
    test: /src\/(form\/(commune-field|error-s|first|flat|form-|skill|use-contract|use-de|use-dr)|design\/(choice|combo-box|field-parts|number-field|select|text-))/,
  },
];

/** « use client » means nothing to an application without server components. */
const onLog = (
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  say: (level: Rolldown.LogLevel, log: Rolldown.RolldownLog) => void,
) => void (log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log));

const inBrowserBuild = (plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => name === 'client',
});

/**
 * `npm run dev:web` serves the sources beside a running `npm start`; `npm run build` writes dist/web, which the api serves,
 * and dist/web-server, with which it writes the first page.
 */
export default defineConfig({
  root: here('.'),
  resolve: { alias: { '@alize/contracts': here('../../libs/foundation/contracts/src/index.ts') } },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    emptyOutDir: true,
    // Everything is a file of ours with a name of its own: nothing inlined for the policy to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All of it is 7 kB as it travels: one file comes sooner than a dozen.
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
  // `vite build` builds both.
  builder: {},
  environments: {
    client: {
      build: {
        outDir: here('../../dist/web'),
        manifest: true,
        rolldownOptions: {
          input: { index: here('index.html'), start: here('src/app/start.tsx') },
          output: { codeSplitting: { groups: TOGETHER } },
          // A schema nobody uses need not be made: each page carries its own.
          treeshake: {
            moduleSideEffects: [{ test: /libs\/foundation\/contracts\/src/, sideEffects: false }],
          },
          onLog,
        },
      },
    },
    // What the server writes pages with: one file that stands on nothing.
    ssr: {
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        outDir: here('../../dist/web-server'),
        copyPublicDir: false,
        minify: true,
        ssr: here('src/written.tsx'),
        rolldownOptions: {
          output: { format: 'cjs', entryFileNames: 'written.cjs', codeSplitting: false },
          onLog,
        },
      },
    },
  },
  // The component library speaks thirty-four languages; we offer two.
  plugins: [
    optimizeLocales.vite({ locales: ['fr', 'en'] }),
    ...[fonts(), preloads(), compressed()].map(inBrowserBuild),
  ],
  server: { host: '127.0.0.1', port: 5173, proxy: { [ANSWERED_BY_API]: 'http://127.0.0.1:3000' } },
});
