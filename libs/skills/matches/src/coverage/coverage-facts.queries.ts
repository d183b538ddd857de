import type { DeclineReason, OrganisationKind, WorkMode } from '@alize/contracts';
import { groupHead } from '@alize/directory';
import { lackSaid, wordsNoted } from '@alize/needs';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { saidNo } from '../answers/said-no.sql';
import type { ActiveOffer, AskedNeed } from './coverage.rules';

/** A need, with what a mission for it would be like. */
export interface NeedRow extends AskedNeed {
  hours: number;
  mode: WorkMode;
  sector: string | null;
}
export interface KindCount {
  wanted: string;
  kind: OrganisationKind;
  offers: number;
}

/** `$1`: the territory. `$2`: now. `$3`: today. */
const A_YEAR_AGO = "$2::timestamptz - interval '12 months'";
const NEEDS = `
  SELECT n.id, n.title, org.name AS organisation, n.project_id AS "projectId", coalesce(p.jobs_planned, 0) AS "jobsPlanned",
    n.contact_id AS "contactId", ${groupHead('org')} AS "groupId", n.confirmed_at AS "confirmedAt", n.wanted_by::text AS "wantedBy",
    n.status = 'open' AS open, n.hours, n.mode, n.sector,
    ARRAY(SELECT skill_id FROM need_skill WHERE need_id = n.id ORDER BY skill_id) AS "skillIds",
    ARRAY(SELECT skill_id FROM need_skill WHERE need_id = n.id AND confirmed) AS "confirmedSkillIds",
    ${lackSaid('n')} AS "lackSaid", ${wordsNoted('n')} AS "wordsNoted",
    ARRAY(SELECT o.person_id FROM match m JOIN offer o ON o.id = m.offer_id WHERE m.need_id = n.id AND ${saidNo('m', '$3')}) AS "refusedBy"
  FROM need n JOIN project p ON p.id = n.project_id JOIN organisation org ON org.id = p.organisation_id
  WHERE n.territory_id = $1 AND n.confirmed_at IS NOT NULL
    AND (n.status = 'open' OR (n.status <> 'rejected' AND n.confirmed_at >= ${A_YEAR_AGO}))`;
/** The head of each group is looked up once, not once per offer. */
const OFFERS = `
  WITH head AS MATERIALIZED (
    SELECT lender.id, ${groupHead('lender')} AS head_id FROM organisation lender
    WHERE lender.id IN (SELECT organisation_id FROM offer WHERE territory_id = $1 AND status = 'active'))
  SELECT o.person_id AS "personId", head.head_id AS "groupId", o.taken < o.capacity AS free,
    COALESCE((SELECT json_agg(json_build_object('from', starts_on, 'to', ends_on)) FROM offer_absence WHERE offer_id = o.id), '[]') AS absences,
    ARRAY(SELECT skill_id FROM offer_skill WHERE offer_id = o.id) AS "skillIds"
  FROM offer o JOIN head ON head.id = o.organisation_id
  WHERE o.territory_id = $1 AND o.status = 'active'`;
const REFUSALS = `
  SELECT m.decline_reason AS reason FROM match m JOIN history h ON h.subject = 'match' AND h.subject_id = m.id
  WHERE m.territory_id = $1 AND m.status = 'declined' AND h.to_status = 'declined' AND h.at >= ${A_YEAR_AGO}`;
/** A need that opened again was first opened before; only its first opening and first match count. */
const FIRST_APPROVALS = `
  SELECT (extract(epoch FROM first.at - opened.at) / 86400)::float8 AS days
  FROM (SELECT m.need_id, min(m.approved_at) AS at FROM match m
    WHERE m.territory_id = $1 AND m.approved_at >= ${A_YEAR_AGO} AND NOT EXISTS (
      SELECT FROM match before WHERE before.need_id = m.need_id AND before.approved_at < ${A_YEAR_AGO}) GROUP BY m.need_id) first
  JOIN LATERAL (SELECT min(h.at) AS at FROM history h
    WHERE h.subject = 'need' AND h.subject_id = first.need_id AND h.to_status = 'open') opened ON opened.at <= first.at`;
/** Of every territory: counts by kind, and no name. */
const KINDS_OF_SKILLS = `
  SELECT os.skill_id AS wanted, org.kind, count(*)::int AS offers
  FROM offer_skill os JOIN offer o ON o.id = os.offer_id JOIN organisation org ON org.id = o.organisation_id
  WHERE os.skill_id = ANY($1) AND o.status IN ('active', 'paused') GROUP BY os.skill_id, org.kind`;
/** `$1` and `$2` say pairwise which offered skills count for a wanted one. */
const KINDS_BY_PAIR = `
  SELECT pair.wanted, org.kind, count(DISTINCT o.id)::int AS offers
  FROM unnest($1::uuid[], $2::uuid[]) AS pair(wanted, offered)
  JOIN offer_skill os ON os.skill_id = pair.offered JOIN offer o ON o.id = os.offer_id JOIN organisation org ON org.id = o.organisation_id
  WHERE o.status IN ('active', 'paused') GROUP BY pair.wanted, org.kind`;
const KINDS_BY_THEME = `
  SELECT s.theme AS wanted, org.kind, count(DISTINCT o.id)::int AS offers
  FROM skill s JOIN offer_skill os ON os.skill_id = s.id JOIN offer o ON o.id = os.offer_id JOIN organisation org ON org.id = o.organisation_id
  WHERE s.theme = ANY($1) AND o.status IN ('active', 'paused') GROUP BY s.theme, org.kind`;

/** Reads what the coverage of a territory is worked out from. Set-based: a few statements, whatever the size. */
@Injectable()
export class CoverageFactsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Confirmed in the last 12 months or open; the rejected ones were not for the programme. */
  needs(territoryId: string): Promise<NeedRow[]> {
    return this.db.query(NEEDS, [territoryId, this.clock.now(), this.clock.today()]);
  }

  offers(territoryId: string): Promise<ActiveOffer[]> {
    return this.db.query(OFFERS, [territoryId]);
  }

  /** The reason of each refusal of the last 12 months. */
  async refusals(territoryId: string): Promise<(DeclineReason | null)[]> {
    const rows = await this.db.query<{ reason: DeclineReason | null }>(REFUSALS, [
      territoryId,
      this.clock.now(),
    ]);
    return rows.map(({ reason }) => reason);
  }

  /** Days from opening to the first approval, of each need first approved in the last 12 months. */
  async daysToFirstApproval(territoryId: string): Promise<number[]> {
    const rows = await this.db.query<{ days: number }>(FIRST_APPROVALS, [territoryId, this.clock.now()]);
    return rows.map(({ days }) => days);
  }

  kindsOfSkills(skillIds: string[]): Promise<KindCount[]> {
    return this.db.query(KINDS_OF_SKILLS, [skillIds]);
  }

  kindsByPair(pairs: { wanted: string; offered: string }[]): Promise<KindCount[]> {
    return this.db.query(KINDS_BY_PAIR, [
      pairs.map(({ wanted }) => wanted),
      pairs.map(({ offered }) => offered),
    ]);
  }

  kindsByTheme(themes: string[]): Promise<KindCount[]> {
    return this.db.query(KINDS_BY_THEME, [themes]);
  }
}
