import { fullName } from '@alize/accounts';
import { type Locale, LogDay } from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { daysInWords, MissionDays, type ToldDay } from '@alize/missions';
import { Database, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MailFacts } from '../mail-facts.queries';
import { MailQueue } from '../mail-queue';
import { ReplyRow } from './reply.entity';

/** Hours logged by answering a mail. */
@Injectable()
export class ReplyDays {
  constructor(
    private readonly db: Database,
    private readonly facts: MailFacts,
    private readonly territories: TerritoriesService,
    private readonly days: MissionDays,
    private readonly queue: MailQueue,
  ) {}

  /**
   * Logs the days that a volunteer's answer tells of, all or none, and says so to them. What it cannot log is left as it
   * is, for a person to read, and so is an answer whose author nothing proves. May run twice.
   */
  async log(replyId: string): Promise<void> {
    const reply = await this.db
      .repo(ReplyRow)
      .findOne({ where: { id: replyId }, relations: { person: true } });
    // Only who was written to answers at that address.
    if (reply?.kind !== 'answer' || !reply.mailId || !reply.matchId || !reply.person) return;
    const { volunteerId, missionStatus } = await this.facts.partiesOf(reply.matchId);
    const { id: personId, locale } = reply.person;
    const told = missionStatus && volunteerId === personId ? await this.toldIn(reply, locale) : null;
    if (!told) return;
    // A forged `From` costs nothing: without proof of who wrote, a person reads it.
    if (reply.authorship === 'verified')
      await this.logAll(reply, { personId, locale, grants: [] }, reply.matchId, told);
    else await this.db.repo(ReplyRow).update({ id: replyId }, { heldBecause: reply.authorship });
  }

  /** What an answer tells, in the order of its lines; null where it says anything else. */
  async toldIn(
    { text, territoryId, receivedAt, person }: ReplyRow,
    locale: Locale,
  ): Promise<ToldDay[] | null> {
    if (!territoryId) return null;
    const calendar = await this.territories.calendarOf(territoryId);
    return daysInWords(text, calendar.dayOf(receivedAt), locale, person ? fullName(person) : '');
  }

  private async logAll(reply: ReplyRow, actor: Actor, matchId: string, told: ToldDay[]): Promise<void> {
    const { id: subjectId, territoryId, needId } = reply;
    try {
      await this.db.tx(async () => {
        // First: who comes second waits here, and finds it done.
        const { affected } = await this.db
          .repo(ReplyRow)
          .update({ id: subjectId, kind: 'answer' }, { kind: 'days' });
        if (affected !== 1) return;
        for (const day of told) await this.days.log(actor, matchId, LogDay.parse(day));
        const about = { subjectId, territoryId, needId, matchId };
        await this.queue.add([{ purpose: 'days-logged', recipientId: actor.personId, ...about }]);
      });
    } catch (error) {
      // A day to come, too many hours, an ended mission: the animator sorts it out with them.
      if (!(error instanceof Problem) && !(error instanceof z.ZodError)) throw error;
    }
  }
}
