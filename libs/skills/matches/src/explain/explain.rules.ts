import type { Locale } from '@alize/contracts';
import type { MissingFact, ScoredReason } from '../score/facts';
import { missingInEnglish, reasonInEnglish } from './english.rules';
import { missingInFrench, reasonInFrench } from './french.rules';
import type { SkillLabels } from './skill-sentences';
import { frenchSpaces } from './voices';

/** One sentence of at most 160 characters about « cette personne », who is not named: the card says it. */
export function explainReason({ facts }: ScoredReason, locale: Locale, labels: SkillLabels): string {
  return locale === 'fr' ? frenchSpaces(reasonInFrench(facts, labels)) : reasonInEnglish(facts, labels);
}

/** What this person does not cover, in one sentence of at most 160 characters. */
export function explainMissing(fact: MissingFact, locale: Locale, labels: SkillLabels): string {
  return locale === 'fr' ? frenchSpaces(missingInFrench(fact, labels)) : missingInEnglish(fact, labels);
}
