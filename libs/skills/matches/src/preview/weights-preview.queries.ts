import type { MatchingWeights, Offer, PreviewWeights, WeightsPreview } from '@alize/contracts';
import { type Actor, mustRun, TerritoriesService } from '@alize/directory';
import { OffersQueries } from '@alize/offers';
import { Injectable } from '@nestjs/common';
import { CandidatesQueries } from '../candidates.queries';
import { type NeedFacts, PairQueries } from '../pair.queries';
import { sideBySide } from '../side-by-side';
import { type ComparedNeed, compareRankings } from './weights-preview.rules';

/** What other weights would do to a territory's own open needs, before anybody decides on them. Saves nothing. */
@Injectable()
export class WeightsPreviewQueries {
  constructor(
    private readonly pairs: PairQueries,
    private readonly candidates: CandidatesQueries,
    private readonly territories: TerritoriesService,
    private readonly offers: OffersQueries,
  ) {}

  async of(actor: Actor, territoryId: string, { weights, limit }: PreviewWeights): Promise<WeightsPreview> {
    mustRun(actor, territoryId, 'territory');
    await this.territories.get(territoryId);
    const needs = (await this.pairs.openNeeds(territoryId)).slice(0, limit);
    const compared = await this.compareAll(territoryId, needs, weights);
    const shown = compared.flatMap(({ before, after }) =>
      [...before, ...after].map(({ offerId }) => offerId),
    );
    const views = await this.offers.named([...new Set(shown)], actor.locale);
    const items = compared.map(withNames(new Map(views.map((view) => [view.id, view]))));
    return { items, firstsChanged: items.filter(({ firstChanges }) => firstChanges).length };
  }

  /** In the order of the needs. */
  private async compareAll(
    territoryId: string,
    needs: NeedFacts[],
    weights: MatchingWeights,
  ): Promise<ComparedNeed[]> {
    const read = await this.candidates.readerOf(territoryId);
    const compared: ComparedNeed[] = [];
    await sideBySide(needs, async (need, at) => {
      const rankings = await this.candidates.rankingsFor(need, read);
      const { id, title } = need;
      const [before, after] = [need.weights, weights].map((each) => rankings(each).ranked);
      compared[at] = { need: { id, title }, ...compareRankings(before, after) };
    });
    return compared;
  }
}

function withNames(views: Map<string, Offer>): (need: ComparedNeed) => WeightsPreview['items'][number] {
  const named = (list: ComparedNeed['before']) =>
    list.flatMap((ranked) => {
      const view = views.get(ranked.offerId);
      return view ? [{ ...ranked, title: view.title, volunteer: view.volunteer.name }] : [];
    });
  return (need) => ({ ...need, before: named(need.before), after: named(need.after) });
}
