import type { AnswerFile, AnswerReply } from '@alize/contracts';
import { type Actor, byWhom, type DoneAct, runs, UndoableActs } from '@alize/directory';
import {
  badField,
  BlobStore,
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  SignedTokens,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailQueue } from '../mail-queue';
import { replyAnswered } from '../mail.messages';
import { ReplyAnswer, ReplyAnswerFile } from './reply-answer.entity';
import { ReplyRow } from './reply.entity';

/** All files of an answer together: what most servers take in one mail, once it is written in letters. */
const FILES_BYTES_MAX = 7_000_000;
const WAITING_FILE = 'answer-file';

/** What animators answer to what came by mail. */
@Injectable()
export class ReplyAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: BlobStore,
    private readonly tokens: SignedTokens,
    private readonly queue: MailQueue,
    acts: UndoableActs,
  ) {
    acts.define('reply.answer', (_, act) => this.undo(act));
  }

  /** A document or picture that is to leave with an answer; the token it gets stands for it, whoever's it is. */
  async addFile(actor: Actor, replyId: string, name: string, content: Buffer): Promise<AnswerFile> {
    const reply = await this.db.repo(ReplyRow).findOneBy({ id: replyId });
    if (!reply?.territoryId || !runs(actor, reply.territoryId)) throw notFound('reply');
    const { id, bytes, name: kept } = await this.store.put(content, name);
    return { token: this.tokens.sign(WAITING_FILE, id), name: kept, bytes };
  }

  /**
   * To who wrote it, at the address that is theirs.
   *
   * @throws `reply/unknown-author` where the programme does not know who wrote
   */
  async write(actor: Actor, replyId: string, { text, files }: AnswerReply): Promise<string> {
    return this.db.tx(async () => {
      const reply = await this.db.repo(ReplyRow).findOneBy({ id: replyId });
      if (!reply?.territoryId || !runs(actor, reply.territoryId)) throw notFound('reply');
      if (!reply.personId) throw conflict('reply/unknown-author');
      const fileIds = files.map((token) => this.tokens.verify(WAITING_FILE, token));
      const waiting = await this.db.query<{ id: string; bytes: number }>(
        `SELECT id, octet_length(content) AS bytes FROM stored_file s WHERE id = ANY($1)
           AND NOT EXISTS (SELECT FROM reply_answer_file used WHERE used.file_id = s.id)`,
        [fileIds.filter((id) => id !== null)],
      );
      if (waiting.length < new Set(files).size) throw badField('files', 'file/gone');
      if (waiting.reduce((sum, { bytes }) => sum + bytes, 0) > FILES_BYTES_MAX)
        throw badField('files', 'file/too-heavy-to-send');
      const id = newId();
      const written = { writtenBy: byWhom(actor), writtenAt: this.clock.now() };
      await this.db.repo(ReplyAnswer).insert({ id, replyId, text, ...written });
      for (const { id: fileId } of waiting)
        await this.db.repo(ReplyAnswerFile).insert({ fileId, answerId: id });
      await this.outbox.publish(replyAnswered, { answerId: id });
      return id;
    });
  }

  /** Its mail, once; nothing where it was undone. */
  async send(answerId: string): Promise<void> {
    const answer = await this.db
      .repo(ReplyAnswer)
      .findOne({ where: { id: answerId }, relations: { reply: true } });
    if (!answer?.reply.personId) return;
    const { personId, territoryId, needId, matchId } = answer.reply;
    await this.queue.add([
      { purpose: 'reply-answer', subjectId: answerId, recipientId: personId, territoryId, needId, matchId },
    ]);
  }

  private async undo({ subjectId }: DoneAct): Promise<void> {
    await this.db.repo(ReplyAnswer).delete({ id: subjectId });
  }
}
