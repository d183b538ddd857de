import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import setUpServices from '../../support/global-setup';

const ROOT = join(__dirname, '../../..');

/** The services of a run, and the web application as it is built. */
export default async function setUp(): Promise<void> {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'apps/web/vite.config.ts'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`the web application does not build: ${stderr}`);
  await setUpServices();
}
