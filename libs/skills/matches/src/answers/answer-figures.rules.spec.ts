import { answerFigures, type Question } from './answer-figures.rules';

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9 + hours));
const question = (who: string, lender: string, fields: Partial<Question>): Question => ({
  person: { id: who, name: who },
  organisation: { id: lender, name: lender },
  ...{ askedAt: at(0), end: null, endedAt: null, reason: null },
  ...fields,
});

it('counts answers, their delay, refusals and silence, over all and by partner', () => {
  const figures = answerFigures([
    question('Ana', 'Alpélec', { end: 'accepted', endedAt: at(4) }),
    question('Ana', 'Alpélec', { end: 'declined', endedAt: at(48), reason: 'no_time' }),
    question('Bob', 'Alpélec', { end: 'expired', endedAt: at(900) }),
    question('Bob', 'Alpélec', {}),
    question('Cyd', 'Orsenne', { end: 'declined', endedAt: at(10), reason: null }),
  ]);
  expect(figures.total).toEqual({
    ...{ asked: 5, accepted: 1, declined: 2, silent: 1, waiting: 1 },
    medianHoursToAnswer: 10,
  });
  expect(figures.partners).toEqual([
    {
      organisation: { id: 'Alpélec', name: 'Alpélec' },
      ...{ asked: 4, accepted: 1, declined: 1, silent: 1, waiting: 1 },
      medianHoursToAnswer: 26,
    },
    {
      organisation: { id: 'Orsenne', name: 'Orsenne' },
      ...{ asked: 1, accepted: 0, declined: 1, silent: 0, waiting: 0 },
      medianHoursToAnswer: 10,
    },
  ]);
  expect(figures.refusals).toEqual([
    { reason: 'no_time', count: 1 },
    { reason: 'not_said', count: 1 },
  ]);
  expect(figures.silentPeople).toEqual([
    { id: 'Bob', name: 'Bob', organisation: 'Alpélec', silent: 1, asked: 2 },
  ]);
});

it('of nobody are none', () => {
  expect(answerFigures([])).toEqual({
    total: { asked: 0, accepted: 0, declined: 0, silent: 0, waiting: 0, medianHoursToAnswer: null },
    ...{ partners: [], refusals: [], silentPeople: [] },
  });
});
