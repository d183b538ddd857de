import type { FitBand } from '@alize/contracts';
import type { Answer } from './ask';
import { anybody, sharesByFit } from './fit';
import { scoreRun } from './score';
import type { Judged, SetQuery } from './set';

const query = (id: string): SetQuery => ({ id, track: 'spoken', lang: 'fr', text: id, pool: 'all' });
const judged: Judged = new Map([
  [
    'answered',
    new Map([
      ['best', 3],
      ['good', 2],
      ['near', 1],
    ]),
  ],
  ['half', new Map([['good', 2]])],
  ['nobody', new Map([['near', 1]])],
]);
const found = (...offers: [string, number, FitBand][]): Answer['found'] =>
  offers.map(([offerId, z, band]) => ({ offerId, score: 50, fit: { z, band } }));

describe('the figures of relevance', () => {
  it('scores the needs that somebody answers, with what was cut', () => {
    const run = new Map([
      ['answered', ['near', 'best']],
      ['half', ['other', 'good']],
      ['nobody', ['near']],
    ]);
    const scores = scoreRun(run, ['answered', 'half', 'nobody'].map(query), judged).get('all');
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(scores).toMatchObject({ queries: 2, precision1: 0, mrr: 0.5, right: 3, lost: 1 });
    expect(scores?.recall5).toBeCloseTo((0.5 + 1) / 2);
    expect(scores?.ndcg5).toBeCloseTo(((1 + 7 / Math.log2(3)) / ideal + 1 / Math.log2(3)) / 2);
  });

  it('counts pairs and who is right by band and by span of z', () => {
    const shares = sharesByFit(
      new Map([
        ['answered', { found: found(['best', 6, 'can_help'], ['other', 4.5, 'can_help']), said: 'somebody' }],
      ]),
      judged,
    );
    expect(Object.fromEntries(shares)).toEqual({
      can_help: { pairs: 2, right: 1 },
      'z ≥ 5': { pairs: 1, right: 1 },
      'z ≥ 4': { pairs: 1, right: 0 },
    });
  });

  it('tells how well the best fit says whether there is anybody', () => {
    const answers = new Map<string, Answer>([
      ['answered', { found: found(['best', 6, 'can_help']), said: 'somebody' }],
      ['half', { found: found(['other', 1, 'other']), said: 'nobody' }],
      ['nobody', { found: found(['near', 2, 'touches']), said: 'undecided' }],
    ]);
    expect(anybody(answers, judged)).toEqual({
      rocAuc: 0.5,
      unanswerable: { needs: 1, nobody: 0, undecided: 1 },
      answerable: { needs: 2, nobody: 1, undecided: 0 },
    });
  });
});
