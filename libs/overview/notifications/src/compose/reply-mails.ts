import { CONFIG, type Config, Database, notFound } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import { MailFacts } from '../mail-facts.queries';
import { ReplyDays } from '../replies/reply-days';
import { ReplyAnswer } from '../replies/reply-answer.entity';
import { ReplyRow } from '../replies/reply.entity';
import { ReplyWakes } from '../replies/reply-wakes.queries';
import { webPaths } from '../web-paths';
import { IntroductionMails } from './introduction-mails';
import type { Reader } from './reader';

/** Mails about answers that came by mail. */
@Injectable()
export class ReplyMails {
  constructor(
    private readonly db: Database,
    private readonly facts: MailFacts,
    private readonly days: ReplyDays,
    private readonly wakes: ReplyWakes,
    private readonly introductions: IntroductionMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async received({ mail, person, contact }: Reader) {
    const reply = await this.row(mail.subjectId);
    const { needId, matchId, fromAddress, text, attachments, heldBecause } = reply;
    const path = matchId ? webPaths.match(matchId) : needId ? webPaths.need(needId) : webPaths.messages();
    return {
      firstName: person.firstName,
      from: reply.person ? fullName(reply.person) : fromAddress,
      email: fromAddress,
      needTitle: await this.titleOf(needId),
      ...{ text, attachments, heldBecause, url: this.config.publicUrl + path, contact },
      lastOfTheDay: await this.wakes.isLast(reply),
    };
  }

  /** An answer of an animator's, and what it answers; null where it was undone. */
  async answer({ mail, contact }: Reader) {
    const answer = await this.db
      .repo(ReplyAnswer)
      .findOne({ where: { id: mail.subjectId }, relations: { reply: true, author: true } });
    if (!answer) return null;
    const { author, reply } = answer;
    const files = await this.db.query<{ name: string; mediaType: string; content: Buffer }>(
      `SELECT f.name, f.media_type AS "mediaType", f.content FROM reply_answer_file a JOIN stored_file f ON f.id = a.file_id
       WHERE a.answer_id = $1 ORDER BY f.id`,
      [answer.id],
    );
    return {
      ...{ subject: reply.subject, text: answer.text, contact, files },
      author: author && { name: fullName(author), phone: author.phone },
      answered: { at: reply.receivedAt, words: reply.text },
      inReplyTo: reply.messageId,
    };
  }

  async filesNotKept({ mail, person, contact }: Reader) {
    const { needId } = await this.row(mail.subjectId);
    return { firstName: person.firstName, needTitle: await this.titleOf(needId), contact };
  }

  /** Null where the answer tells no days, read again. */
  async daysLogged(reader: Reader) {
    const { mail, person, locale, contact } = reader;
    const reply = await this.row(mail.subjectId);
    const days = await this.days.toldIn(reply, locale);
    if (!days || !reply.matchId) return null;
    const match = await this.facts.matchRow(reply.matchId);
    return {
      ...{ firstName: person.firstName, needTitle: match.needTitle, firmName: match.firmName, days },
      ...{ hours: match.hoursGiven ?? 0, plannedHours: match.hours, contact },
      url: await this.introductions.followUrl(match.id, reader),
    };
  }

  private async row(id: string): Promise<ReplyRow> {
    const reply = await this.db.repo(ReplyRow).findOne({ where: { id }, relations: { person: true } });
    if (!reply) throw notFound('reply');
    return reply;
  }

  private async titleOf(needId: string | null): Promise<string | null> {
    return needId && (await this.facts.needRow(needId)).title;
  }
}
