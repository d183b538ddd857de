import { compareRankings } from './weights-preview.rules';

const ranking = (ids: string) =>
  [...ids].map((id, index) => ({ offer: { id }, score: { score: 90 - index } }));

test('the first three of both, each with its rank among all', () => {
  const { before, after, firstChanges } = compareRankings(ranking('abcde'), ranking('ebadc'));
  expect(before).toEqual([
    { offerId: 'a', score: 90, rankBefore: 1, rankAfter: 3 },
    { offerId: 'b', score: 89, rankBefore: 2, rankAfter: 2 },
    { offerId: 'c', score: 88, rankBefore: 3, rankAfter: 5 },
  ]);
  expect(after.map(({ offerId, rankBefore }) => [offerId, rankBefore])).toEqual([
    ['e', 5],
    ['b', 2],
    ['a', 1],
  ]);
  expect(firstChanges).toBe(true);
});

test('another second is not another first, and nobody stays nobody', () => {
  expect(compareRankings(ranking('abc'), ranking('acb')).firstChanges).toBe(false);
  expect(compareRankings([], [])).toEqual({ before: [], after: [], firstChanges: false });
});

test('who is proposed under one of the weights only has no rank under the other', () => {
  const { before, after } = compareRankings(ranking('a'), ranking('ba'));
  expect(before).toMatchObject([{ offerId: 'a', rankBefore: 1, rankAfter: 2 }]);
  expect(after[0]).toMatchObject({ offerId: 'b', rankBefore: null, rankAfter: 1 });
});
