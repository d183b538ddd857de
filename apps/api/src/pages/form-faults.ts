import { fieldSentence, issueCode, issueSentence, type Locale } from '@alize/contracts';
import { Problem } from '@alize/platform';
import { z } from 'zod';

/** What the fields of the pages behind links are called. */
const FIELDS: Record<string, { fr: string; en: string }> = {
  day: { fr: 'Le jour', en: 'The day' },
  hours: { fr: 'Les heures', en: 'The hours' },
  words: { fr: 'Vos mots', en: 'Your words' },
  dayId: { fr: 'Le jour à retirer', en: 'The day to remove' },
  reason: { fr: 'La raison', en: 'The reason' },
  details: { fr: 'Vos mots', en: 'Your words' },
  askAgainOn: { fr: 'La date', en: 'The date' },
  name: { fr: 'Le nom de cette personne', en: 'The name of this person' },
  email: { fr: 'L’adresse e-mail', en: 'The e-mail address' },
  rating: { fr: 'Votre réponse', en: 'Your answer' },
  callTimes: { fr: 'Les moments', en: 'The times' },
};

/** « Le jour : à remplir. » No bubble of a browser says it, in whatever language it speaks. */
function named(path: string, code: string, sentence: string, locale: Locale): string {
  // A sentence of one matter names it itself: « Cette date est passée. »
  const name = !code.includes('/') && FIELDS[path.split('.').at(-1) ?? '']?.[locale];
  const rest = sentence.charAt(0).toLocaleLowerCase(locale) + sentence.slice(1);
  return name ? `${name}${locale === 'fr' ? ' : ' : ': '}${rest}` : sentence;
}

/** What in a form is to be corrected, in one sentence that names it; undefined when it is not the form's fault. */
export function faultSentence(error: unknown, locale: Locale): string | undefined {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const said = issue && (fieldSentence(issueCode(issue), locale) ?? issueSentence(issue, locale));
    return said && named(issue.path.map(String).join('.'), issueCode(issue), said, locale);
  }
  if (!(error instanceof Problem)) return undefined;
  const [field] = error.fields;
  const said = field && fieldSentence(field.code, locale);
  return said && named(field.path, field.code, said, locale);
}
