import { isWorkingDay, type LivedYear, liveYear, purposeOf } from '../support/lived-year';
import type { CaughtMail } from '../../infra/embedded/mail-catcher';

/** Mails that leave because of the calendar, not because somebody has just done something. */
const BY_THE_CLOCK = ['digest', 'first-contact'];
const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

describe('a year of one territory', () => {
  let year: LivedYear;
  beforeAll(async () => {
    year = await liveYear();
  }, 400_000);

  const of = (...purposes: string[]) => year.mails.filter((mail) => purposes.includes(purposeOf(mail)));
  const dayOf = ({ receivedAt }: CaughtMail) => receivedAt.slice(0, 10);
  const twice = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

  it('has all that a year has', () => {
    expect(year.rows.statuses).toMatchObject({
      completed: expect.any(Number),
      declined: expect.any(Number),
      expired: expect.any(Number),
    });
    expect(of('digest').length).toBeGreaterThan(50);
    expect(of('first-contact').length).toBeGreaterThan(20);
    expect(of('match-expired').length).toBeGreaterThan(0);
    expect(of('mission-feedback').length).toBeGreaterThan(10);
    expect(year.unsubscribed.address).not.toBe('');
  });

  it('sends every mail once, and leaves none behind', () => {
    expect(twice(year.mails.map(({ headers }) => headers['message-id'] ?? ''))).toEqual([]);
    expect(year.mails).toHaveLength(year.rows.sent);
    expect(year.rows.unsent).toBe(0);
  });

  it('sends nothing by the clock on a weekend, a holiday or at night', () => {
    for (const mail of of(...BY_THE_CLOCK)) {
      expect(isWorkingDay(dayOf(mail)) ? '' : `${purposeOf(mail)} on ${dayOf(mail)}`).toBe('');
      expect(paris.format(new Date(mail.receivedAt)) >= '08:30').toBe(true);
      expect(paris.format(new Date(mail.receivedAt)) < '17:30').toBe(true);
    }
  });

  it('sends one digest a person a day at most', () => {
    expect(twice(of('digest').map((mail) => `${mail.to.join()} ${dayOf(mail)}`))).toEqual([]);
  });

  it('is silent to who is away, and to who unsubscribed', () => {
    const { absent, unsubscribed } = year;
    const reminders = of(...BY_THE_CLOCK);
    expect(
      reminders
        .filter(({ to }) => to.includes(absent.address))
        .map(dayOf)
        .filter((day) => day >= absent.from && day <= absent.to),
    ).toEqual([]);
    expect(
      of('digest').filter(
        ({ to, receivedAt }) => to.includes(unsubscribed.address) && receivedAt > unsubscribed.at,
      ),
    ).toEqual([]);
  });

  it('leaves no question open for ever', () => {
    // 45 working days, and those off among them.
    expect(year.rows.oldestAskedDays).toBeLessThan(80);
  });
});
