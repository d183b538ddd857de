import type { DecisionOutcome, Locale } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Everything a letter about a decision says. */
export interface LetterFactsOf {
  number: string;
  outcome: DecisionOutcome;
  amountAskedCents: number;
  amountCents: number | null;
  instalments: number | null;
  periodMonths: number | null;
  deferralMonths: number | null;
  skillsDays: number | null;
  motive: string;
  question: string;
  validUntil: string | null;
  takenAt: Date;
  formerNumber: string | null;
  formerOutcome: DecisionOutcome | null;
  conditions: string[];
  sessionAt: Date;
  place: string;
  firm: string;
  siret: string | null;
  commune: string;
  requester: string;
  locale: Locale;
  projectTitle: string;
  territoryName: string;
  replyTo: string;
  chair: string;
  today: string;
}

const SELECT = `
  SELECT d.number, d.outcome, d.amount_asked_cents AS "amountAskedCents", d.amount_cents AS "amountCents", d.instalments,
    d.period_months AS "periodMonths", d.deferral_months AS "deferralMonths", d.skills_days AS "skillsDays", d.motive, d.question,
    d.valid_until::text AS "validUntil", d.taken_at AS "takenAt", former.number AS "formerNumber", former.outcome AS "formerOutcome",
    ARRAY(SELECT c.text FROM decision_condition c WHERE c.decision_id = d.id ORDER BY c.position) AS conditions,
    s.starts_at AS "sessionAt", s.place, firm.name AS firm, firm.siret, c.name AS commune,
    trim(p.first_name || ' ' || p.last_name) AS requester, p.locale, pr.title AS "projectTitle", t.name AS "territoryName",
    t.reply_to AS "replyTo", trim(cp.first_name || ' ' || cp.last_name) AS chair, d.territory_id AS "territoryId"
  FROM decision d JOIN agenda_item i ON i.id = d.item_id JOIN committee_session s ON s.id = i.session_id
    JOIN application a ON a.id = d.application_id JOIN project pr ON pr.id = a.project_id JOIN organisation firm ON firm.id = pr.organisation_id
    JOIN commune c ON c.code = firm.commune_code JOIN person p ON p.id = a.requester_id JOIN territory t ON t.id = d.territory_id
    JOIN committee_member cm ON cm.id = s.chair_id JOIN person cp ON cp.id = cm.person_id
    LEFT JOIN decision former ON former.id = d.supersedes_id
  WHERE d.id = $1`;

@Injectable()
export class LetterFacts {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
  ) {}

  async of(decisionId: string): Promise<LetterFactsOf> {
    const [row] = await this.db.query<Omit<LetterFactsOf, 'today'> & { territoryId: string }>(SELECT, [
      decisionId,
    ]);
    if (!row) throw notFound('decision');
    const { territoryId, ...facts } = row;
    const calendar = await this.territories.calendarOf(territoryId);
    return { ...facts, today: calendar.dayOf(facts.takenAt) };
  }
}
