import type { LetterAbout, LetterDraft, WriteLetter } from '@alize/contracts';
import { type Actor, byWhom, mustRun, UndoableActs } from '@alize/directory';
import { badField, Clock, Database, newId, Outbox } from '@alize/platform';
import { RemindersService } from '@alize/reminders';
import { Injectable } from '@nestjs/common';
import { letterWritten } from '../mail.messages';
import { MailQueue } from '../mail-queue';
import { LetterPlaces } from './letter-places.queries';
import { letterDraft } from './letter-words';
import { LetterRow } from './letter.entity';

/** What animators write of their own accord: a reminder by hand, a question, news. */
@Injectable()
export class Letters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly places: LetterPlaces,
    private readonly reminders: RemindersService,
    private readonly queue: MailQueue,
    acts: UndoableActs,
  ) {
    acts.define('letter.write', async (_, { subjectId }) => {
      await this.db.repo(LetterRow).delete({ id: subjectId });
    });
  }

  /** A letter to begin from for each who can be written to about it. */
  async drafts(actor: Actor, about: LetterAbout): Promise<LetterDraft[]> {
    const { territoryId, readers } = await this.places.find(about);
    mustRun(actor, territoryId, about.matchId ? 'match' : 'need');
    return readers.map((reader) => ({
      recipient: { id: reader.personId, name: reader.name, organisation: reader.organisation },
      side: reader.side,
      isReminder: reader.awaited !== null && reader.awaited !== 'news',
      ...letterDraft(reader, reader.locale),
    }));
  }

  /** @throws a bad `recipientId` for somebody who has no part in it, or no address */
  async write(actor: Actor, { recipientId, subject, text, ...about }: WriteLetter): Promise<string> {
    return this.db.tx(async () => {
      const { territoryId, readers } = await this.places.find(about);
      mustRun(actor, territoryId, about.matchId ? 'match' : 'need');
      if (!readers.some(({ personId }) => personId === recipientId))
        throw badField('recipientId', 'letter/no-part-in-it');
      const id = newId();
      await this.db.repo(LetterRow).insert({
        ...{ id, recipientId, territoryId, subject, text },
        matchId: about.matchId ?? null,
        needId: about.needId ?? null,
        ...{ writtenBy: byWhom(actor), writtenAt: this.clock.now() },
      });
      await this.outbox.publish(letterWritten, { letterId: id });
      return id;
    });
  }

  /** Its mail, once, in place of the next reminder of the same person about the same thing; nothing where it was undone. */
  async send(letterId: string): Promise<void> {
    const letter = await this.db.repo(LetterRow).findOneBy({ id: letterId });
    if (!letter) return;
    const { recipientId, territoryId, matchId } = letter;
    const { needId } = await this.places.find({
      matchId: matchId ?? undefined,
      needId: letter.needId ?? undefined,
    });
    await this.queue.add([
      { purpose: 'letter', subjectId: letterId, recipientId, territoryId, needId, matchId },
    ]);
    await this.reminders.skipNext(matchId ?? needId, recipientId);
  }
}
