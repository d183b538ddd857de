import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Letter } from './compose/reader';
import type { MailContent } from './mail-content';
import { MailFacts } from './mail-facts.queries';
import { MailRegistry } from './mailing/mail-registry';

export interface ComposedMail {
  content: MailContent;
  senderName: string;
  replyTo: string;
}

/** From a mail row to its words, in the recipient's language, with what is true at this moment. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly facts: MailFacts,
    private readonly mails: MailRegistry,
    private readonly module: ModuleRef,
  ) {}

  /** Null: nothing is left to say. */
  async compose(mail: Letter): Promise<ComposedMail | null> {
    const { contact, senderName } = await this.facts.contactOf(mail.territoryId);
    const { recipient: person } = mail;
    const use = <T>(service: Type<T>): T => this.module.get(service, { strict: false });
    const reader = { mail, person, locale: person.locale, contact };
    const content = await this.mails.of(mail.purpose).compose(reader, use);
    return content && { content, senderName, replyTo: contact.email };
  }
}
