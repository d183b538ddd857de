const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What jest's own modules keep on the global object about a suite: its tests, its time limit, who listens to it. */
const OF_A_SUITE = /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|RETRY_TIMES|RETRY_TIMES_SETTER)$/;

/**
 * Suites run on the global object of their process, not each in a realm of its own: packages that Node loaded once then
 * make the very errors, arrays and dates that a suite compares with. What a suite changed there is put back after it.
 */
module.exports = class OneRealm {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = { console: globalThis.console, exit: process.exit, environment: { ...process.env } };
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
    for (const name of Object.keys(process.env))
      if (!(name in this.before.environment)) delete process.env[name];
    Object.assign(process.env, this.before.environment);
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_A_SUITE.test(key.description ?? '')) delete globalThis[key];
  }
};
