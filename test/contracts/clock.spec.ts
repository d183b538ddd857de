import { FixedClock, SystemClock } from '@alize/platform';
import { describeClock } from './clock.contract';

afterEach(() => jest.useRealTimers());

describeClock('SystemClock', (instant) => {
  jest.useFakeTimers({ now: instant });
  return new SystemClock();
});
describeClock('FixedClock', (instant) => new FixedClock(instant));

describe('FixedClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));
    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-03-02T09:01:30.000Z');
    clock.set(new Date('2030-01-01T00:00:00Z'));
    expect(clock.today()).toBe('2030-01-01');
  });
});
