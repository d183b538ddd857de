import type { Neighbours } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { OffersQueries } from '@alize/offers';
import { Database } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { CandidatesQueries } from './candidates.queries';
import { explainAvailability } from './explain/availability-sentences';
import { explainFit } from './explain/fit-sentences';
import { NeedQuestions } from './need-questions';
import { type NeedFacts, PairQueries } from './pair.queries';
import { aboutTheNeed, isWorthProposing, pointsIn } from './score/fit.rules';

type Territory = Neighbours['items'][number]['territory'];

/** As far as somebody still comes for a day: about an hour by road. */
const NEAR_KM = 60;
const MOST_TERRITORIES = 3;
const MOST_OFFERS = 3;

/** Kilometres of a degree of latitude; of longitude as many times the cosine: within a hundred kilometres, flat enough. */
const NEAR = `
  SELECT t.id, t.name, t.sender_name AS "senderName", t.reply_to AS "replyTo"
  FROM territory t JOIN territory_commune tc ON tc.territory_id = t.id JOIN commune c ON c.code = tc.commune_code
  WHERE t.id <> $1
    AND abs(c.latitude - $2) * 111.2 <= ${NEAR_KM} AND abs(c.longitude - $3) * 111.2 * cos(radians($2)) <= ${NEAR_KM}
  GROUP BY t.id
  HAVING min(sqrt(((c.latitude - $2) * 111.2) ^ 2 + ((c.longitude - $3) * 111.2 * cos(radians($2))) ^ 2)) <= ${NEAR_KM}
  ORDER BY min(sqrt(((c.latitude - $2) * 111.2) ^ 2 + ((c.longitude - $3) * 111.2 * cos(radians($2))) ^ 2)), t.id
  LIMIT ${MOST_TERRITORIES}`;

/** Whom to ask next door: an animator does not propose people of another territory, she asks whoever runs it. */
@Injectable()
export class NeighboursQueries {
  constructor(
    private readonly db: Database,
    private readonly pairs: PairQueries,
    private readonly candidates: CandidatesQueries,
    private readonly questions: NeedQuestions,
    private readonly offers: OffersQueries,
    private readonly skills: SkillsService,
  ) {}

  async ofNeed(actor: Actor, needId: string): Promise<Neighbours> {
    const need = await this.pairs.need(needId);
    mustRun(actor, need.territoryId, 'need');
    if (!need.point) return { items: [] };
    const { latitude, longitude } = need.point;
    const near = await this.db.query<Territory>(NEAR, [need.territoryId, latitude, longitude]);
    const items: Neighbours['items'] = [];
    for (const territory of near)
      items.push({ territory, offers: await this.offersIn(territory, need, actor) });
    return { items };
  }

  /** Fit is measured beside the offers of that territory, by the weights of the need's own. */
  private async offersIn({ id }: Territory, need: NeedFacts, { locale }: Actor) {
    const rankingBy = await this.candidates.rankingsFor({ ...need, territoryId: id });
    const fitting = rankingBy(need.weights)
      .ranked.filter(({ score }) => isWorthProposing(score.fit))
      .slice(0, MOST_OFFERS);
    const shown = await this.offers.discreet(
      fitting.map(({ offer }) => offer.id),
      locale,
    );
    const labels = await this.skills.labels(locale);
    const { quotes: quotesOf } = (await this.questions.reader())(need);
    return shown.flatMap((offer) => {
      const score = fitting.find((each) => each.offer.id === offer.id)?.score;
      if (!score) return [];
      const quotes = quotesOf(offer);
      const text = explainFit(score, quotes, locale, labels);
      return {
        id: offer.id,
        title: offer.title,
        volunteer: offer.volunteer.name,
        jobTitle: offer.volunteer.jobTitle,
        organisation: offer.organisation.name,
        fit: { band: score.fit.band, text, ...pointsIn(aboutTheNeed(score)), quotes },
        availability: explainAvailability(score, locale),
      };
    });
  }
}
