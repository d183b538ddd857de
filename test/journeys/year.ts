import { liveYear } from '../support/lived-year';

/** `npm run year`: the lived year that the tests judge, told a line an event, for a person to judge. */
it('tells the year', async () => {
  const { timeline, rows } = await liveYear();
  process.stdout.write(`${timeline.join('\n')}\n${JSON.stringify(rows)}\n`);
}, 400_000);
