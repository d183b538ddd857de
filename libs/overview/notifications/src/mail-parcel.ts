import { PreferencesService } from '@alize/accounts';
import type { Locale, MailCategory } from '@alize/contracts';
import { CONFIG, type Config, currentTrace, domainOf, type OutgoingMail } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Letter } from './compose/reader';
import { MailComposer } from './mail-composer';
import { fullName, type MailFile, oneLine } from './mail-content';
import { renderMailHtml } from './mail-layout';
import { MailRegistry } from './mailing/mail-registry';
import { renderMailText } from './mail-text';
import { ReplyAddresses } from './replies/reply-addresses';

/** From a mail row to what the wire needs. */
@Injectable()
export class MailPacker {
  constructor(
    private readonly composer: MailComposer,
    private readonly mails: MailRegistry,
    private readonly preferences: PreferencesService,
    private readonly replies: ReplyAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: the person wants no such mail, or there is nothing left to say. */
  async pack(mail: Letter): Promise<OutgoingMail | null> {
    const { recipient } = mail;
    const category = this.mails.of(mail.purpose).category;
    if (category && recipient.refuses.includes(category)) return null;
    const composed = await this.composer.compose(mail);
    if (!composed) return null;
    const { senderName, replyTo } = composed;
    const token = this.preferences.tokenOf(recipient.id);
    const preferencesUrl = `${this.config.publicUrl}/preferences?token=${token}&lang=${recipient.locale}`;
    const content = { ...composed.content, preferencesUrl };
    const domain = domainOf(this.config.mailFrom);
    const answerTo = this.replies.of('reply', mail.id);
    const returnPath = this.replies.of('bounce', mail.id);
    const trace = currentTrace();
    return {
      from: { name: oneLine(content.from ?? senderName), address: this.config.mailFrom },
      replyTo: answerTo ?? replyTo,
      ...(returnPath && { returnPath }),
      to: { name: oneLine(fullName(recipient)), address: recipient.email },
      subject: content.subject,
      text: renderMailText(content, recipient.locale),
      html: renderMailHtml(content, recipient.locale),
      ...(content.calendar && { calendar: content.calendar }),
      messageId: `<${mail.id}@${domain}>`,
      references: [...threadOf(mail, domain), ...(content.inReplyTo ? [content.inReplyTo] : [])],
      ...(content.files && { attachments: content.files.map(attached) }),
      headers: {
        // Somebody wrote a letter; all else is made by a machine.
        ...(!content.letter && { 'Auto-Submitted': 'auto-generated' }),
        'X-Alize-Purpose': mail.purpose,
        // By it the lines of the request and of the worker that led to this mail are found.
        ...(trace && { 'X-Alize-Trace': trace.traceId }),
        'Content-Language': recipient.locale,
        ...(category && this.wayOut(token, category, recipient.locale)),
      },
    };
  }

  /** RFC 8058: mailbox providers unsubscribe for their user by one POST, without asking them to sign in. */
  private wayOut(token: string, category: MailCategory, locale: Locale): Record<string, string> {
    const url = `${this.config.publicUrl}/unsubscribe?token=${token}&category=${category}&lang=${locale}`;
    return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  }
}

const attached = ({ name, mediaType, content }: MailFile) => ({
  filename: name,
  contentType: mediaType,
  content,
});

/** Roots that no mail has: every mail of a need, then of a match, hangs under them, whichever came first. */
const threadOf = ({ needId, matchId }: Letter, domain: string): string[] => [
  ...(needId ? [`<need.${needId}@${domain}>`] : []),
  ...(matchId ? [`<match.${matchId}@${domain}>`] : []),
];
