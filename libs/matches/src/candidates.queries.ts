import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Candidates, Criterion, Locale, MatchingWeights, NeedForOffer } from '@alize/contracts';
import { type Actor, mustRun, runs } from '@alize/directory';
import { NeedsQueries } from '@alize/needs';
import { OffersQueries } from '@alize/offers';
import { Clock, notFound } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { explainChange } from './explain/changes.rules';
import { explainDifference } from './explain/difference.rules';
import { explainMissing, explainReason } from './explain/explain.rules';
import { type AccountOf, LoadQueries } from './load/load.queries';
import { OfferProfiles } from './offer-profiles';
import { type AskedQuestion, NeedQuestions } from './need-questions';
import { OpenBeforeQueries } from './open-before.queries';
import { type NeedFacts, type OfferFacts, PairQueries } from './pair.queries';
import { Retrieval } from './retrieval';
import { changesToFirst } from './score/changes.rules';
import type { OfferSide, Score } from './score/facts';
import { aboutTheNeed, compareCandidates, scorerFor, speaksToIt } from './score/score.rules';
import { standingOf } from './standing';

const NO_SKILL: Record<Locale, string> = {
  fr: 'Aucune compétence du catalogue n’a été reconnue dans ce texte : les personnes sont proposées d’après ses mots.',
  en: 'No skill of the catalogue was recognised in this text: people are proposed from its words alone.',
};

/** A new offer is worth a mail about a need when it brings half of what its skills, or its words, could bring. */
const SHARE_WORTH_TELLING = 0.5;
/** More would be a list to work through, not news. */
const MAX_NEEDS_TOLD = 5;

interface Scored {
  offer: OfferFacts;
  score: Score;
}
/** The facts of offers, those of them that may be proposed. */
type ReadOffers = (ids: string[], accountOf: AccountOf) => Promise<OfferFacts[]>;
/** What judges offers for one need under one set of weights. */
interface Judge {
  scoreOf(offer: OfferFacts): Score;
  /** What one criterion would bring to an offer, or to what it would be with a fact changed. */
  pointsOf(criterion: Criterion, offer: OfferSide): number;
}
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
    private readonly profiles: OfferProfiles,
    private readonly questions: NeedQuestions,
    private readonly openBefore: OpenBeforeQueries,
    private readonly skills: SkillsService,
    private readonly offers: OffersQueries,
    private readonly needs: NeedsQueries,
  ) {}

  async forNeed(actor: Actor, needId: string, limit: number): Promise<Candidates> {
    const need = await this.pairs.need(needId);
    mustRun(actor, need.territoryId, 'need');
    const { ranked: all, pointsOf } = (await this.rankingsFor(need))(need.weights);
    const ranked = all.slice(0, limit);
    const [offers, words] = await Promise.all([
      this.offers.namedAlone(
        ranked.map(({ offer }) => offer),
        actor.locale,
      ),
      this.wordsFor(need, ranked, pointsOf, actor.locale),
    ]);
    const items = offers.flatMap((offer) => {
      const told = words.get(offer.id);
      return told ? [{ offer, ...told }] : [];
    });
    const [first, second] = ranked;
    return {
      items,
      ...(first && second && { difference: explainDifference(first.score, second.score, actor.locale) }),
      ...(need.skills.length === 0 && { note: NO_SKILL[actor.locale] }),
    };
  }

  private async wordsFor(
    need: NeedFacts,
    ranked: Scored[],
    pointsOf: Judge['pointsOf'],
    locale: Locale,
  ): Promise<Map<string, Omit<Candidates['items'][number], 'offer'>>> {
    const explain = await this.explainer(locale);
    const labels = await this.skills.labels(locale);
    // The statement beside leaves: the database reads what is shown while the reasons are worked out.
    await nextTurn();
    return new Map(
      ranked.map((scored) => [
        scored.offer.id,
        {
          ...explain(scored.score),
          standing: standingOf(scored.offer, scored.score),
          changes: changesToFirst(need, scored, ranked[0], pointsOf).map((change) =>
            explainChange(change, locale, labels),
          ),
        },
      ]),
    );
  }

  async forOffer(actor: Actor, offerId: string, limit: number): Promise<NeedForOffer[]> {
    const view = await this.offers.get(actor, offerId);
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(view.territoryId));
    if (!offer || (offer.personId !== actor.personId && !runs(actor, offer.territoryId)))
      throw notFound('offer');
    // Nobody is shown a need for being near and free alone.
    const fitting = (await this.rankedNeeds(offer)).filter(({ score }) => isWorthTelling(score));
    const ranked = fitting.slice(0, limit);
    const views = await this.needs.fitting(ranked.map(({ need }) => need.id));
    const explain = await this.explainer(actor.locale);
    return views.flatMap((need, index) => {
      const scored = ranked[index];
      return scored ? [{ need, ...explain(scored.score) }] : [];
    });
  }

  /**
   * The needs an offer that has just become active fits well enough to be told of, best first, five at most. Only those
   * that were open before it: for those opened since, it is among their candidates. Whose offer it is, the caller knows.
   */
  async fittingNeeds(offerId: string): Promise<{ needId: string; score: Score }[]> {
    const { territoryId, needIds } = await this.openBefore.offer(offerId);
    if (!territoryId) return [];
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(territoryId));
    if (!offer) return [];
    return (await this.rankedNeeds(offer))
      .filter(({ need, score }) => needIds.has(need.id) && isWorthTelling(score))
      .slice(0, MAX_NEEDS_TOLD)
      .map(({ need, score }) => ({ needId: need.id, score }));
  }

  /**
   * Retrieves and reads the possible offers for a need once, to rank them under as many weights as one likes. Whose
   * territory it is, the caller has checked.
   */
  async rankingsFor(
    need: NeedFacts,
    read: ReadOffers = (ids, accountOf) => this.pairs.offers(ids, accountOf),
  ): Promise<(weights: MatchingWeights) => Ranking> {
    const asked = (await this.questions.reader())(need);
    // The engine takes longest: it is asked first, and the database while it works.
    const [found, taken, accounts] = await Promise.all([
      this.retrieval.offersFor(need, asked.sketch()),
      nextTurn().then(() => this.pairs.notToPropose(need.id)),
      nextTurn().then(() => this.loads.accounts(need.territoryId)),
    ]);
    const offers = await read(
      found.filter((id) => !taken.has(id)),
      accounts,
    );
    const judgeBy = (await this.judges(offers))(need, asked);
    return (weights) => {
      const judge = judgeBy(weights);
      const possible = offers.map((offer) => ({ offer, score: judge.scoreOf(offer) })).filter(isPossible);
      const ranked = thoseWhoSpeakToIt(possible).sort(bestFirst(({ offer }) => offer.id));
      return { ranked, ...judge };
    };
  }

  /** For many needs of a territory, whose offers are then read once, as they are now. */
  async readerOf(territoryId: string): Promise<ReadOffers> {
    const offers = await this.pairs.activeOffers(territoryId, await this.loads.accounts(territoryId));
    const byId = new Map(offers.map((offer) => [offer.id, offer]));
    return async (ids) => ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The score an approval stores; read inside its transaction. */
  async scoreOf(needId: string, offerId: string): Promise<Scored & { need: NeedFacts }> {
    const need = await this.pairs.need(needId);
    const [offer] = await this.pairs.offers([offerId], await this.loads.accounts(need.territoryId));
    if (!offer) throw notFound('offer');
    const [judges, ask] = [await this.judges([offer]), await this.questions.reader()];
    return { need, offer, score: judges(need, ask(need))(need.weights).scoreOf(offer) };
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

  /** The open needs of its territory that an offer has something to say to, best first. */
  private async rankedNeeds(offer: OfferFacts): Promise<{ need: NeedFacts; score: Score }[]> {
    const [judges, ask] = [await this.judges([offer]), await this.questions.reader()];
    const refused = await this.pairs.refusedBy(offer.personId);
    return (await this.pairs.openNeeds(offer.territoryId))
      .filter((need) => need.groupId !== offer.groupId && need.contactId !== offer.personId)
      .filter((need) => !refused.has(need.id))
      .map((need) => ({ need, score: judges(need, ask(need))(need.weights).scoreOf(offer) }))
      .filter(({ score }) => speaksToIt(score))
      .sort(bestFirst(({ need }) => need.id));
  }

  /** For as many pairs as a call compares: catalogue, offers and day are read once, each need and its words too. */
  private async judges(
    offers: readonly OfferFacts[],
  ): Promise<(need: NeedFacts, asked: AskedQuestion) => (weights: MatchingWeights) => Judge> {
    const relation = await this.skills.relations();
    const profiles = await this.profiles.of(offers);
    const today = this.clock.today();
    return (need, { answer }) => {
      const wordsOf = (offerId: string): number => {
        const profile = profiles.get(offerId);
        return profile ? answer(profile) : 0;
      };
      return (weights) => {
        const { scoreOf, pointsOf } = scorerFor(need, { weights, relation, today });
        return { scoreOf: (offer) => scoreOf(offer, wordsOf(offer.id)), pointsOf };
      };
    };
  }
}

function isWorthTelling(score: Score): boolean {
  const fits = aboutTheNeed(score).some(({ points, maxPoints }) => points >= maxPoints * SHARE_WORTH_TELLING);
  return fits && isPossible({ score });
}

/** Somebody to propose: here before the date, and with something to say to the need, where that counts at all. */
function isPossible({ score }: Pick<Scored, 'score'>): boolean {
  return (
    !score.missing.some(({ kind }) => kind === 'absent') &&
    (aboutTheNeed(score).length === 0 || speaksToIt(score))
  );
}

/** Of the points for words, from which on an offer clearly speaks to a need: below, texts share words by chance. */
const CLEAR_SHARE = 0.15;

/** Who clearly speaks to the need; where nobody does, all who share a word: of a long text, few words are answered. */
function thoseWhoSpeakToIt(possible: Scored[]): Scored[] {
  const clear = possible.filter(({ score }) => {
    const about = aboutTheNeed(score);
    return (
      about.length === 0 ||
      about.some(({ criterion, points, maxPoints }) =>
        criterion === 'skills' ? points > 0 : points >= maxPoints * CLEAR_SHARE,
      )
    );
  });
  return clear.length > 0 ? clear : possible;
}

const bestFirst =
  <T extends { score: Score }>(idOf: (scored: T) => string) =>
  (a: T, b: T): number =>
    compareCandidates({ score: a.score.score, offerId: idOf(a) }, { score: b.score.score, offerId: idOf(b) });
