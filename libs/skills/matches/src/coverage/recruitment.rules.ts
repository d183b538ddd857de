import { RecruitmentUrgency } from '@alize/contracts';
import type { SkillFigures } from './coverage.rules';

/**
 * The skills worth recruiting, most urgent first. The order is the formula: the kind of urgency as `RecruitmentUrgency`
 * lists them; then, each time the larger first, the open needs nobody at all could help, the open needs, the needs of the year and the days the oldest open one has waited.
 */
export function toRecruit(skills: SkillFigures[]): (SkillFigures & { urgency: RecruitmentUrgency })[] {
  const rank = (urgency: RecruitmentUrgency) => RecruitmentUrgency.options.indexOf(urgency);
  return skills
    .flatMap((figures) => {
      const urgency = urgencyOf(figures);
      return urgency ? [{ ...figures, urgency }] : [];
    })
    .sort(
      (a, b) =>
        rank(a.urgency) - rank(b.urgency) ||
        b.needsWithoutAnyone - a.needsWithoutAnyone ||
        b.openNeeds - a.openNeeds ||
        b.needs - a.needs ||
        (b.longestWaitDays ?? 0) - (a.longestWaitDays ?? 0) ||
        (a.skillId < b.skillId ? -1 : 1),
    );
}

function urgencyOf(figures: SkillFigures): RecruitmentUrgency | null {
  if (figures.needsWithoutAnyone > 0) return 'need_without_anyone';
  if (figures.availablePeople === 0) return 'skill_without_anyone';
  return figures.restsOnOnePerson ? 'rests_on_one' : null;
}
