import { isTelling } from '../meaning/everyday-words';
import { termOf } from '../meaning/terms';
import { fold } from '../text.rules';
import type { Label } from './label';
import { type Match, readingOf } from './label-match.rules';
import type { Word } from './text-words';
import type { Reading } from './vocabulary';
import { isStopWord } from './written-form';

/** The words of a text, and how many different ones of meaning there are, counted once for all that is found in it. */
export interface ReadText {
  words: readonly Word[];
  meant: number;
}
export const readText = (words: readonly Word[]): ReadText => ({
  words,
  meant: new Set(words.map(({ text }) => text).filter((text) => !isStopWord(text))).size,
});

/** A longer label takes the words of a shorter one unless it is less sure by more than this. */
const LONGER_WINS_WITHIN = 0.1;

/** A short text names what it asks for; in a longer one the words stand together, unchanged, where something is asked. */
export function isClearlyAsked(at: readonly number[], { words, meant }: ReadText, label: Label): boolean {
  if (isShort(meant, at)) return true;
  if (at.length < 2) return false;
  const together = at.every(
    (place, index) => index === 0 || words[place].rank === words[at[index - 1]].rank + 1,
  );
  const sure = at.every((place, index) => AS_WRITTEN.has(readingOf(label.words[index], words[place])));
  return together && sure && isAsked(words, at);
}

/**
 * Whether a name of one or two everyday words stands there as it is: « bien-être au travail » is not said by « on travaille bien ».
 *
 * @param said the words found, as they are written
 */
export function isNameItself({ words, written, language }: Label, said: string): boolean {
  return (
    words.length > 2 ||
    words.some(({ form }) => isTelling(termOf(form, language))) ||
    fold(written).includes(fold(said))
  );
}

/**
 * A single word in a longer text is often said of something else: « le vendeur promet », « ça tourne ». Of those that are less
 * sure 17 % were right on the spoken set, of the others 45 %.
 */
export function isSureEnough(at: readonly number[], { words, meant }: ReadText, confidence: number): boolean {
  return at.length > 1 || confidence >= SURE_ALONE || isShort(meant, at) || isAsked(words, at);
}
const SURE_ALONE = 0.7;

const isShort = (meant: number, at: readonly number[]): boolean => meant <= at.length + SHORT_TEXT;
const isAsked = (words: readonly Word[], at: readonly number[]): boolean =>
  words[at[0]].sentenceWords.some((word) => ASKING.test(word));

/** A text with no more words of meaning beside a name says little but that name. */
const SHORT_TEXT = 4;
const AS_WRITTEN: ReadonlySet<Reading | 'exact'> = new Set(['exact', 'inflected']);
const ASKING =
  /^(?:besoin|cherch|recherch|recrut|form(?:er|ation)|aid|manqu|voudr|voul|souhait|apprendre|appren|maitris|conseil|expert|need|look|help|want|lack|learn|train|advi)/;

/**
 * Drops a match all of whose words serve a longer one (« audit » in « audit interne ») or a better reading of the
 * same words. Two skills with the same label both stay, as do two that share only some words.
 */
export function withoutCovered(matches: readonly Match[]): Match[] {
  const byPlace = new Map<number, Match[]>();
  for (const match of matches) {
    for (const place of match.at) {
      const others = byPlace.get(place);
      if (others === undefined) byPlace.set(place, [match]);
      else others.push(match);
    }
  }
  const covers = (longer: Match, match: Match) =>
    longer.at.length > match.at.length
      ? longer.confidence >= match.confidence - LONGER_WINS_WITHIN &&
        match.at.every((place) => longer.at.includes(place))
      : longer.at.length === match.at.length &&
        longer.likeness > match.likeness &&
        match.at.every((place) => longer.at.includes(place));
  return matches.filter((match) => !byPlace.get(match.at[0])?.some((other) => covers(other, match)));
}

export function bestOfEachSkill(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  const first = (match: Match) => Math.min(...match.at);
  for (const match of matches) {
    const known = best.get(match.label.skill);
    const gain = known === undefined ? 1 : match.confidence - known.confidence || first(known) - first(match);
    if (gain > 0) best.set(match.label.skill, match);
  }
  return [...best.values()];
}
