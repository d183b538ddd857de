import { STOP_WORDS, type Token } from '../text.rules';
import type { DetectableSkill } from './label-variants';

export const isStopWord = (word: string) => STOP_WORDS.fr.has(word) || STOP_WORDS.en.has(word);

/** Initials that are also a function word (« SI », "IT") are another word when they stand in capitals. */
export function wordOf(folded: string, written: string): string {
  return isStopWord(folded) && /^\p{Lu}{2,}$/u.test(written) ? written : folded;
}

/** A text typed in capitals: they then say nothing about initials and names. */
export function isShouted(found: readonly Token[], text: string): boolean {
  const long = found.filter((token) => token.text.length > 3 && /^[a-z]/.test(token.text));
  const capitals = long.filter(({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)));
  return long.length > 2 && capitals.length > long.length * 0.7;
}

const isInitials = (written: string) => /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(written);

/** One word is enough to name a skill if it has four letters, or is written in the label as initials are. */
export function isTelling(written: string, word: string): boolean {
  if (/[+#&]/.test(word) || (word.length > 1 && isInitials(written))) return true;
  return word.length >= (/[a-z]\d|\d[a-z]/.test(word) ? 3 : 4) && !isStopWord(word);
}

const BRACKETED_INITIALS = /\(([\p{Lu}\p{N}&]{2,6})\)\s*$/u;

/** Initials in brackets that several skills bear name none of them: « MS » stands in 32 labels of ESCO. */
export function sharedInitials(skills: readonly DetectableSkill[]): ReadonlySet<string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, labels } of skills)
    for (const { text } of labels) {
      const [, inside] = BRACKETED_INITIALS.exec(text) ?? [];
      if (inside === undefined) continue;
      if ((bearers.get(inside) ?? id) !== id) shared.add(inside);
      bearers.set(inside, id);
    }
  // Where a skill is called so and no more, the name is its own.
  for (const { labels } of skills) for (const { text } of labels) shared.delete(text);
  return shared;
}
