import { OfferIndexCheck, OfferIndexer, type OfferIndexProgress } from '@alize/offers';
import { createApplicationKey, readSettings, requireServices } from '@alize/platform';
import type { Command } from 'commander';
import { withServices } from './context';

/** `search key`, `search reindex`, `search check`. */
export function searchCommands(program: Command): void {
  const search = program.command('search').description('the search index');
  search
    .command('key')
    .description(
      "a key for SEARCH_KEY that can do less than the engine's master key, which SEARCH_KEY is now",
    )
    .action(async () => console.log(await createApplicationKey(requireServices(readSettings()))));
  search
    .command('reindex')
    .description(
      'build the index anew and swap it in, without interruption; goes on with a build that was cut short',
    )
    .action(() =>
      withServices(async (app) => {
        const count = await app.get(OfferIndexer).rebuild(progressLine());
        process.stderr.write('\n');
        console.log(`${count} offers indexed`);
      }),
    );
  search
    .command('check')
    .description('compare every document of the index with the database, and mend what differs')
    .action(() =>
      withServices(async (app) => {
        const { documents, missing, stale, surplus, refused } = await app.get(OfferIndexCheck).check();
        const found = `${documents} offers compared: ${missing} missing, ${stale} stale, ${surplus} surplus`;
        console.log(
          missing + stale + surplus === 0 ? `${found}: index and database agree` : `${found}: mended`,
        );
        if (refused > 0) throw new Error(`the search engine refuses ${refused} of them: see the log`);
      }),
    );
}

/** One line, written over: « 12000 of 100600 offers indexed, 98000 sent ». */
function progressLine(): (progress: OfferIndexProgress) => void {
  let shown = '';
  return ({ sent, indexed, reused, total, waitsFor }) => {
    const line = [
      `${indexed + reused} of ${total} offers indexed, ${sent} sent`,
      reused > 0 ? `, ${reused} found in place` : '',
      waitsFor === undefined ? '' : `; waits for ${waitsFor}`,
    ].join('');
    if (line !== shown) process.stderr.write(`\r\x1b[K${line}`);
    shown = line;
  };
}
