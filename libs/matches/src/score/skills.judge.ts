import type { SkillLevel } from '@alize/contracts';
import {
  byText,
  type Judgement,
  type NeedSide,
  type OfferSide,
  type ScoreContext,
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
  sibling: 0.25,
};
const CREDIT_OF_LEVEL: Record<SkillLevel, number> = { 1: 0.8, 2: 0.9, 3: 1 };
/** A chip the person confirmed is worth two that the machine read in the text. */
const WEIGHT_OF_CONFIRMED = 2;

/** Weighted mean, over the skills needed, of the best skill offered for each. */
export function judgeSkills(
  need: NeedSide,
  offer: OfferSide,
  { relation }: Pick<ScoreContext, 'relation'>,
): Judgement {
  if (need.skills.length === 0) return { share: 0, facts: { kind: 'no_skill_recognised' } };
  const answers = need.skills
    .map(({ skillId, confirmed }) => ({
      skillId,
      weight: confirmed ? WEIGHT_OF_CONFIRMED : 1,
      best: offer.skills
        .flatMap((offered) => {
          const found = offered.skillId === skillId ? 'same' : relation(skillId, offered.skillId);
          if (!found) return [];
          const credit = CREDIT_OF_RELATION[found] * CREDIT_OF_LEVEL[offered.level];
          return { ...offered, relation: found, credit };
        })
        .sort((a, b) => b.credit - a.credit || byText(a.skillId, b.skillId))
        .at(0),
    }))
    .sort((a, b) => b.weight - a.weight || byText(a.skillId, b.skillId));
  const earned = answers.reduce((sum, { weight, best }) => sum + weight * (best?.credit ?? 0), 0);
  const matches = answers
    .toSorted((a, b) => (b.best?.credit ?? 0) * b.weight - (a.best?.credit ?? 0) * a.weight)
    .flatMap(({ skillId, best }) =>
      best
        ? {
            neededSkillId: skillId,
            offeredSkillId: best.skillId,
            relation: best.relation,
            level: best.level,
          }
        : [],
    );
  const absent = answers.filter(({ best }) => !best).map(({ skillId }) => skillId);
  return {
    share: earned / answers.reduce((sum, { weight }) => sum + weight, 0),
    facts:
      matches.length > 0
        ? { kind: 'skills_matched', needed: answers.length, matches }
        : { kind: 'no_skill_matched', needed: answers.length },
    ...(absent.length > 0 && { missing: { kind: 'skills', skillIds: absent } }),
  };
}
