import { ReplyMailings, replyReceived } from '@alize/notifications';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Who hears of an answer that came by mail. */
@Injectable()
export class ReplyHandlers {
  constructor(private readonly mails: ReplyMailings) {}

  @On(replyReceived, 'mail-reply-received')
  received({ replyId }: { replyId: string }): Promise<void> {
    return this.mails.tellOfReply(replyId);
  }
}
