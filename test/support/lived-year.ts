import { createHash } from 'node:crypto';
import { Candidates, Mission, pageOf, Today } from '@alize/contracts';
import { ContactQuestions } from '@alize/missions';
import { NeedsService } from '@alize/needs';
import { newId } from '@alize/platform';
import { ReminderRounds } from '@alize/reminders';
import { z } from 'zod';
import type { CaughtMail } from '../../infra/embedded/mail-catcher';
import { bootSystem, type System, tokenIn } from './system';
import { makeWorld, needOf, type World } from './world';

const DAY_MS = 86_400_000;
const FANNY = 'animation.savoie@alize.test';
const SKILLS = ['quality/iso-9001', 'finance/accounting', 'hr/recruitment'];
const VOLUNTEERS = 12;

/** French public holidays, written down here so that the library that knows them is checked too. */
const HOLIDAYS = new Set(
  ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']
    .map((day) => `2026-${day}`)
    .concat('2027-01-01'),
);
export const isWorkingDay = (day: string): boolean =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !HOLIDAYS.has(day);
export const purposeOf = ({ headers }: CaughtMail): string => headers['x-alize-purpose'] ?? '';

export interface LivedYear {
  mails: CaughtMail[];
  /** Everything that happened, a line each, in order. */
  timeline: string[];
  /** Who unsubscribed from reminders, and from when. */
  unsubscribed: { address: string; at: string };
  absent: { address: string; from: string; to: string };
  /** Counts of rows at the end. */
  rows: { sent: number; unsent: number; statuses: Record<string, number>; oldestAskedDays: number };
}

/** What somebody will do one of these days. */
interface Plan {
  on: string;
  who: string;
  what: string;
  act(): Promise<unknown>;
}

/**
 * A year of one territory under a moved clock: firms post needs, an animator opens her board three days a week,
 * volunteers answer their mails, or do not. Everything goes through the API, the pages behind links, and real SMTP.
 */
export async function liveYear(): Promise<LivedYear> {
  const system = await bootSystem();
  try {
    system.clock.set(new Date('2026-01-05T09:00:00Z'));
    const world = await makeWorld(system);
    return await new Year(system, world).live();
  } finally {
    await system.close();
  }
}
/** A year without somebody who stays silent to the end would be luck. */
const NEVER_ANSWERS = 'v5@alpelec.test';

class Year {
  private readonly mails: CaughtMail[] = [];
  private readonly timeline: string[] = [];
  private plans: Plan[] = [];
  private posted = 0;
  private unsubscribed = { address: '', at: '' };
  private readonly absent = { address: 'v1@alpelec.test', from: '2026-07-01', to: '2026-08-15' };

  constructor(
    private readonly system: System,
    private readonly world: World,
  ) {}

  async live(): Promise<LivedYear> {
    const { system } = this;
    for (let index = 0; index < VOLUNTEERS; index += 1)
      await this.world.volunteer(
        `v${index}@alpelec.test`,
        {
          introduction: index % 4 === 0 ? 'direct' : 'ask_first',
          capacity: 2,
          title: `Appui numéro ${index}`,
          absences: index === 1 ? [{ from: this.absent.from, to: this.absent.to }] : [],
        },
        [SKILLS[index % SKILLS.length] ?? '', SKILLS[(index + 1) % SKILLS.length] ?? ''],
      );
    await system.drain();
    const first = system.clock.now().getTime();
    for (let day = 0; day < 365; day += 1) {
      system.clock.set(new Date(first + day * DAY_MS));
      await this.morning();
      system.clock.set(new Date(first + day * DAY_MS + 5 * 3_600_000));
      await this.schedules();
    }
    return {
      mails: this.mails,
      timeline: this.timeline,
      unsubscribed: this.unsubscribed,
      absent: this.absent,
      rows: await this.rows(),
    };
  }

  private async morning(): Promise<void> {
    await this.schedules();
    const today = this.today();
    if (!isWorkingDay(today)) return;
    const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
    if (weekday === 2) await this.postNeed();
    const due = this.plans.filter(({ on }) => on <= today);
    this.plans = this.plans.filter(({ on }) => on > today);
    for (const { who, what, act } of due) {
      this.tell(`${who} ${what}`);
      await act();
    }
    await this.settle();
    if ([1, 3, 5].includes(weekday)) await this.animate();
  }

  /** Everything a worker does by the clock, twice: a scheduler that runs again changes nothing. */
  private async schedules(): Promise<void> {
    const { app } = this.system;
    for (const again of [false, true]) {
      await app.get(ContactQuestions).ask();
      await app.get(NeedsService).expireOverdue();
      await app.get(ReminderRounds).take();
      if (!again) await this.settle();
    }
    await this.settle();
  }

  /** Lets all that was caused happen, and reads the mails it made. */
  private async settle(): Promise<void> {
    await this.system.drain();
    const news = this.system.mailbox.list().toReversed();
    this.system.mailbox.clear();
    for (const mail of news) {
      this.mails.push(mail);
      this.tell(`${purposeOf(mail)} → ${mail.to.join(', ')} « ${mail.subject} »`);
      this.react(mail);
    }
  }

  private async postNeed(): Promise<void> {
    const email = `firme${(this.posted += 1)}@firme.test`;
    const skill = await this.world.skill(SKILLS[this.posted % SKILLS.length] ?? '');
    const need = { ...needOf(`Besoin numéro ${this.posted}`, email), skillIds: [skill] };
    this.tell(`${email} posts a need`);
    await this.system.anonymous().post('/api/needs', need, 201);
    await this.settle();
  }

  /** Her board, from top to bottom: qualify what came in, ask the first candidate for what waits. */
  private async animate(): Promise<void> {
    const fanny = await this.system.as(FANNY);
    const board = async () =>
      Today.parse((await fanny.get(`/api/today?territoryId=${this.world.savoie}&limit=50`, 200)).json)
        .sections;
    const of = async (wanted: string) =>
      (await board()).find(({ section }) => section === wanted)?.items ?? [];
    for (const { about, title } of await of('to_qualify')) {
      this.tell(`${FANNY} qualifies « ${title} »`);
      await fanny.post(`/api/needs/${about.id}/qualification`, {}, 200);
    }
    await this.settle();
    for (const { about, title } of await of('to_decide')) {
      const { items } = Candidates.parse(
        (await fanny.get(`/api/needs/${about.id}/candidates?limit=10`, 200)).json,
      );
      for (const { offer } of items) {
        const { status } = await fanny.post(`/api/needs/${about.id}/matches`, { offerId: offer.id });
        if (status !== 201) continue;
        this.tell(`${FANNY} chooses « ${offer.title} » for « ${title} »`);
        break;
      }
      await this.settle();
    }
  }

  /** What the reader of a mail will do, if anything. */
  private react(mail: CaughtMail): void {
    const [who = ''] = mail.to;
    if (who === NEVER_ANSWERS && ['match-request', 'digest'].includes(purposeOf(mail))) return;
    const anonymous = this.system.anonymous();
    const dice = this.chance(purposeOf(mail), who, mail.subject);
    const post = (page: string, fields: Record<string, string>, what: string, within: number) =>
      this.plan(who, what, within, () => anonymous.form(page, { token: tokenOf(mail, page), ...fields }));
    switch (purposeOf(mail)) {
      case 'need-confirmation':
        if (dice < 0.9) post('/confirm', {}, 'confirms the need', 1);
        return;
      case 'match-request':
        if (dice < 0.45) post('/answer', { answer: 'accept' }, 'accepts', 6);
        else if (dice < 0.6) post('/answer', { answer: 'decline', reason: 'no_time' }, 'declines', 4);
        else if (dice < 0.7)
          post('/answer', { answer: 'not_now', askAgainOn: this.later(60) }, 'says not now', 4);
        return;
      case 'first-contact':
        if (dice < 0.9) post('/first-contact', { answer: dice < 0.8 ? 'yes' : 'no' }, 'answers', 3);
        return;
      case 'introduction-to-volunteer':
        if (dice < 0.8)
          for (const days of [10, 25])
            this.plan(who, 'logs a day', days, () =>
              anonymous.form('/log-days', {
                token: tokenOf(mail, '/log-days'),
                ...{ act: 'log', id: newId(), day: this.today(), hours: '3.5', words: '' },
              }),
            );
        this.plan(who, 'ends the mission', 50, () => this.finish(who));
        return;
      case 'mission-feedback':
        if (dice < 0.7) post('/feedback', { rating: 'well' }, 'says how it went', 3);
        return;
      case 'digest':
        if (!this.unsubscribed.address && who.startsWith('v') && this.today() > '2026-04-01')
          this.plan(who, 'unsubscribes from reminders', 0, () => this.unsubscribe(who, mail));
        else if (dice < 0.4 && mail.text.includes('/answer?token='))
          post('/answer', { answer: 'accept' }, 'accepts after a reminder', 2);
    }
  }

  private async finish(who: string): Promise<void> {
    const volunteer = await this.system.as(who);
    const { items } = pageOf(Mission).parse((await volunteer.get('/api/missions?status=started', 200)).json);
    for (const { id } of items) await volunteer.post(`/api/missions/${id}/completion`, { hours: 40 }, 200);
  }

  /** As a mailbox provider does for its user (RFC 8058). */
  private async unsubscribe(who: string, { headers }: CaughtMail): Promise<void> {
    const url = new URL(/<(\S+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '');
    const answer = await this.system
      .anonymous()
      .form(`${url.pathname}${url.search}`, { 'List-Unsubscribe': 'One-Click' });
    if (answer.status !== 200) throw new Error(`unsubscribing answered ${answer.status}`);
    this.unsubscribed = { address: who, at: this.system.clock.now().toISOString() };
  }

  private plan(who: string, what: string, within: number, act: () => Promise<unknown>): void {
    const days = within === 0 ? 1 : Math.ceil(this.chance(who, what) * within);
    this.plans.push({ on: this.later(days), who, what, act });
  }

  private later(days: number): string {
    return new Date(this.system.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  }
  private today(): string {
    return this.system.clock.now().toISOString().slice(0, 10);
  }
  private tell(what: string): void {
    this.timeline.push(`${this.system.clock.now().toISOString().slice(0, 16).replace('T', ' ')}  ${what}`);
  }

  /** The same for the same thing on the same day, in whatever order the day's mails come in: the same year every time. */
  private chance(...of: string[]): number {
    const hash = createHash('sha256').update([this.today(), ...of].join('\n'));
    return hash.digest().readUInt32BE() / 2 ** 32;
  }

  private async rows(): Promise<LivedYear['rows']> {
    const { db } = this.system;
    const [mail] = await db.query<{ sent: number; unsent: number }>(
      `SELECT count(*) FILTER (WHERE status = 'sent')::int AS sent,
         count(*) FILTER (WHERE status NOT IN ('sent', 'needless'))::int AS unsent FROM mail`,
    );
    const statuses = await db.query<{ status: string; count: number }>(
      'SELECT status, count(*)::int AS count FROM match GROUP BY status',
    );
    const [oldest] = await db.query<{ at: Date | null }>(
      "SELECT min(approved_at) AS at FROM match WHERE status = 'asked'",
    );
    const age = oldest?.at ? (this.system.clock.now().getTime() - oldest.at.getTime()) / DAY_MS : 0;
    return {
      ...z.object({ sent: z.number(), unsent: z.number() }).parse(mail),
      statuses: Object.fromEntries(statuses.map(({ status, count }) => [status, count])),
      oldestAskedDays: age,
    };
  }
}

/** Of the link that leads to this page; of any, where the mail has one for it alone. */
const tokenOf = ({ text }: CaughtMail, page: string): string =>
  new RegExp(`${page}\\?token=([\\w.~-]+)`).exec(text)?.[1] ?? tokenIn(text);
