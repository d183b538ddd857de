import { PeopleService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailQueue } from '../mail-queue';
import { ReplyFile } from './reply-file.entity';
import { ReplyRow } from './reply.entity';
import { ReplyWakes } from './reply-wakes.queries';

/** Who hears of an answer. Each verb may run twice. */
@Injectable()
export class ReplyMailings {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly queue: MailQueue,
    private readonly wakes: ReplyWakes,
  ) {}

  /**
   * Who runs the territory; the administrators, where none is known; nobody, where hours were logged from it, or where
   * enough mails were sent about answers that day. And who sent files learns where some were not kept.
   */
  async tellOfReply(replyId: string): Promise<void> {
    const reply = await this.db.repo(ReplyRow).findOneBy({ id: replyId });
    if (!reply) return;
    const { kind, territoryId, needId, matchId, personId, attachments } = reply;
    const kept = await this.db.repo(ReplyFile).countBy({ replyId });
    const about = { subjectId: replyId, territoryId, needId, matchId };
    const animators = territoryId ? await this.people.animatorsOf(territoryId) : [];
    const readers = animators.length > 0 ? animators : await this.people.administrators();
    const toReaders = readers.map(({ id }) => ({
      purpose: 'reply-received' as const,
      recipientId: id,
      ...about,
    }));
    const toAuthor =
      attachments > kept && personId
        ? [{ purpose: 'files-not-kept' as const, recipientId: personId, ...about }]
        : [];
    await this.db.tx(async () => {
      const allowed = await this.wakes.allows(reply);
      if (allowed) await this.queue.add([...(kind === 'answer' ? toReaders : []), ...toAuthor]);
    });
  }
}
