import { backgroundOf, deviationsOf, fitIn } from './fit.rules';

describe('fit', () => {
  it('of several offers that answer alike is clear: people of one trade do not hide each other', () => {
    for (const experts of [1, 2, 3, 5, 8])
      for (const others of [0, 5, 25]) {
        const answers = [...Array<number>(experts).fill(0.9), ...Array<number>(others).fill(0.05)];
        expect(fitIn(deviationsOf(0.9, backgroundOf(answers), true)).band).toBe('can_help');
        expect(fitIn(deviationsOf(0.05, backgroundOf([...answers, 0.05]), true)).band).toBe('other');
      }
  });
});
