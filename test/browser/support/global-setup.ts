import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import setUpServices from '../../support/global-setup';

const ROOT = join(__dirname, '../../..');

/** The services of a run, and the web application as it is built now. */
export default async function setUp(): Promise<void> {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'infra/build-web.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the web application does not build: ${stderr}`);
  await setUpServices();
}
