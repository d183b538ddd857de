import { fieldSentence, issueCode, issueSentence, type Locale } from '@alize/contracts';
import { Problem } from '@alize/platform';
import { z } from 'zod';

/** What in a form is to be corrected, in one sentence; undefined when it is not the form's fault. */
export function faultSentence(error: unknown, locale: Locale): string | undefined {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return issue && (fieldSentence(issueCode(issue), locale) ?? issueSentence(issue, locale));
  }
  if (!(error instanceof Problem)) return undefined;
  const [field] = error.fields;
  return field && fieldSentence(field.code, locale);
}
