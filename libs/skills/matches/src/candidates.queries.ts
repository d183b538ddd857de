import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CandidateFit, Candidates, Locale, MatchingWeights, NeedForOffer } from '@alize/contracts';
import { once } from '@alize/contracts';
import { type Actor, mustRun, runs } from '@alize/directory';
import { NeedsQueries } from '@alize/needs';
import { OffersQueries } from '@alize/offers';
import { Clock, notFound } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { CandidateWords, type Judge, type Scored } from './candidate-words';
import { explainOrder } from './explain/difference.rules';
import { LoadQueries } from './load/load.queries';
import { OfferProfiles, type OfferVersion } from './offer-profiles';
import { type AskedQuestion, NeedQuestions } from './need-questions';
import { OpenBeforeQueries } from './open-before.queries';
import { type NeedFacts, type OfferFacts, PairQueries } from './pair.queries';
import { Retrieval } from './retrieval';
import type { FittedScore, Score } from './score/facts';
import {
  type Background,
  backgroundOf,
  compareFitted,
  deviationsOf,
  fitIn,
  isWorthProposing,
} from './score/fit.rules';
import { scorerFor } from './score/score.rules';
import { type TerritoryOffers, TerritoryOffersReader } from './territory-offers';

const NO_SKILL: Record<Locale, string> = {
  fr: 'Aucune compétence n’est choisie pour ce besoin : les personnes sont proposées d’après ses mots.',
  en: 'No skill is chosen for this need: people are proposed from its words alone.',
};

/** With what to do about it on the screen. */
const NOBODY: Record<Locale, string> = {
  fr: 'Personne ici ne correspond nettement à ce besoin.',
  en: 'Nobody here clearly fits this need.',
};
/**
 * Of words alone « nobody » would be wrong for three needs in four that it is said of (bench:relevance), whatever the bound:
 * what is not known is not said.
 */
const UNDECIDED: Record<Locale, string> = {
  fr: 'Les mots de ce besoin ne disent pas nettement qui peut aider : choisissez d’abord ses compétences.',
  en: 'The words of this need do not clearly say who can help: choose its skills first.',
};

/** More would be a list to work through, not news. */
const MAX_NEEDS_TOLD = 5;

interface Ranking extends Judge {
  /** Best first. */
  ranked: Scored[];
}

/** Who could help with a need, and which needs an offer could help with: retrieve, rank, explain. */
@Injectable()
export class CandidatesQueries {
  constructor(
    private readonly clock: Clock,
    private readonly retrieval: Retrieval,
    private readonly pairs: PairQueries,
    private readonly loads: LoadQueries,
    private readonly territoryOffers: TerritoryOffersReader,
    private readonly profiles: OfferProfiles,
    private readonly questions: NeedQuestions,
    private readonly openBefore: OpenBeforeQueries,
    private readonly words: CandidateWords,
    private readonly skills: SkillsService,
    private readonly offers: OffersQueries,
    private readonly needs: NeedsQueries,
  ) {}

  async forNeed(actor: Actor, needId: string, limit: number): Promise<Candidates> {
    const need = await this.pairs.need(needId);
    mustRun(actor, need.territoryId, 'need');
    const ranking = (await this.rankingsFor(need))(need.weights);
    const ranked = ranking.ranked.slice(0, limit);
    const [offers, words] = await Promise.all([
      this.offers.namedAlone(
        ranked.map(({ offer }) => offer),
        actor.locale,
      ),
      this.words.ofCandidates(need, ranked, ranking, actor.locale),
    ]);
    const items = offers.flatMap((offer) => {
      const told = words.get(offer.id);
      return told ? [{ offer, ...told(offer) }] : [];
    });
    const [first, second] = ranked;
    return {
      items,
      ...(first && isWorthProposing(first.score.fit)
        ? need.skills.length === 0 && { note: NO_SKILL[actor.locale] }
        : nobodyFor(need, actor.locale)),
      ...(first && second && explainOrder(first.score, second.score, actor.locale)),
    };
  }

  /** The open needs an offer is worth proposing for, by the same fit as on the page of each. */
  async forOffer(actor: Actor, offerId: string, limit: number): Promise<NeedForOffer[]> {
    const view = await this.offers.get(actor, offerId);
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(view.territoryId));
    if (!offer || (offer.personId !== actor.personId && !runs(actor, offer.territoryId)))
      throw notFound('offer');
    const fitting = (await this.rankedNeeds(offer)).filter(({ score }) => isWorthTelling(score));
    const ranked = fitting.slice(0, limit);
    const views = await this.needs.fitting(ranked.map(({ need }) => need.id));
    const explain = await this.words.explainer(actor.locale);
    const fitIn = await this.words.fitInWords(actor.locale);
    return views.flatMap((need, index) => {
      const scored = ranked[index];
      return scored ? [{ need, ...explain(scored.score), fit: fitIn(scored.need, view, scored.score) }] : [];
    });
  }

  /**
   * The needs an offer that has just become active fits well enough to be told of, best first, five at most. Only those
   * that were open before it: for those opened since, it is among their candidates. Whose offer it is, the caller knows.
   */
  async fittingNeeds(offerId: string, locale: Locale): Promise<{ needId: string; fit: CandidateFit }[]> {
    const { territoryId, needIds } = await this.openBefore.offer(offerId);
    if (!territoryId) return [];
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(territoryId));
    const [view] = await this.offers.named([offerId], locale);
    if (!offer || !view) return [];
    const fitIn = await this.words.fitInWords(locale);
    return (await this.rankedNeeds(offer))
      .filter(({ need, score }) => needIds.has(need.id) && isWorthTelling(score))
      .slice(0, MAX_NEEDS_TOLD)
      .map(({ need, score }) => ({ needId: need.id, fit: fitIn(need, view, score) }));
  }

  /**
   * Reads the possible offers for a need once, to rank them under as many weights as one likes. Whose territory it is,
   * the caller has checked.
   */
  async rankingsFor(
    need: NeedFacts,
    among?: TerritoryOffers,
  ): Promise<(weights: MatchingWeights) => Ranking> {
    const asked = (await this.questions.reader())(need);
    const [territory, taken] = await Promise.all([
      among ?? this.territoryOffers.of(need.territoryId),
      nextTurn().then(() => this.pairs.notToPropose(need.id)),
    ]);
    const read =
      territory.all ?? (await territory.read(await this.retrieval.offersFor(need, asked.sketch())));
    const offers = read.filter((offer) => !taken.has(offer.id) && isFreeFor(need, offer));
    const judgeBy = (await this.judges(offers, territory.background))(need, asked);
    return (weights) => {
      const judge = judgeBy(weights);
      const ranked = offers
        .map((offer) => ({ offer, score: judge.scoreOf(offer) }))
        .filter(({ score }) => isHere(score))
        .sort(bestFirst(({ offer }) => offer.id));
      return { ranked, ...judge };
    };
  }

  /** For many needs of a territory, whose offers are then read once, as they are now. */
  readerOf(territoryId: string): Promise<TerritoryOffers> {
    return this.territoryOffers.once(territoryId);
  }

  /** The score an approval stores; read inside its transaction. */
  async scoreOf(needId: string, offerId: string): Promise<Scored & { need: NeedFacts }> {
    const need = await this.pairs.need(needId);
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(need.territoryId));
    if (!offer) throw notFound('offer');
    const background = await this.territoryOffers.background(need.territoryId);
    const [judges, ask] = [await this.judges([offer], background), await this.questions.reader()];
    return { need, offer, score: judges(need, ask(need))(need.weights).scoreOf(offer) };
  }

  /** The open needs of its territory that an offer may be proposed for, best first. */
  private async rankedNeeds(offer: OfferFacts): Promise<{ need: NeedFacts; score: FittedScore }[]> {
    const background = await this.territoryOffers.background(offer.territoryId);
    const [judges, ask] = [await this.judges([offer], background), await this.questions.reader()];
    const refused = await this.pairs.refusedBy(offer.personId);
    return (await this.pairs.openNeeds(offer.territoryId))
      .filter((need) => isFreeFor(need, offer) && !refused.has(need.id))
      .map((need) => ({ need, score: judges(need, ask(need))(need.weights).scoreOf(offer) }))
      .sort(bestFirst(({ need }) => need.id));
  }

  /** For as many pairs as a call compares: catalogue, offers and day are read once, each need and its words too. */
  private async judges(
    offers: readonly OfferFacts[],
    background: readonly OfferVersion[],
  ): Promise<(need: NeedFacts, asked: AskedQuestion) => (weights: MatchingWeights) => Judge> {
    const relation = await this.skills.relations();
    const profiles = await this.profiles.of([...offers, ...background]);
    const today = this.clock.today();
    const counted = new Set(background.map(({ id }) => id));
    return (need, { answer }) => {
      const wordsOf = (offerId: string): number => {
        const profile = profiles.get(offerId);
        return profile ? answer(profile) : 0;
      };
      const usual = once((): Background => backgroundOf(background.map(({ id }) => wordsOf(id))));
      return (weights) => {
        const scorer = scorerFor(need, { weights, relation, today });
        return {
          scoreOf: (offer) => {
            const words = deviationsOf(wordsOf(offer.id), usual(), counted.has(offer.id));
            return { ...scorer.scoreOf(offer, words), fit: fitIn(scorer.fitOf(offer, words)) };
          },
        };
      };
    };
  }
}

/** Has a place left, is still a volunteer, and is neither of the firm's own group nor its contact. */
const isFreeFor = (need: NeedFacts, offer: OfferFacts): boolean =>
  offer.status === 'active' &&
  !offer.hasLeft &&
  offer.taken < offer.capacity &&
  offer.groupId !== need.groupId &&
  offer.personId !== need.contactId;

/** Not away until after the date. */
const isHere = ({ missing }: Score): boolean => !missing.some(({ kind }) => kind === 'absent');

const isWorthTelling = (score: FittedScore): boolean => isWorthProposing(score.fit) && isHere(score);

const nobodyFor = ({ lackSaid }: NeedFacts, locale: Locale): Pick<Candidates, 'nobody' | 'undecided'> =>
  lackSaid ? { nobody: NOBODY[locale] } : { undecided: UNDECIDED[locale] };

const bestFirst =
  <T extends { score: FittedScore }>(idOf: (scored: T) => string) =>
  (a: T, b: T): number =>
    compareFitted({ score: a.score, id: idOf(a) }, { score: b.score, id: idOf(b) });
