import { Locale } from '@alize/contracts';
import { renderMailHtml } from '../mail-layout';
import { renderMailText } from '../mail-text';
import { plainNames, sampleMails } from './mail-samples';

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
