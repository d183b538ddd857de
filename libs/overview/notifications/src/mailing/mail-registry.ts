import { Inject, Injectable } from '@nestjs/common';
import type { DeclaredMail } from './define-mail';
import { invented, plainNames } from './invented';

/** Every mail there is; the module that knows the contents gives them. */
export const DECLARED_MAILS = Symbol('DECLARED_MAILS');

const PURPOSE = /^[a-z]+(-[a-z]+)*$/;

/** The declared mails by purpose. The application does not start with one declared twice, misnamed or without a sample. */
@Injectable()
export class MailRegistry {
  private readonly byPurpose = new Map<string, DeclaredMail>();

  constructor(@Inject(DECLARED_MAILS) mails: readonly DeclaredMail[]) {
    for (const mail of mails) {
      const { purpose } = mail;
      if (!PURPOSE.test(purpose)) throw new Error(`the purpose ${purpose} is not lower-case-words`);
      if (this.byPurpose.has(purpose)) throw new Error(`the mail ${purpose} is declared twice`);
      for (const locale of ['fr', 'en'] as const)
        if (mail.samples(invented(plainNames, locale)).length === 0)
          throw new Error(`the mail ${purpose} has no sample`);
      this.byPurpose.set(purpose, mail);
    }
  }

  /** @throws Error for a purpose that no mail declares */
  of(purpose: string): DeclaredMail {
    const mail = this.byPurpose.get(purpose);
    if (!mail) throw new Error(`no mail declares the purpose ${purpose}`);
    return mail;
  }
}
