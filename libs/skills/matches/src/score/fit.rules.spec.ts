import { MatchingWeights } from '@alize/contracts';
import { backgroundOf, deviationsOf, fitIn, fitTogether } from './fit.rules';
import { judgeSkills, wantedBy } from './skills.judge';

describe('fit', () => {
  it('of several offers that answer alike is clear: people of one trade do not hide each other', () => {
    for (const experts of [1, 2, 3, 5, 8])
      for (const others of [0, 5, 25]) {
        const answers = [...Array<number>(experts).fill(0.9), ...Array<number>(others).fill(0.05)];
        expect(fitIn(deviationsOf(0.9, backgroundOf(answers), true)).band).toBe('can_help');
        expect(fitIn(deviationsOf(0.05, backgroundOf([...answers, 0.05]), true)).band).toBe('other');
      }
  });

  it.each([
    ['is worth a look where the words speak of the need a little', 1.3, 'to_check'],
    ['is not for itself', 0.5, 'touches'],
  ])('of a neighbour of the skill chosen %s', (_, words, band) => {
    const wanted = wantedBy({ skills: [{ skillId: 'procurement', confirmed: true }] });
    const offer = { skills: [{ skillId: 'stocks', level: 3 as const }] };
    const { share } = judgeSkills(wanted, offer, { relation: () => 'sibling' });
    const together = fitTogether(MatchingWeights.parse({}), wanted);
    expect(fitIn(together(share, words)).band).toBe(band);
  });
});
