import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from './error-code';
import { identityOf } from './processes';

const Holder = z.object({ pid: z.int(), identity: z.string() });
const Secrets = z.object({ databasePassword: z.string().min(1), searchKey: z.string().min(16) });
export type Secrets = z.infer<typeof Secrets>;

/** The data folder of the embedded services, held by one process at a time. */
export interface Home {
  path: string;
  secrets: Secrets;
  logs: string;
  release(): void;
}

/** Its owner's alone; root lets the account of PostgreSQL pass, not look. */
const HOME_MODE = process.getuid?.() === 0 ? 0o711 : 0o700;

/** @throws when the folder cannot be written, or when another running process holds it */
export function openHome(folder: string): Home {
  let release: (() => void) | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: HOME_MODE });
    const path = realpathSync(folder);
    chmodSync(path, HOME_MODE);
    release = hold(path);
    const logs = join(path, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    return { path, logs, release, secrets: secretsOf(path) };
  } catch (error) {
    release?.();
    if (['EACCES', 'EPERM'].includes(errorCode(error)))
      throw new Error(`${folder} cannot be written by this user: set ALIZE_HOME to a folder that can`, {
        cause: error,
      });
    throw error;
  }
}

/** The lock is a link made in one step with its content; one whose holder no longer runs is taken over. */
function hold(home: string): () => void {
  const lock = join(home, 'lock.json');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) ?? '' }));
  try {
    while (!tryLink(mine, lock)) {
      const stale = readIfThere(lock);
      const holder = parse(Holder, stale);
      if (holder && identityOf(holder.pid) === holder.identity)
        throw new Error(
          `another Alizé (pid ${holder.pid}) already uses ${home}; stop it or set ALIZE_HOME to another folder`,
        );
      discard(lock, stale);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** Moves the lock away before judging it again: two starts that both saw it stale must not remove a fresh one. */
function discard(lock: string, stale: string | undefined): void {
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== stale) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Made once per home, readable by its owner only. */
function secretsOf(home: string): Secrets {
  const file = join(home, 'secrets.json');
  const known = parse(Secrets, readIfThere(file));
  if (known) return known;
  if (existsSync(join(home, 'postgres')))
    throw new Error(
      `${file} is lost or damaged, and only it opens ${home}/postgres: restore it or remove both`,
    );
  const fresh = {
    databasePassword: randomBytes(24).toString('hex'),
    searchKey: randomBytes(24).toString('hex'),
  };
  writeFileSync(`${file}.new`, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return fresh;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function parse<T>(schema: z.ZodType<T>, json: string | undefined): T | undefined {
  try {
    return schema.parse(JSON.parse(json ?? ''));
  } catch {
    return undefined;
  }
}
