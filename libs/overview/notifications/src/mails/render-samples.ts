import { Locale } from '@alize/contracts';
import type { MailContent } from '../mail-content';
import { renderMailHtml } from '../mail-layout';
import { renderMailText } from '../mail-text';
import { invented, type Names, plainNames } from '../mailing/invented';
import { mails } from './index';

export interface RenderedSample {
  /** The purpose, and the state in brackets where there are several. */
  name: string;
  locale: Locale;
  subject: string;
  preheader: string;
  html: string;
  text: string;
}

/** Every mail in each of its states and both languages, as it would leave, about invented people. */
export const renderSamples = (): RenderedSample[] =>
  Locale.options.flatMap((locale) =>
    Object.entries(sampleMails(plainNames, locale)).map(([name, content]) => ({
      ...{ name, locale, subject: content.subject, preheader: content.preheader },
      html: renderMailHtml(content, locale),
      text: renderMailText(content, locale),
    })),
  );

/** Every mail in each of its states, by a name that says which; the first word is its purpose. */
export const sampleMails = (
  names: Names,
  locale: Locale,
  firstName?: string | null,
): Record<string, MailContent> =>
  Object.fromEntries(mails.flatMap((mail) => mail.samples(invented(names, locale, firstName))));
