import type { PartnerKinds } from '@alize/contracts';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { CoverageFactsQueries, type KindCount } from './coverage-facts.queries';

const NOBODY: PartnerKinds = { basis: 'none', kinds: [] };

/** From which kinds of partner people with a skill come, wherever they are. */
@Injectable()
export class PartnerKindsQueries {
  constructor(
    private readonly facts: CoverageFactsQueries,
    private readonly skills: SkillsService,
  ) {}

  /** One entry per skill; a wider basis is asked only for the skills the narrower one says nothing of. */
  async of(skillIds: string[]): Promise<Map<string, PartnerKinds>> {
    const found = new Map<string, PartnerKinds>();
    const left = () => skillIds.filter((id) => !found.has(id));
    const keep = (
      basis: PartnerKinds['basis'],
      counts: KindCount[],
      keyOf: (id: string) => string | null,
    ) => {
      for (const id of left()) {
        const kinds = counts
          .filter(({ wanted }) => wanted === keyOf(id))
          .map(({ kind, offers }) => ({ kind, offers }))
          .sort((a, b) => b.offers - a.offers || (a.kind < b.kind ? -1 : 1));
        if (kinds.length > 0) found.set(id, { basis, kinds });
      }
    };
    const itself = (id: string) => id;
    keep('skill', await this.facts.kindsOfSkills(skillIds), itself);
    keep('near', await this.facts.kindsByPair(await this.neighboursOf(left())), itself);
    const byId = await this.skills.byIds(left());
    const themeOf = (id: string) => byId.get(id)?.theme ?? null;
    const themes = [...new Set(left().flatMap((id) => themeOf(id) ?? []))];
    keep('theme', await this.facts.kindsByTheme(themes), themeOf);
    for (const id of left()) found.set(id, NOBODY);
    return found;
  }

  private async neighboursOf(skillIds: string[]): Promise<{ wanted: string; offered: string }[]> {
    const related = await this.skills.related();
    return skillIds.flatMap((wanted) => {
      const { narrower, broader, siblings } = related(wanted);
      return [...narrower, ...broader, ...siblings].map((offered) => ({ wanted, offered }));
    });
  }
}
