import type { z } from 'zod';
import type { Locale } from './basics.contract';

type Issue = z.core.$ZodIssue;
type Sentence = (locale: Locale) => string;

const both =
  (fr: string, en: string): Sentence =>
  (locale) =>
    locale === 'fr' ? fr : en;
const figure = (bound: number | bigint, locale: Locale): string =>
  bound.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB');

/** Sentences for what a schema refuses by itself; undefined for what people rarely meet. */
export function shapeSentence(issue: Issue, locale: Locale): string | undefined {
  return sentenceOf(issue)?.(locale);
}

function sentenceOf(issue: Issue): Sentence | undefined {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'not_multiple_of':
      return (locale) =>
        both(
          `Par pas de ${figure(issue.divisor, locale)}.`,
          `In steps of ${figure(issue.divisor, locale)}.`,
        )(locale);
    case 'invalid_value':
      return both('Choisissez une des réponses proposées.', 'Choose one of the answers offered.');
    case 'invalid_type':
      return typeSentences[issue.expected];
    case 'invalid_format':
      return (
        formatSentences[issue.format] ?? both('Ce format n’est pas reconnu.', 'This format is not known.')
      );
    case 'unrecognized_keys':
      return both('Ce champ n’existe pas.', 'There is no such field.');
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
      return undefined;
  }
}

const whole = both('Un nombre entier est attendu.', 'A whole number is expected.');
const typeSentences: Record<string, Sentence | undefined> = {
  number: both('Un nombre est attendu.', 'A number is expected.'),
  int: whole,
  string: both('Un texte est attendu.', 'A text is expected.'),
  array: both('Une liste est attendue.', 'A list is expected.'),
  object: both('Plusieurs champs sont attendus ici.', 'Several fields are expected here.'),
  boolean: both('Répondez par oui ou par non.', 'Answer yes or no.'),
};
const formatSentences: Record<string, Sentence | undefined> = {
  email: both('Cette adresse e-mail est incomplète.', 'This e-mail address is not complete.'),
  date: both('Cette date n’existe pas.', 'This date does not exist.'),
  safeint: whole,
};

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): Sentence {
  return (locale) => {
    const least = figure(minimum, locale);
    if (origin === 'string')
      return both(`Écrivez au moins ${least} caractères.`, `Write at least ${least} characters.`)(locale);
    if (origin === 'array') return both(`Il en faut au moins ${least}.`, `At least ${least}.`)(locale);
    if (inclusive) return both(`Au moins ${least}.`, `At least ${least}.`)(locale);
    return both(`Plus de ${least}.`, `More than ${least}.`)(locale);
  };
}

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodIssueTooBig): Sentence {
  return (locale) => {
    const most = figure(maximum, locale);
    if (origin === 'string')
      return both(`Écrivez au plus ${most} caractères.`, `Write at most ${most} characters.`)(locale);
    if (inclusive) return both(`Au plus ${most}.`, `At most ${most}.`)(locale);
    return both(`Moins de ${most}.`, `Less than ${most}.`)(locale);
  };
}

/** A field that is not there, or text with nothing in it where some must be: zod has a code for neither. */
export const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) ||
  (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1);
