import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGround } from '../../infra/embedded/ground';
import { keepGround } from './ground-of-the-run';

/**
 * Services for the tests of one run: those named by TEST_DATABASE_URL (a server; its databases `alize_template` and
 * `alize_test_*` are ours), TEST_SEARCH_URL and TEST_SEARCH_KEY, else embedded ones.
 */
export default async function setUp(): Promise<void> {
  const { TEST_DATABASE_URL, TEST_SEARCH_URL } = process.env;
  if (TEST_DATABASE_URL && TEST_SEARCH_URL) return;
  const home = mkdtempSync(join(tmpdir(), 'alize-tests-'));
  const ground = await startGround({
    home,
    database: !TEST_DATABASE_URL,
    search: !TEST_SEARCH_URL,
    mail: false,
    ephemeral: true,
    now: () => new Date(0),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  keepGround({ ground, home });
  if (ground.databaseUrl) process.env.TEST_DATABASE_URL = ground.databaseUrl;
  if (ground.searchUrl) process.env.TEST_SEARCH_URL = ground.searchUrl;
  if (ground.searchKey) process.env.TEST_SEARCH_KEY = ground.searchKey;
}
