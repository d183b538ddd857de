import { type Locale, typeset } from '@alize/contracts';
import { useLocale } from './locale';

/** The words of a page in both languages. */
export interface Dictionary<Words> {
  fr: Words;
  en: Words;
}

/** Both languages have the same shape, or it does not compile. */
export const dictionary = <Words extends object>(fr: Words, en: NoInfer<Words>): Dictionary<Words> => ({
  fr: set(fr, 'fr'),
  en: set(en, 'en'),
});

/** The words in the reader's language, typographically right. */
export function useWords<Words>(words: Dictionary<Words>): Words {
  return words[useLocale().locale];
}

/** Sets every sentence: strings now, functions when they have said theirs. */
function set<Value>(value: Value, locale: Locale): Value;
function set(value: unknown, locale: Locale): unknown {
  if (typeof value === 'string') return typeset(value, locale);
  if (typeof value === 'function') return (...facts: unknown[]) => set(value(...facts), locale);
  if (Array.isArray(value)) return value.map((each) => set(each, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, set(each, locale)]));
}
