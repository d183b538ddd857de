import type { FitBand, Locale, Quote } from '@alize/contracts';
import type { FittedScore, ReasonFacts } from '../score/facts';
import { aboutTheNeed } from '../score/fit.rules';
import { shortEnough } from './sentence-length';
import { ENGLISH_SKILLS, FRENCH_SKILLS, type SkillLabels, skillSentence } from './skill-sentences';
import { EN, FR, frenchSpaces } from './voices';

const OPENING: Record<Locale, Record<FitBand, string>> = {
  fr: {
    can_help: 'Peut aider',
    to_check: 'À vérifier',
    touches: 'Touche au sujet',
    other: 'Autre sujet',
  },
  en: {
    can_help: 'Can help',
    to_check: 'To check',
    touches: 'Touches on the subject',
    other: 'Another subject',
  },
};
const NOTHING: Record<Locale, string> = {
  fr: 'son offre ne parle pas de ce qui est demandé',
  en: 'the offer does not speak of what is asked for',
};
/** More phrases of a quote would repeat the quote. */
const MOST_PHRASES = 2;

/** Why somebody is in a band, in one sentence of at most 160 characters. */
export function explainFit(
  score: FittedScore,
  quotes: readonly Quote[],
  locale: Locale,
  labels: SkillLabels,
): string {
  const phrases = phrasesOf(quotes).slice(0, MOST_PHRASES);
  const matched = aboutTheNeed(score).find(({ facts }) => facts.kind === 'skills_matched')?.facts;
  const sentence = shortEnough((shown, cut) => {
    const said = [
      skillsIn(matched, shown, labels, cut, locale),
      wordsIn(phrases.slice(0, shown).map(cut), locale),
    ]
      .filter((clause) => clause !== '')
      .join(locale === 'fr' ? ' ; ' : '; ');
    const opening = OPENING[locale][score.fit.band];
    return `${opening}${locale === 'fr' ? ' :' : ':'} ${said || NOTHING[locale]}.`;
  });
  return locale === 'fr' ? frenchSpaces(sentence) : sentence;
}

function skillsIn(
  facts: ReasonFacts | undefined,
  shown: number,
  labels: SkillLabels,
  cut: (label: string) => string,
  locale: Locale,
): string {
  if (facts?.kind !== 'skills_matched') return '';
  const phrases = locale === 'fr' ? FRENCH_SKILLS : ENGLISH_SKILLS;
  const sentence = skillSentence(facts.matches.slice(0, shown), (id) => cut(labels(id)), phrases);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1, -1)}`;
}

function wordsIn(phrases: string[], locale: Locale): string {
  if (phrases.length === 0) return '';
  return locale === 'fr'
    ? `son offre parle ${FR.list(phrases.map((phrase) => `de « ${phrase} »`))}`
    : `the offer speaks of ${EN.list(phrases.map((phrase) => `“${phrase}”`))}`;
}

/** What stands between two answering words of one phrase: « cave d’affinage ». */
const WITHIN_PHRASE = /^(?:\s|['’-]|de|du|des|la|le|les|d|l|à|of|the){1,6}$/i;

/** The runs of answering words of quotes, the longest first, each once. */
function phrasesOf(quotes: readonly Quote[]): string[] {
  const phrases = new Map<string, { text: string; words: number }>();
  for (const { pieces } of quotes) {
    let current: { text: string; words: number } | undefined;
    let between = '';
    for (const { text, answers } of pieces) {
      if (!answers) {
        between = text;
        if (!WITHIN_PHRASE.test(text)) current = undefined;
        continue;
      }
      if (current) {
        phrases.delete(current.text.toLowerCase());
        current = { text: current.text + between + text, words: current.words + 1 };
      } else current = { text, words: 1 };
      phrases.set(current.text.toLowerCase(), current);
    }
  }
  return [...phrases.values()].sort((a, b) => b.words - a.words).map(({ text }) => text);
}
