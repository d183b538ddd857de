import { z } from 'zod';
import type { Locale } from './basics.contract';
import { FIELD_SENTENCES } from './field-sentences';
import { isMissing, shapeSentence } from './shape-sentences';

type Issue = z.core.$ZodIssue;

const localised = { fr: z.locales.fr(), en: z.locales.en() };

/** What is wrong with a field, in the reader's language: our own sentence, else zod's. */
export function issueSentence(issue: Issue, locale: Locale): string {
  const ours = fieldSentence(issueCode(issue), locale);
  const said = ours ?? shapeSentence(issue, locale);
  if (said !== undefined) return said;
  const zods = localised[locale].localeError({ ...issue, input: undefined });
  return (typeof zods === 'string' ? zods : zods?.message) ?? issue.message;
}

/** Stable code of an issue: our own refinements name theirs, and what is missing is `required`. */
export function issueCode(issue: Issue): string {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  if (isMissing(issue)) return 'required';
  return issue.code.replaceAll('_', '-');
}

export const fieldSentence = (code: string, locale: Locale): string | undefined =>
  FIELD_SENTENCES[code]?.[locale];
