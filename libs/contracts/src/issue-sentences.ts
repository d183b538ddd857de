import { z } from 'zod';
import type { Locale } from './basics.contract';
import { FIELD_SENTENCES } from './field-sentences';

type Issue = z.core.$ZodIssue;

const localised = { fr: z.locales.fr(), en: z.locales.en() };

/** What is wrong with a field, in the reader's language: our own sentence, else zod's. */
export function issueSentence(issue: Issue, locale: Locale): string {
  const ours = fieldSentence(issueCode(issue), locale);
  if (ours !== undefined) return ours;
  const said = localised[locale].localeError({ ...issue, input: undefined });
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

/** Stable code of an issue: our own refinements name theirs. */
export function issueCode(issue: Issue): string {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  return issue.code.replaceAll('_', '-');
}

export const fieldSentence = (code: string, locale: Locale): string | undefined =>
  FIELD_SENTENCES[code]?.[locale];
