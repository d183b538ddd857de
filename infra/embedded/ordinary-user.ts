import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How PostgreSQL, which refuses to run as root, is started; the data belong to `owner` where there is one. */
export interface Launcher {
  prefix: string[];
  uid?: number;
  gid?: number;
  owner?: { uid: number; gid: number };
}

const UNSHARE = ['/usr/bin/unshare', '/bin/unshare', '/run/current-system/sw/bin/unshare'];

/**
 * As an ordinary user: directly. As root, the first that works of:
 * 0. the account that owns the data already, so that a visit of root takes them from nobody;
 * 1. a user namespace where root bears an ordinary number: every file root can reach stays reachable;
 * 2. the account `postgres`, or `nobody`, provided it can reach the program and the data.
 * The account exists either way, because initdb looks its number up.
 * @param data an existing folder, which changes hands when the launcher says so
 */
export function launcherFor(postgres: string, data: string): Launcher {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { prefix: [] };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  const launchers: Launcher[] = [];
  const { uid, gid } = statSync(data);
  if (uid !== 0) launchers.push({ prefix: [], uid, gid, owner: { uid, gid } });
  const unshare = UNSHARE.find((path) => existsSync(path));
  if (account && unshare)
    launchers.push({
      prefix: [unshare, '--user', `--map-user=${account.uid}`],
      owner: { uid: 0, gid: 0 },
    });
  if (account) launchers.push({ prefix: [], ...account, owner: account });

  for (const launcher of launchers) {
    giveTo(data, launcher.owner);
    if (works(launcher, postgres, data)) return launcher;
  }
  throw new Error(
    'PostgreSQL does not run as root, user namespaces are not allowed here, and no ordinary account ' +
      `can reach both ${postgres} and ${data}. Set ALIZE_HOME to a folder everyone can enter (and move the ` +
      'checkout to one), or set DATABASE_URL, or start Alizé as an ordinary user',
  );
}

/** The children first: cut short, it starts again from the top folder, which still has its former owner. */
export function giveTo(path: string, owner: { uid: number; gid: number } | undefined): void {
  const top = statSync(path);
  if (!owner || top.uid === owner.uid) return;
  for (const entry of top.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [])
    lchownSync(join(path, entry), owner.uid, owner.gid);
  chownSync(path, owner.uid, owner.gid);
}

function works({ prefix, uid, gid }: Launcher, postgres: string, data: string): boolean {
  const [command = '/bin/sh', ...args] = [...prefix, '/bin/sh', '-c', 'test -w "$0" && exec "$1" --version'];
  const { status } = spawnSync(command, [...args, data, postgres], { uid, gid, cwd: '/', stdio: 'ignore' });
  return status === 0;
}

function accountNamed(name: string): { uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
