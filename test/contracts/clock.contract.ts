import type { Clock } from '@alize/platform';

/** @param clockAt a clock that stands at, or has just reached, this instant */
export function describeClock(name: string, clockAt: (instant: Date) => Clock): void {
  describe(name, () => {
    it('gives an instant of one’s own: changing it moves nobody else’s time', () => {
      const clock = clockAt(new Date('2026-03-02T09:00:00Z'));
      clock.now().setFullYear(1999);
      expect(clock.now().getUTCFullYear()).toBe(2026);
    });

    it.each([
      ['an hour before midnight in winter', '2026-01-31T22:59:59.999Z', '2026-01-31'],
      ['midnight in winter', '2026-01-31T23:00:00Z', '2026-02-01'],
      ['the year’s last hour in UTC', '2026-12-31T23:00:00Z', '2027-01-01'],
      ['two hours before midnight UTC in summer', '2026-07-13T21:59:59Z', '2026-07-13'],
      ['midnight in summer', '2026-07-13T22:00:00Z', '2026-07-14'],
      ['the eve of summer time', '2026-03-28T22:59:59Z', '2026-03-28'],
      ['the first midnight of summer time', '2026-03-29T22:00:00Z', '2026-03-30'],
      ['the last midnight of summer time', '2026-10-24T22:00:00Z', '2026-10-25'],
      ['the first evening of winter time', '2026-10-25T22:59:59Z', '2026-10-25'],
    ])('says which day it is in France at %s', (_, instant, day) =>
      expect(clockAt(new Date(instant)).today()).toBe(day),
    );
  });
}
