import type { SkillLevel } from '@alize/contracts';
import type { SkillMatch, SkillRelation } from '../score/facts';
import { shortEnough } from './sentence-length';
import { capital, EN, FR } from './voices';

/** The label of a skill in the reader’s language. */
export type SkillLabels = (skillId: string) => string;

interface SkillPhrases {
  verb: Record<SkillLevel, string>;
  /** What is said of level 3 between brackets, after the label. */
  expert: string[];
  near: Record<Exclude<SkillRelation, 'same'>, string>;
  quote(label: string): string;
  others(count: number): string;
  alsoHas(count: number, allExact: boolean): string;
  list(parts: string[]): string;
}

/**
 * « Maîtrise « A » (niveau expert), pratique « B » et a 2 autres compétences demandées. »: the three that count most,
 * by verb. Fewer are named, then labels are cut, when the sentence would grow too long.
 */
export function skillSentence(matches: SkillMatch[], labels: SkillLabels, phrases: SkillPhrases): string {
  return shortEnough((shown, cut) => {
    const named = (skillId: string) => phrases.quote(cut(labels(skillId)));
    const clauses: { level: SkillLevel; exact: boolean; names: string[]; notes: string[] }[] = [];
    for (const { neededSkillId, offeredSkillId, relation, level } of matches.slice(0, shown)) {
      const together = clauses.find((clause) => clause.exact && clause.level === level);
      const expert = level === 3 ? phrases.expert : [];
      if (relation !== 'same') {
        const near = `${phrases.near[relation]} ${named(neededSkillId)}`;
        clauses.push({ level, exact: false, names: [named(offeredSkillId)], notes: [...expert, near] });
      } else if (together) together.names.push(named(neededSkillId));
      else clauses.push({ level, exact: true, names: [named(neededSkillId)], notes: expert });
    }
    const parts = clauses.map(({ level, names, notes }) => {
      const bracket = notes.length > 0 ? ` (${notes.join(', ')})` : '';
      return `${phrases.verb[level]} ${phrases.list(names)}${bracket}`;
    });
    const others = matches.slice(shown);
    const allExact = others.every(({ relation }) => relation === 'same');
    if (others.length > 0) parts.push(phrases.alsoHas(others.length, allExact));
    return `${capital(phrases.list(parts))}.`;
  });
}

export function skillList(
  skillIds: string[],
  labels: SkillLabels,
  phrases: SkillPhrases,
  sentence: (list: string) => string,
): string {
  return shortEnough((shown, cut) => {
    const named = skillIds.slice(0, shown).map((skillId) => phrases.quote(cut(labels(skillId))));
    const others = skillIds.length - named.length;
    return sentence(phrases.list(others > 0 ? [...named, phrases.others(others)] : named));
  });
}

export const FRENCH_SKILLS: SkillPhrases = {
  verb: { 3: 'maîtrise', 2: 'pratique', 1: 'connaît' },
  expert: ['niveau expert'],
  near: { narrower: 'relève de', broader: 'plus large que', sibling: 'proche de' },
  quote: (label) => `« ${label} »`,
  others: (count) => (count === 1 ? 'une autre' : `${FR.number(count)} autres`),
  alsoHas: (count, allExact) =>
    count === 1
      ? `a une autre compétence ${allExact ? 'demandée' : 'demandée ou proche'}`
      : `a ${FR.number(count)} autres compétences ${allExact ? 'demandées' : 'demandées ou proches'}`,
  list: (parts) => FR.list(parts),
};

export const ENGLISH_SKILLS: SkillPhrases = {
  verb: { 3: 'is an expert in', 2: 'practises', 1: 'knows' },
  expert: [],
  near: { narrower: 'part of', broader: 'wider than', sibling: 'close to' },
  quote: (label) => `“${label}”`,
  others: (count) => (count === 1 ? 'one other' : `${EN.number(count)} others`),
  alsoHas: (count, allExact) =>
    `has ${count === 1 ? 'one other skill' : `${EN.number(count)} other skills`} asked for${allExact ? '' : ' or close'}`,
  list: (parts) => EN.list(parts),
};
