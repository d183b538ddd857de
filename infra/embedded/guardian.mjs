// The guardian owns the embedded services, so that none of them outlives the program that asked for them.
// It runs in its own session (Ctrl-C in the terminal does not reach it) and lives as long as its IPC channel:
// when the parent disconnects, exits or is killed, every service is stopped and the guardian leaves.
// Plain JavaScript, started by path: it is the same file from the sources, from dist/ and from jest.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/**
 * @typedef {{ name: string, command: string, args: string[], env?: Record<string, string>, uid?: number,
 *   gid?: number, cwd: string, logFile: string, stopSignal: NodeJS.Signals, graceMs: number }} ServiceOrder
 */

/** @type {Map<string, { order: ServiceOrder, child: import('node:child_process').ChildProcess }>} */
const running = new Map();
let leaving = false;

/** @param {object} fact */
function tell(fact) {
  if (process.connected) process.send?.(fact, () => undefined);
}

/** @param {ServiceOrder} order */
function run(order) {
  if (leaving) return;
  const { name, command, args, env, uid, gid, cwd } = order;
  const log = openSync(order.logFile, 'w', 0o600);
  const stdio = /** @type {const} */ (['ignore', log, log]);
  const child = spawn(command, args, { env, uid, gid, cwd, stdio: [...stdio], windowsHide: true });
  closeSync(log);
  running.set(name, { order, child });

  const gone = (/** @type {string} */ how) => {
    if (running.get(name)?.child !== child) return;
    running.delete(name);
    tell({ gone: name, how });
    if (leaving) leave();
  };
  child.once('error', (error) => gone(error.message));
  child.once('exit', (code, signal) => gone(signal ?? `code ${code}`));
}

/** Stops everything, the impolite way after the grace of each service, and exits once nothing is left. */
function leave() {
  if (running.size === 0) process.exit(0);
  if (leaving) return;
  leaving = true;
  for (const { order, child } of running.values()) {
    child.kill(order.stopSignal);
    setTimeout(() => child.kill('SIGKILL'), order.graceMs);
  }
}

process.on('message', run);
process.on('disconnect', leave);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
process.on('uncaughtException', (error) => {
  console.error(error);
  leave();
});
