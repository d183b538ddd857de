import { partnerLimits } from './partner-limits.rules';

const offersOf = (partnerId: string, people: number, daysUsed: number, daysPerYear = 10) =>
  Array.from({ length: people }, (_, n) => ({
    personId: `${partnerId}-${n}`,
    partnerId,
    pledge: { daysPerYear, daysUsed },
  }));

describe('how many proposals a partner gets', () => {
  it('is one for every three volunteers once its pledge is used up, at least one', () => {
    const offers = [...offersOf('large', 7, 12), ...offersOf('small', 1, 10)];
    expect(partnerLimits(offers)).toEqual(
      new Map([
        ['large', 3],
        ['small', 1],
      ]),
    );
  });
  it('counts a volunteer with two offers once', () => {
    expect(partnerLimits([...offersOf('large', 3, 10), ...offersOf('large', 3, 10)]).get('large')).toBe(1);
  });
  it('has no limit while days are left, none were given, or none were promised', () => {
    const unpledged = { personId: 'p', partnerId: 'e', pledge: null };
    expect(partnerLimits([...offersOf('a', 2, 9.9), ...offersOf('b', 2, 0, 0), unpledged]).size).toBe(0);
  });
});
