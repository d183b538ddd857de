import type { WriteFirstPage } from '@alize/contracts';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtFolder } from './web-files';

const Built = { file: 'written.cjs', offers: 'writeFirstPage' };

/** What the built web application writes its pages with; writes none where it is not built. */
export function readPageWriter(folder = builtFolder('web-server')): WriteFirstPage {
  const file = folder && join(folder, Built.file);
  if (!file || !existsSync(file)) return () => Promise.resolve(undefined);
  const built: Record<string, WriteFirstPage | undefined> = createRequire(__filename)(file);
  const write = built[Built.offers];
  if (!write) throw new Error(`${file} offers no ${Built.offers}`);
  return write;
}
