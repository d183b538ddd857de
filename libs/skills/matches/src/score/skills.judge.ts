import type { SkillLevel } from '@alize/contracts';
import {
  byText,
  type Judgement,
  type NeedSide,
  type OfferSide,
  type ScoreContext,
  type SkillMatch,
  type SkillRelation,
} from './facts';

/**
 * Our figures. Who knows the whole of a topic may lack the corner asked for (broader: half), who knows a part of it
 * nearly answers (narrower), a neighbour topic is a start. Levels differ little: for a small firm, somebody who
 * knows it is most of the way to an expert.
 */
const CREDIT_OF_RELATION: Record<SkillRelation, number> = {
  same: 1,
  narrower: 0.85,
  broader: 0.5,
  /** Of 17 such pairs of the spoken set none was right: a neighbour alone is not worth a look, with words for it it is. */
  sibling: 0.35,
};
const CREDIT_OF_LEVEL: Record<SkillLevel, number> = { 1: 0.8, 2: 0.9, 3: 1 };
/** Of a skill that a machine read in the text, beside one that somebody confirmed. */
const WEIGHT_OF_READ = 0.2;

/** The skills a need asks for, those that count most first; worked out once for all offers. */
export interface Wanted {
  skills: { skillId: string; weight: number; confirmed: boolean }[];
  weight: number;
  /** How far they may be relied on, 0 to 1: 1 as soon as one is confirmed. */
  trust: number;
}
export function wantedBy({ skills }: Pick<NeedSide, 'skills'>): Wanted {
  const weighed = skills
    .map(({ skillId, confirmed }) => ({ skillId, confirmed, weight: confirmed ? 1 : WEIGHT_OF_READ }))
    .sort((a, b) => b.weight - a.weight || byText(a.skillId, b.skillId));
  return {
    skills: weighed,
    weight: weighed.reduce((sum, { weight }) => sum + weight, 0),
    trust: Math.max(0, ...weighed.map(({ weight }) => weight)),
  };
}

/** Weighted mean, over the skills needed, of the best skill offered for each. */
export function judgeSkills(
  { skills, weight: total }: Wanted,
  offer: Pick<OfferSide, 'skills'>,
  { relation }: Pick<ScoreContext, 'relation'>,
): Judgement {
  if (skills.length === 0) return { share: 0, facts: { kind: 'no_skill_recognised' } };
  let earned = 0;
  const answered: { earned: number; match: SkillMatch }[] = [];
  const absent: string[] = [];
  for (const { skillId, weight, confirmed } of skills) {
    const best = bestFor(skillId, offer, relation);
    if (!best) {
      // Nobody lacks what nobody has confirmed to be wanted.
      if (confirmed) absent.push(skillId);
      continue;
    }
    earned += weight * best.credit;
    answered.push({ earned: weight * best.credit, match: best.match });
  }
  const matches = answered.sort((a, b) => b.earned - a.earned).map(({ match }) => match);
  return {
    share: earned / total,
    facts:
      matches.length > 0
        ? { kind: 'skills_matched', needed: skills.length, matches }
        : { kind: 'no_skill_matched', needed: skills.length },
    ...(absent.length > 0 && { missing: { kind: 'skills', skillIds: absent } }),
  };
}

/** The skill offered that answers a needed one best, and its worth, 0 to 1; of equals the first by id. */
function bestFor(
  neededSkillId: string,
  { skills }: Pick<OfferSide, 'skills'>,
  relation: ScoreContext['relation'],
) {
  let best: { credit: number; match: SkillMatch } | undefined;
  for (const { skillId, level } of skills) {
    const found = skillId === neededSkillId ? 'same' : relation(neededSkillId, skillId);
    if (!found) continue;
    const credit = CREDIT_OF_RELATION[found] * CREDIT_OF_LEVEL[level];
    if (best && (credit < best.credit || (credit === best.credit && skillId > best.match.offeredSkillId)))
      continue;
    best = { credit, match: { neededSkillId, offeredSkillId: skillId, relation: found, level } };
  }
  return best;
}
