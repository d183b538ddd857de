import { Match, Need } from '@alize/contracts';
import { PeopleService } from '@alize/directory';
import { OffersService } from '@alize/offers';
import { ReminderRounds } from '@alize/reminders';
import type { CaughtMail } from '../../infra/embedded/mail-catcher';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const ISO = ['quality/iso-9001'];
const DAY = 86_400_000;

describe('reminders', () => {
  let system: System;
  let world: World;
  let rounds: ReminderRounds;
  let count = 0;
  beforeEach(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    rounds = system.app.get(ReminderRounds);
    await system.drain();
  });
  afterEach(() => system.close());

  const at = async (instant: Date | string) => {
    system.clock.set(new Date(instant));
    await rounds.take();
    await system.drain();
  };
  /** A round at ten on each day from the first to the last, as schedules do. */
  const live = async (from: string, to: string) => {
    for (let day = Date.parse(`${from}T09:00:00Z`); day <= Date.parse(`${to}T09:00:00Z`); day += DAY)
      await at(new Date(day));
  };
  const digests = (address?: string) =>
    system.mailbox
      .list()
      .filter((mail) => purposeOf(mail) === 'digest' && (!address || mail.to.includes(address)));
  const daysOf = (mails: CaughtMail[]) => mails.map(({ receivedAt }) => receivedAt.slice(0, 10)).sort();
  const statusOf = async (id: string) =>
    Match.parse((await (await system.as(FANNY)).get(`/api/matches/${id}`, 200)).json).status;

  async function ask(
    email: string,
    offerId?: string,
  ): Promise<{ matchId: string; needId: string; offerId: string }> {
    const offer = offerId ?? (await world.volunteer(email, { capacity: 5 }));
    const needId = await world.openNeed(`Obtenir la certification ISO 9001, atelier ${(count += 1)}`, ISO);
    await system.drain();
    const { json } = await (
      await system.as(FANNY)
    ).post(`/api/needs/${needId}/matches`, { offerId: offer }, 201);
    await system.drain();
    return { matchId: Match.parse(json).id, needId, offerId: offer };
  }

  it('go up the ladder on working days: two reminders, a word to the animator, a kind end', async () => {
    const { matchId, needId } = await ask('laurent@alpelec.test');
    await live('2026-03-02', '2026-05-15');
    // 3, 9 and 21 working days; the 21st is the last of March, as no day off comes before.
    expect(daysOf(digests('laurent@alpelec.test'))).toEqual(['2026-03-05', '2026-03-13', '2026-03-31']);
    const [last] = digests('laurent@alpelec.test');
    expect(last?.subject).toMatch(/Atelier Rochaix attend votre réponse/);
    expect(last?.text).toMatch(/avant le mercredi 6 mai/);
    expect(last?.text).toMatch(/\/answer\?token=/);
    // The 45th: Easter Monday and the first of May are not counted.
    expect(await statusOf(matchId)).toBe('expired');
    const need = await (await system.as(FANNY)).get(`/api/needs/${needId}`, 200);
    expect(Need.parse(need.json).status).toBe('open');
    const [kind] = mailsOf('match-expired');
    expect(kind?.to).toEqual(['laurent@alpelec.test']);
    expect(kind?.receivedAt.slice(0, 10)).toBe('2026-05-06');
    expect(kind?.text).toMatch(/ne change rien entre\s+nous/);
    const toFanny = digests(FANNY);
    expect(daysOf(toFanny)).toEqual(['2026-03-31', '2026-05-06']);
    expect(toFanny.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/Laurent Vuillermet ne répond pas/),
      expect.stringMatching(/Sans réponse de Laurent Vuillermet/),
    ]);
  });

  it('tell the firm every ten working days that the search goes on, until somebody is introduced', async () => {
    const { matchId } = await ask('laurent@alpelec.test');
    await live('2026-03-02', '2026-03-31');
    const firm = digests('dirigeante@alize.test');
    expect(daysOf(firm)).toEqual(['2026-03-16', '2026-03-30']);
    for (const { subject, text } of firm) {
      expect(subject).toMatch(/^Nous cherchons toujours/);
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Une personne a été sollicitée à ce jour ; nous attendons une réponse.',
      );
      expect(text).not.toMatch(/Laurent|attend votre réponse/);
    }
    await (await system.as(FANNY)).post(`/api/matches/${matchId}/acceptance`, {}, 200);
    await live('2026-04-01', '2026-04-30');
    expect(digests('dirigeante@alize.test')).toHaveLength(2);
  });

  it('tell the firm of every end of its need, with where else to go, and of no end that nobody confirmed', async () => {
    const ends = () => mailsOf('need-closed').filter(({ to }) => to.includes('dirigeante@alize.test'));
    const { needId } = await ask('laurent@alpelec.test');
    const fanny = await system.as(FANNY);
    await fanny.post(`/api/needs/${needId}/withdrawal`, { reason: 'Le projet est repris.' }, 200);
    await system.drain();
    expect(ends()).toHaveLength(1);
    const text = ends()[0]?.text.replace(/\s+/g, ' ');
    expect(text).toContain('ne poursuit pas ce besoin');
    expect(text).toContain('Le projet est repris.');
    expect(text).toContain('https://conseillers-entreprises.service-public.gouv.fr');
    const own = await world.openNeed('Passer nos commandes par internet', ISO);
    await (await system.as('dirigeante@alize.test')).post(`/api/needs/${own}/withdrawal`, {}, 200);
    await system.drain();
    expect(ends()).toHaveLength(2);
    expect(ends()[0]?.text).toContain('Vous avez retiré ce besoin');
  });

  it('stop with the answer, whichever way it came', async () => {
    const { matchId } = await ask('laurent@alpelec.test');
    await (await system.as(FANNY)).post(`/api/matches/${matchId}/acceptance`, {}, 200);
    await live('2026-03-02', '2026-03-20');
    expect(digests('laurent@alpelec.test')).toEqual([]);
  });

  it('come once each from a scheduler that was down two days, or runs twice', async () => {
    await ask('laurent@alpelec.test');
    const address = 'laurent@alpelec.test';
    // Nothing ran on the third working day, nor on the next; the weekend came.
    await at('2026-03-09T09:00:00Z');
    expect(daysOf(digests(address))).toEqual(['2026-03-09']);
    // Two at once, and again in the afternoon.
    system.clock.set(new Date('2026-03-13T09:00:00Z'));
    await Promise.all([rounds.take(), rounds.take()]);
    await system.drain();
    await at('2026-03-13T14:00:00Z');
    expect(daysOf(digests(address))).toEqual(['2026-03-09', '2026-03-13']);
    // Down from the ninth day to beyond the forty-fifth: the latest step alone, and five days before it is closed.
    await at('2026-06-01T09:00:00Z');
    await live('2026-06-02', '2026-06-05');
    expect(daysOf(digests(address))).toEqual(['2026-03-09', '2026-03-13', '2026-06-01']);
    expect(mailsOf('match-expired')).toEqual([]);
    await at('2026-06-08T09:00:00Z');
    expect(mailsOf('match-expired')).toHaveLength(1);
  });

  it('tell one person of everything at once, one mail a day', async () => {
    const { offerId } = await ask('laurent@alpelec.test');
    system.clock.set(new Date('2026-03-03T09:00:00Z'));
    await ask('laurent@alpelec.test', offerId);
    await live('2026-03-04', '2026-03-06');
    const mails = digests('laurent@alpelec.test');
    expect(daysOf(mails)).toEqual(['2026-03-05', '2026-03-06']);
    // Both ladders missed: one mail of two lines, each with its link.
    await at('2026-03-17T09:00:00Z');
    const [both] = digests('laurent@alpelec.test');
    expect(both?.subject).toMatch(/2 réponses attendues/);
    expect(both?.text).toMatch(/atelier/);
    expect(new Set(both?.text.match(/\/answer\?token=[\w-]+/g)).size).toBe(2);
  });

  it('are silent at night, at weekends, on holidays and while somebody is away', async () => {
    const { offerId } = await ask('laurent@alpelec.test');
    const { personId } = await offerRow(offerId);
    const grants = await system.app.get(PeopleService).grantsOf(personId);
    const absences = [{ from: '2026-03-05', to: '2026-04-03' }];
    const version = (await offerRow(offerId)).version;
    await system.app
      .get(OffersService)
      .update({ personId, locale: 'fr', grants }, offerId, { version, absences });
    await system.drain();
    await at('2026-03-05T06:00:00Z');
    await live('2026-03-05', '2026-04-06');
    expect(digests('laurent@alpelec.test')).toEqual([]);
    // Easter Monday is over.
    await at('2026-04-07T05:00:00Z');
    await at('2026-04-07T20:00:00Z');
    expect(digests('laurent@alpelec.test')).toEqual([]);
    await at('2026-04-08T09:00:00Z');
    expect(daysOf(digests('laurent@alpelec.test'))).toEqual(['2026-04-08']);
    expect(digests(FANNY)).toHaveLength(1);
  });

  it('held up beyond their day do not leave at the weekend: they are due again', async () => {
    await ask('laurent@alpelec.test');
    system.clock.set(new Date('2026-03-06T09:00:00Z'));
    await system.stopWorker();
    await rounds.take();
    system.clock.set(new Date('2026-03-07T09:00:00Z'));
    await system.startWorker();
    await system.drain();
    expect(digests()).toEqual([]);
    await at('2026-03-09T09:00:00Z');
    expect(daysOf(digests('laurent@alpelec.test'))).toEqual(['2026-03-09']);
  });

  const offerRow = async (id: string) =>
    (
      await system.db.query<{ personId: string; version: number }>(
        'SELECT person_id AS "personId", version FROM offer WHERE id = $1',
        [id],
      )
    )[0]!;
  const mailsOf = (purpose: string) => system.mailbox.list().filter((mail) => purposeOf(mail) === purpose);
});

const purposeOf = ({ headers }: CaughtMail): string => headers['x-alize-purpose'] ?? '';
