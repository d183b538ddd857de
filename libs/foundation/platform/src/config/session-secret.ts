import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What signs the tokens of mail links where no variable gives one: made once for each data folder and readable by its
 * owner only, so that nobody knows it from the code. Processes on one folder share it.
 * @throws when the folder cannot be written
 */
export function keptSessionSecret(home: string): string {
  const file = join(home, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      // One step: of two processes that start together, both read the same.
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, 'utf8');
}
