import { OFFER_INDEX, SKETCH, TEXT_EMBEDDER } from '@alize/offers';
import { CONFIG, type Config, SearchIndex, type SearchQuery } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Inject, Injectable } from '@nestjs/common';
import type { NeedFacts } from './pair.queries';

/** Offers read from the engine before ranking; the engine's own order only decides who is read. */
const RETRIEVED = 60;
const MAX_SKILLS = 8;
/** Who has a needed skill comes before who has a neighbouring one, and both before who only speaks of the matter. */
const WEIGHTS = { exact: 1, neighbour: 0.9, meaning: 0.8, model: 0.8 };
/** Of a configured model's vectors, beside words. */
const SHARE_OF_MODEL = 0.8;
const LONGEST_EMBEDDED = 2_000;

type Weighted = SearchQuery & { weight: number };

/** Who might answer a need: one federated query of the search engine, filtered to whom may be proposed at all. */
@Injectable()
export class Retrieval {
  constructor(
    private readonly search: SearchIndex,
    private readonly skills: SkillsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param sketch of what the need asks */
  async offersFor(need: NeedFacts, sketch: number[]): Promise<string[]> {
    const hits = await this.search.federated(await this.queriesFor(need, sketch), RETRIEVED);
    return hits.map(({ id }) => id);
  }

  private async queriesFor(need: NeedFacts, sketch: number[]): Promise<Weighted[]> {
    const related = await this.skills.related();
    const query = (weight: number, skillIds?: string[]): Weighted => ({
      index: OFFER_INDEX.name,
      text: '',
      limit: RETRIEVED,
      weight,
      filter: {
        equal: { territoryId: need.territoryId, status: 'active', free: true, ...(skillIds && { skillIds }) },
        not: { groupId: need.groupId, personId: need.contactId },
      },
      nearness: { embedder: SKETCH, share: 1, vector: sketch },
    });
    const wanted = [...need.skills]
      .sort((a, b) => Number(b.confirmed) - Number(a.confirmed))
      .slice(0, MAX_SKILLS)
      .map(({ skillId }) => skillId);
    const neighbours = wanted.flatMap((id) => {
      const { narrower, broader, siblings } = related(id);
      return [...narrower, ...broader, ...siblings];
    });
    return [
      query(WEIGHTS.meaning),
      ...(wanted.length > 0 ? [query(WEIGHTS.exact, wanted)] : []),
      ...(neighbours.length > 0 ? [query(WEIGHTS.neighbour, neighbours)] : []),
      ...(this.config.searchEmbedder ? [asModel(query(WEIGHTS.model), need)] : []),
    ];
  }
}

const asModel = (query: Weighted, { title, text }: NeedFacts): Weighted => ({
  ...query,
  text: `${title}. ${text}`.slice(0, LONGEST_EMBEDDED),
  nearness: { embedder: TEXT_EMBEDDER, share: SHARE_OF_MODEL },
});
