import type { Candidates, Locale, NeedForOffer } from '@alize/contracts';
import { type Actor, mustRun, runs } from '@alize/directory';
import { NeedsQueries } from '@alize/needs';
import { OFFER_INDEX, OffersQueries } from '@alize/offers';
import { Clock, notFound, SearchIndex, type SearchQuery } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { explainMissing, explainReason } from './explain.rules';
import { type NeedFacts, type OfferFacts, PairQueries } from './pair.queries';
import type { Score } from './score/facts';
import { compareCandidates, scorerFor } from './score/score.rules';
import { searchedWords, wordsRelevance, wordsWanted } from './words.rules';

/** Offers read from the engine before ranking; the engine's own order only decides who is read. */
const RETRIEVED = 60;
const MAX_SKILLS = 8;
const NO_SKILL: Record<Locale, string> = {
  fr: 'Aucune compétence du catalogue n’a été reconnue dans ce texte : les personnes sont proposées d’après ses mots.',
  en: 'No skill of the catalogue was recognised in this text: people are proposed from its words alone.',
};

interface Scored {
  offer: OfferFacts;
  score: Score;
}

/** Who could help with a need, and which needs an offer could help with: retrieve, rank, explain. */
@Injectable()
export class CandidatesQueries {
  constructor(
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly pairs: PairQueries,
    private readonly skills: SkillsService,
    private readonly offers: OffersQueries,
    private readonly needs: NeedsQueries,
  ) {}

  async forNeed(actor: Actor, needId: string, limit: number): Promise<Candidates> {
    const need = await this.pairs.need(needId);
    mustRun(actor, need.territoryId, 'need');
    const [found, taken] = await Promise.all([this.retrieve(need), this.pairs.alreadyMatched(needId)]);
    const offers = await this.pairs.offers(
      found.filter((id) => !taken.has(id)),
      need.territoryId,
    );
    const score = (await this.scorer())(need);
    const ranked = offers
      .map((offer) => ({ offer, score: score(offer) }))
      .filter(isPossible)
      .sort((a, b) =>
        compareCandidates(
          { score: a.score.score, offerId: a.offer.id },
          { score: b.score.score, offerId: b.offer.id },
        ),
      )
      .slice(0, limit);
    const views = await this.offers.named(
      ranked.map(({ offer }) => offer.id),
      actor.locale,
    );
    const explain = await this.explainer(actor.locale);
    const items = views.flatMap((offer, index) => {
      const scored = ranked[index];
      return scored ? [{ offer, ...explain(scored.score) }] : [];
    });
    return need.skills.length > 0 ? { items } : { items, note: NO_SKILL[actor.locale] };
  }

  async forOffer(actor: Actor, offerId: string, limit: number): Promise<NeedForOffer[]> {
    const view = await this.offers.get(actor, offerId);
    const [offer] = await this.pairs.offers([offerId], view.territoryId);
    if (!offer || (offer.personId !== actor.personId && !runs(actor, offer.territoryId)))
      throw notFound('offer');
    const score = await this.scorer();
    const ranked = (await this.pairs.openNeeds(offer.territoryId))
      .filter((need) => need.groupId !== offer.groupId && need.contactId !== offer.personId)
      .map((need) => ({ need, score: score(need)(offer) }))
      .filter(({ score }) =>
        score.reasons.some(
          ({ criterion, points }) => points > 0 && (criterion === 'skills' || criterion === 'words'),
        ),
      )
      .sort((a, b) =>
        compareCandidates(
          { score: a.score.score, offerId: a.need.id },
          { score: b.score.score, offerId: b.need.id },
        ),
      )
      .slice(0, limit);
    const views = await this.needs.fitting(ranked.map(({ need }) => need.id));
    const explain = await this.explainer(actor.locale);
    return views.flatMap((need, index) => {
      const scored = ranked[index];
      return scored ? [{ need, ...explain(scored.score) }] : [];
    });
  }

  /** The score an approval stores; read inside its transaction. */
  async scoreOf(needId: string, offerId: string): Promise<Scored & { need: NeedFacts }> {
    const need = await this.pairs.need(needId);
    const [offer] = await this.pairs.offers([offerId], need.territoryId);
    if (!offer) throw notFound('offer');
    const score = await this.scorer();
    return { need, offer, score: score(need)(offer) };
  }

  /** Facts to words, for one reader. */
  async explainer(locale: Locale) {
    const labels = await this.skills.labels(locale);
    return ({ score, reasons, missing }: Score) => ({
      score,
      reasons: reasons.map((reason) => ({
        criterion: reason.criterion,
        points: reason.points,
        maxPoints: reason.maxPoints,
        text: explainReason(reason, locale, labels),
      })),
      missing: missing.map((fact) => explainMissing(fact, locale, labels)),
    });
  }

  /** For as many pairs as a call compares: catalogue and day are read once, and each need. */
  private async scorer(): Promise<(need: NeedFacts) => (offer: OfferFacts) => Score> {
    const relation = await this.skills.relations();
    const today = this.clock.today();
    return (need) => {
      const score = scorerFor(need, { weights: need.weights, relation, today });
      const wanted = wordsWanted(need);
      return (offer) => score(offer, wordsRelevance(wanted, offer.words));
    };
  }

  private async retrieve(need: NeedFacts): Promise<string[]> {
    const hits = await this.search.federated(await this.queriesFor(need), RETRIEVED);
    return hits.map(({ id }) => id);
  }

  /** One query per skill, one for their neighbours, one per telling word. */
  private async queriesFor(need: NeedFacts): Promise<(SearchQuery & { weight: number })[]> {
    const labels = await this.skills.labels(need.language);
    const related = await this.skills.related();
    const base = { index: OFFER_INDEX.name, limit: RETRIEVED };
    const filter = (skillIds?: string[]) => ({
      equal: { territoryId: need.territoryId, status: 'active', free: true, ...(skillIds && { skillIds }) },
      not: { groupId: need.groupId, personId: need.contactId },
    });
    const wanted = [...need.skills]
      .sort((a, b) => Number(b.confirmed) - Number(a.confirmed))
      .slice(0, MAX_SKILLS);
    const exact = wanted.map(({ skillId, confirmed }) => ({
      ...base,
      text: labels(skillId),
      filter: filter([skillId]),
      weight: confirmed ? 1 : 0.8,
    }));
    const neighbours = wanted.flatMap(({ skillId }) => [
      ...related(skillId).narrower,
      ...related(skillId).broader,
      ...related(skillId).siblings,
    ]);
    const near =
      neighbours.length > 0 ? [{ ...base, text: '', filter: filter(neighbours), weight: 0.4 }] : [];
    return [
      ...exact,
      ...near,
      ...searchedWords(need).map((text) => ({ ...base, text, filter: filter(), weight: 0.3 })),
    ];
  }
}

/** Away until after the date: nobody to propose. */
function isPossible({ score }: Scored): boolean {
  return !score.missing.some(({ kind }) => kind === 'absent');
}
