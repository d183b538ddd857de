import type { Locale } from '@alize/contracts';
import { answerOf, type Profile, type Question, questionOf, type Understanding } from '@alize/skills';

/** What counts of a need's text beside its title, which names what is wanted. */
const TEXT_FACTOR = 0.5;

/** A need as questions: what its title names, and what all of it describes. */
export interface NeedQuestions {
  title: Question;
  whole: Question;
}

export function needQuestions(
  need: { title: string; text: string; language: Locale },
  { terms }: Understanding,
): NeedQuestions {
  const title = { text: need.title, factor: 1 };
  return {
    title: questionOf([title], terms, need.language),
    whole: questionOf([title, { text: need.text, factor: TEXT_FACTOR }], terms, need.language),
  };
}

/** How well an offer's words answer a need's, 0 to 1: half by the title, half by all of it. */
export const wordsRelevance = ({ title, whole }: NeedQuestions, profile: Profile): number =>
  (answerOf(title, profile) + answerOf(whole, profile)) / 2;
