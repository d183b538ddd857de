// The ordered list of libs, a folder a floor: each may import only those before it, and only through their index.
const FLOORS = require('./libs/floors.json');
const LIBS = Object.entries(FLOORS).flatMap(([floor, libs]) =>
  libs.map((lib) => ({ lib, path: `^libs/${floor}/${lib}/` })),
);

const order = LIBS.map(({ lib, path }, position) => ({
  name: `order-${lib}`,
  comment: `${lib} imports only the libs before it; everything else travels as a message`,
  severity: 'error',
  from: { path },
  to: { path: '^libs/', pathNot: LIBS.slice(0, position + 1).map((earlier) => earlier.path) },
}));

const fronts = LIBS.map(({ lib, path }) => ({
  name: `front-door-${lib}`,
  comment: `${lib} is imported by its index only`,
  severity: 'error',
  from: { pathNot: [path, '\\.(spec|db-spec)\\.tsx?$'] },
  to: { path: `${path}src/(?!index\\.ts$)` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'no file in an import cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...order,
    ...fronts,
    {
      name: 'libs-know-no-door',
      comment: 'libs import neither apps nor infra nor tests; tests beside the code may use the test support',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.(spec|db-spec)\\.tsx?$' },
      to: { path: '^(apps|infra|test)/' },
    },
    {
      name: 'infra-knows-no-door',
      comment: 'infra is the ground: apps stand on it',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^apps/' },
    },
    {
      name: 'network-only-in-platform',
      comment: 'queue, search and mail clients live behind the ports of libs/platform',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/foundation/platform/', '\\.(spec|db-spec)\\.tsx?$'] },
      to: { path: 'node_modules/(bullmq|ioredis|meilisearch|nodemailer)/' },
    },
    {
      name: 'web-knows-contracts-only',
      comment: 'the browser imports the contracts; everything else it asks for over HTTP',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs/(?!foundation/contracts/)|apps/(?!web/)|infra/|test/)' },
    },
    {
      name: 'nobody-imports-the-web',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'contracts-without-nest',
      comment: 'contracts are shared with browsers: no server code in them',
      severity: 'error',
      from: { path: '^libs/foundation/contracts/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-at-run-time',
      comment: 'what the web application stands on is bundled when it is built',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: ['^apps/web/', '\\.(spec|db-spec)\\.tsx?$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
    },
  },
};
