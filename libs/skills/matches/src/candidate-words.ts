import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Candidate, CandidateFit, Locale, Offer } from '@alize/contracts';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { explainAvailability } from './explain/availability-sentences';
import { explainChange } from './explain/changes.rules';
import { explainMissing, explainReason } from './explain/explain.rules';
import { explainFit } from './explain/fit-sentences';
import { NeedQuestions } from './need-questions';
import type { NeedFacts, OfferFacts } from './pair.queries';
import { changesToFirst } from './score/changes.rules';
import type { FittedScore, OfferSide, Score } from './score/facts';
import {
  aboutAvailability,
  aboutTheNeed,
  compareFitted,
  isWorthProposing,
  pointsIn,
} from './score/fit.rules';
import { standingOf } from './standing';

export interface Scored {
  offer: OfferFacts;
  score: FittedScore;
}

/** What judges offers for one need under one set of weights. */
export interface Judge {
  scoreOf(offer: OfferSide & { id: string }): FittedScore;
}

/** Scores told in sentences, for one reader: why this band, what counted, what is missing, what would change it. */
@Injectable()
export class CandidateWords {
  constructor(
    private readonly skills: SkillsService,
    private readonly questions: NeedQuestions,
  ) {}

  /** What each of the ranked is shown with, given its offer in the reader’s language. */
  async ofCandidates(
    need: NeedFacts,
    ranked: Scored[],
    { scoreOf }: Judge,
    locale: Locale,
  ): Promise<Map<string, (offer: Offer) => Omit<Candidate, 'offer'>>> {
    const explain = await this.explainer(locale);
    const labels = await this.skills.labels(locale);
    const fitIn = await this.fitInWords(locale);
    const [first] = ranked;
    const leads = (offer: OfferSide & { id: string }) =>
      compareFitted({ score: scoreOf(offer), id: offer.id }, { score: first.score, id: first.offer.id }) < 0;
    const changesOf = (scored: Scored) =>
      scored !== first && isWorthProposing(scored.score.fit) ? changesToFirst(need, scored, leads) : [];
    // The statement beside leaves: the database reads what is shown while the reasons are worked out.
    await nextTurn();
    return new Map(
      ranked.map((scored) => {
        const { score } = scored;
        const told = {
          ...explain(score),
          availability: {
            text: explainAvailability(score, locale),
            ...pointsIn(aboutAvailability(score)),
          },
          standing: standingOf(scored.offer, score),
          changes: changesOf(scored).map((change) => explainChange(change, locale, labels)),
        };
        return [scored.offer.id, (offer) => ({ ...told, fit: fitIn(need, offer, score) })];
      }),
    );
  }

  /** The band with its sentence and the offer's own sentences that answer. */
  async fitInWords(locale: Locale) {
    const labels = await this.skills.labels(locale);
    const ask = await this.questions.reader();
    return (
      need: Pick<NeedFacts, 'title' | 'text' | 'language'>,
      offer: Pick<Offer, 'title' | 'text'>,
      score: FittedScore,
    ): CandidateFit => {
      const quotes = ask(need).quotes(offer);
      const text = explainFit(score, quotes, locale, labels);
      return { band: score.fit.band, text, ...pointsIn(aboutTheNeed(score)), quotes };
    };
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
}
