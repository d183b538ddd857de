import type { Coverage, CoveredNeed, Locale, Recruitment, SkillCoverage } from '@alize/contracts';
import { type Actor, mustRun, TerritoriesService } from '@alize/directory';
import { Clock } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { CoverageFactsQueries, type NeedRow } from './coverage-facts.queries';
import {
  coverNeeds,
  coverSkills,
  median,
  type NeedFigures,
  peopleIn,
  type SkillFigures,
} from './coverage.rules';
import { countRefusals } from './decline-reasons';
import { NeedFitsQueries } from './need-fits.queries';
import { PartnerKindsQueries } from './partner-kinds.queries';
import { type RecruitmentSheet, sheetOf, waitsForConfirmation } from './recruitment-sheet.rules';
import { toRecruit } from './recruitment.rules';

interface Figures {
  rows: NeedRow[];
  needs: NeedFigures[];
  skills: SkillFigures[];
}

/**
 * What is missing in a territory, by the ranking that the pages of its needs show. Of a usual territory it asks the
 * database alone, and answers just as well while the search engine is away.
 */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly clock: Clock,
    private readonly facts: CoverageFactsQueries,
    private readonly fits: NeedFitsQueries,
    private readonly partners: PartnerKindsQueries,
    private readonly skills: SkillsService,
    private readonly territories: TerritoriesService,
  ) {}

  /** For who runs the territory; labels in the actor's language. */
  async of(actor: Actor, territoryId: string): Promise<Coverage> {
    const { rows, needs, skills } = await this.figures(actor, territoryId);
    const waits = needs.map(({ waitingDays }) => waitingDays);
    const show = await this.needView(actor.locale);
    const pick = (fits: (people: number, need: NeedFigures['need']) => boolean) =>
      needs.filter(({ need, fitting }) => fitting && fits(peopleIn(fitting), need)).map(show);
    return {
      territoryId,
      asOf: this.clock.today(),
      openNeeds: {
        total: needs.length,
        nobody: pick((people, { lackSaid }) => people === 0 && lackSaid),
        undecided: pick((people, { lackSaid }) => people === 0 && !lackSaid),
        onePerson: pick((people) => people === 1),
        severalPeople: pick((people) => people > 1),
        notCompared: needs.filter(({ fitting }) => !fitting).map(show),
        toConfirm: rows.filter(waitsForConfirmation).length,
      },
      skills: skills.map(await this.skillView(skills, actor.locale)),
      refusals: countRefusals(await this.facts.refusals(territoryId)),
      waiting: {
        median: median(waits),
        longest: waits.length > 0 ? Math.max(...waits) : null,
        medianToFirstApproval: median(await this.facts.daysToFirstApproval(territoryId)),
      },
      recommendations: await this.recruitments(skills, actor.locale),
    };
  }

  /** For a page that leaves the house, in its reader's language; of one open need where one is named. */
  async recruitmentSheet(
    actor: Actor,
    territoryId: string,
    locale: Locale,
    needId?: string,
  ): Promise<RecruitmentSheet> {
    const { rows, skills } = await this.figures(actor, territoryId);
    return sheetOf(await this.recruitments(skills, locale), rows, needId);
  }

  private async figures(actor: Actor, territoryId: string): Promise<Figures> {
    mustRun(actor, territoryId, 'territory');
    await this.territories.get(territoryId);
    const [rows, offers, related, fits] = await Promise.all([
      this.facts.needs(territoryId),
      this.facts.offers(territoryId),
      this.skills.related(),
      this.fits.of(territoryId),
    ]);
    const answering = (id: string) => [id, ...related(id).narrower, ...related(id).broader];
    const moment = { now: this.clock.now(), today: this.clock.today() };
    const needs = coverNeeds(rows, offers, answering, fits, moment);
    return { rows, needs, skills: coverSkills(rows, needs, offers, answering, moment) };
  }

  private async recruitments(skills: SkillFigures[], locale: Locale): Promise<Recruitment[]> {
    const wanted = toRecruit(skills);
    const partners = await this.partners.of(wanted.map(({ skillId }) => skillId));
    const show = await this.skillView(wanted, locale);
    return wanted.map((figures) => ({
      ...show(figures),
      urgency: figures.urgency,
      longestWaitDays: figures.longestWaitDays,
      partners: partners.get(figures.skillId) ?? { basis: 'none', kinds: [] },
    }));
  }

  private async needView(locale: Locale): Promise<(figures: NeedFigures) => CoveredNeed> {
    const label = await this.skills.labels(locale);
    return ({ need, waitingDays, fitting, skillsWithoutAnybody }) => ({
      id: need.id,
      title: need.title,
      organisation: need.organisation,
      waitingDays,
      canHelp: fitting?.canHelp ?? 0,
      toCheck: fitting?.toCheck ?? 0,
      lackSaid: need.lackSaid,
      wordsNoted: need.wordsNoted,
      skillsWithoutAnybody: skillsWithoutAnybody.map((id) => ({ id, label: label(id) })),
    });
  }

  private async skillView(
    shown: SkillFigures[],
    locale: Locale,
  ): Promise<(f: SkillFigures) => SkillCoverage> {
    const label = await this.skills.labels(locale);
    const byId = await this.skills.byIds(shown.map(({ skillId }) => skillId));
    return (figures) => ({
      skill: {
        id: figures.skillId,
        label: label(figures.skillId),
        theme: byId.get(figures.skillId)?.theme ?? null,
      },
      needs: figures.needs,
      openNeeds: figures.openNeeds,
      needsWithoutAnyone: figures.needsWithoutAnyone,
      jobsPlanned: figures.jobsPlanned,
      availablePeople: figures.availablePeople,
      people: figures.people,
      restsOnOnePerson: figures.restsOnOnePerson,
    });
  }
}
