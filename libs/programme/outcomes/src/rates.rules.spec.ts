import fc from 'fast-check';
import { materialisedJobs, share, turnoverGrowth } from './rates.rules';

const ANSWERED = [6, 5, 5, 4, 4, 4, 4, 4].map((planned, index) => ({
  planned,
  created: [5, 4, 4, 3, 3, 3, 2, 2][index] ?? null,
}));
const SILENT = [5, 4].map((planned) => ({ planned, created: null }));
const PANEL = [
  [100, 200],
  [200, 220],
  [300, 330],
  [400, 560],
  [600, 792],
  [800, 1210],
].map(([before = 0, after = 0]) => ({ beforeCents: before * 100_000, afterCents: after * 100_000 }));

it('counts what of the planned jobs is there, and both bounds of silence', () => {
  expect(materialisedJobs([...ANSWERED, ...SILENT])).toEqual({
    answers: { part: 8, whole: 10, perMille: 800 },
    ofAnswered: { part: 26, whole: 36, perMille: 722 },
    ifSilenceIsNone: { part: 26, whole: 45, perMille: 578 },
    ifSilenceIsAll: { part: 35, whole: 45, perMille: 778 },
  });
});

it('tells an answer of no job apart from no answer', () => {
  const none = materialisedJobs([{ planned: 4, created: 0 }]);
  expect(none.ofAnswered).toEqual({ part: 0, whole: 4, perMille: 0 });
  const silent = materialisedJobs([{ planned: 4, created: null }]);
  expect(silent.ofAnswered).toEqual({ part: 0, whole: 0, perMille: null });
  expect(silent.answers.perMille).toBe(0);
});

it('keeps the rate of all firms between the bounds of silence, whatever the silent did up to their plan', () => {
  const firm = fc
    .record({
      planned: fc.integer({ min: 0, max: 30 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      answers: fc.boolean(),
    })
    .map(({ planned, part, answers }) => ({ planned, truth: Math.floor(planned * part), answers }));
  fc.assert(
    fc.property(fc.array(firm, { minLength: 1, maxLength: 20 }), (firms) => {
      const seen = materialisedJobs(
        firms.map(({ planned, truth, answers }) => ({ planned, created: answers ? truth : null })),
      );
      const truth = firms.reduce((sum, each) => sum + each.truth, 0);
      expect(seen.ifSilenceIsNone.part).toBeLessThanOrEqual(truth);
      expect(seen.ifSilenceIsAll.part).toBeGreaterThanOrEqual(truth);
    }),
  );
});

it('tells the growth of turnover in its three ways, to the decimal', () => {
  expect(turnoverGrowth(PANEL)).toEqual({
    firms: 6,
    ofSumPerMille: 380,
    meanPerMille: 405,
    medianPerMille: 360,
  });
});

it('takes the firm in the middle as the median of an odd number', () => {
  expect(turnoverGrowth(PANEL.slice(0, 5))?.medianPerMille).toBe(320);
});

it('leaves out a firm without turnover before, and says nothing of nobody', () => {
  expect(turnoverGrowth([...PANEL, { beforeCents: 0, afterCents: 90_000_000 }])).toEqual(
    turnoverGrowth(PANEL),
  );
  expect(turnoverGrowth([])).toBeNull();
});

it('rounds a half away from zero, for a fall as for a rise', () => {
  expect(share(1, 16)).toEqual({ part: 1, whole: 16, perMille: 63 });
  const fall = turnoverGrowth([{ beforeCents: 1600, afterCents: 1500 }]);
  expect(fall?.ofSumPerMille).toBe(-63);
});

it('reads survival and recovery as shares to the decimal', () => {
  expect(share(9, 10).perMille).toBe(900);
  expect(share(9_610, 10_000).perMille).toBe(961);
});
