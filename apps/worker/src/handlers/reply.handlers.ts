import {
  Letters,
  letterWritten,
  replyAnswered,
  ReplyAnswers,
  ReplyDays,
  ReplyMailings,
  replyReceived,
} from '@alize/notifications';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** What becomes of an answer that came by mail: hours are logged, anything else is told to a person. */
@Injectable()
export class ReplyHandlers {
  constructor(
    private readonly days: ReplyDays,
    private readonly mails: ReplyMailings,
    private readonly answers: ReplyAnswers,
    private readonly letters: Letters,
  ) {}

  @On(replyReceived, 'mail-reply-received')
  async received({ replyId }: { replyId: string }): Promise<void> {
    await this.days.log(replyId);
    await this.mails.tellOfReply(replyId);
  }

  @On(letterWritten, 'mail-letter')
  written({ letterId }: { letterId: string }): Promise<void> {
    return this.letters.send(letterId);
  }

  @On(replyAnswered, 'mail-reply-answer')
  answered({ answerId }: { answerId: string }): Promise<void> {
    return this.answers.send(answerId);
  }
}
