const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const OURS = /^(\.|\/|@alize\/|@jest\/globals$)/;
const OF_A_SUITE = /\/test\/|spec\.tsx?$/;

/** Modules of the product by path; those of suites and of what they stand on are loaded anew for each. */
const kept = new (class extends Map {
  clear() {
    for (const path of this.keys()) if (OF_A_SUITE.test(path)) this.delete(path);
  }
})();
const sourceMaps = new Map();
let current;

/**
 * Loading the product and its packages anew for each suite takes a processor over two seconds, of a hundred suites. Here a
 * process loads the packages once, by Node itself, and the product once, compiled by jest. Hence a module must not be
 * mocked, nor keep what one application told it for another: no suite is alone with it.
 */
module.exports = class SharedModules extends Runtime {
  constructor(...options) {
    super(...options);
    current = this;
    this.executor.compile = (code, filename) =>
      compileFunction(code, this.executor.injectedModuleParameters, { filename });
    this.transformCache.sourceMaps = sourceMaps;
    const { watch, watchAll } = options.at(-1);
    if (!watch && !watchAll) this.registries.moduleRegistry = kept;
  }

  /** Node's own does: there is no other realm to keep it from. */
  installGetBuiltinModule() {}

  /** A module that an earlier suite loaded asks that suite's runtime, which is torn down. */
  requireModuleOrMock(from, name) {
    if (current !== this) return current.requireModuleOrMock(from, name);
    return OURS.test(name) ? super.requireModuleOrMock(from, name) : createRequire(from)(name);
  }
};
