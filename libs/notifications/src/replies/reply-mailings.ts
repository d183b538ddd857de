import { PeopleService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailQueue } from '../mail-queue';
import { ReplyRow } from './reply.entity';

/** Who hears of an answer. Each verb may run twice. */
@Injectable()
export class ReplyMailings {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly queue: MailQueue,
  ) {}

  /**
   * Who runs the territory; the administrators, where none is known; nobody, where hours were logged from it. And who
   * sent files learns that they were not kept.
   */
  async tellOfReply(replyId: string): Promise<void> {
    const reply = await this.db.repo(ReplyRow).findOneBy({ id: replyId });
    if (!reply) return;
    const { kind, territoryId, needId, matchId, personId, attachments } = reply;
    const about = { subjectId: replyId, territoryId, needId, matchId };
    if (kind === 'answer') {
      const animators = territoryId ? await this.people.animatorsOf(territoryId) : [];
      const readers = animators.length > 0 ? animators : await this.people.administrators();
      await this.queue.add(
        readers.map(({ id }) => ({ purpose: 'reply-received' as const, recipientId: id, ...about })),
      );
    }
    if (attachments > 0 && personId)
      await this.queue.add([{ purpose: 'files-not-kept' as const, recipientId: personId, ...about }]);
  }
}
