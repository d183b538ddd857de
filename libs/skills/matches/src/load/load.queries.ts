import { HOURS_A_WORKING_DAY, type PartnerAccounts } from '@alize/contracts';
import { groupHead } from '@alize/directory';
import { Clock, Database, oneOf } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { ACTIVE_STATUSES, hoursEngaged, hoursGiven, wasCalledOn } from '../match.rules';
import {
  type PartnerAccount,
  partnerAccounts,
  type PledgeFact,
  pledgerOf,
  type UseFact,
} from './partner-ledger.rules';

/** Of a partner's promise of a year, in days. */
export interface PledgeBalance {
  daysPerYear: number;
  /** Less than 0: more is engaged than was promised. */
  daysLeft: number;
}
interface MatchOfPledger {
  territoryId: string;
  organisationId: string;
  parentId: string | null;
  headId: string;
  days: number;
  engaged: boolean;
}

const LATELY_DAYS = 90;
const YEAR_DAYS = 365;
const DAY_SECONDS = 86_400;

/** How much a volunteer has been called on, and how it went, whatever the offer and the territory. */
export interface VolunteerPast {
  /** Times asked in the last 90 days, and before, in the last year; a request taken back before any answer is none. */
  lately: number;
  earlier: number;
  /** Whole days since the last time in that year. */
  lastAskedDaysAgo: number | null;
  /** Of needs the volunteer was put together with in the last 90 days. */
  promisedHours: number;
  /** Missions completed of which was told how they went, and those that went well; ever. */
  done: number;
  well: number;
}
/** The account an organisation's people are on; null when nobody pledged for them. */
export type AccountOf = (organisation: {
  organisationId: string;
  parentId: string | null;
  headId: string;
}) => PartnerAccount | null;

const since = (now: string, days: number) => `m.approved_at > ${now}::timestamptz - interval '${days} days'`;
const COMPLETED = "m.status = 'completed'";

/** SQL: what a person had been asked and had done by a moment, as a `VolunteerPast`, beside any row that names them. */
export const withPast = {
  column: 'past.past',
  join: (personId: string, now: string): string => `LEFT JOIN LATERAL (
    SELECT json_build_object('lately', count(*) FILTER (WHERE ${since(now, LATELY_DAYS)}),
      'earlier', count(*) FILTER (WHERE ${since(now, YEAR_DAYS)} AND NOT ${since(now, LATELY_DAYS)}),
      'lastAskedDaysAgo', floor(extract(epoch FROM
        ${now}::timestamptz - max(m.approved_at) FILTER (WHERE ${since(now, YEAR_DAYS)})) / ${DAY_SECONDS}),
      'promisedHours', COALESCE(sum(n.hours) FILTER (WHERE ${oneOf('m.status', ACTIVE_STATUSES)}
        AND ${since(now, LATELY_DAYS)}), 0),
      'done', count(*) FILTER (WHERE ${COMPLETED} AND m.went_well IS NOT NULL),
      'well', count(*) FILTER (WHERE ${COMPLETED} AND m.went_well)) AS past
    FROM offer theirs JOIN match m ON m.offer_id = theirs.id JOIN need n ON n.id = m.need_id
    WHERE theirs.person_id = ${personId} AND ${wasCalledOn} HAVING count(*) > 0) past ON true`,
};

const PLEDGES = `
  SELECT pl.organisation_id AS "organisationId", pl.days_per_year AS "daysPerYear"
  FROM convention cv JOIN pledge pl ON pl.convention_id = cv.id AND pl.agreed_at IS NOT NULL
  WHERE cv.territory_id = $1 AND $2::date BETWEEN cv.starts_on AND cv.ends_on AND pl.days_per_year > 0`;

/** A match lies where its offer and its need do: both are read from an index of the territory, not one by one. */
const USES = `
  WITH offers AS MATERIALIZED (SELECT id, organisation_id FROM offer WHERE territory_id = $1),
  needs AS MATERIALIZED (SELECT id, hours FROM need WHERE territory_id = $1)
  SELECT u.*, org.parent_id AS "parentId", ${groupHead('org')} AS "headId" FROM (
    SELECT o.organisation_id AS "organisationId", COALESCE(sum(n.hours) FILTER (WHERE m.status IN ('approved', 'asked', 'accepted')), 0)::float8 / ${HOURS_A_WORKING_DAY} AS "daysAsked",
      COALESCE(sum(${hoursEngaged}), 0)::float8 / ${HOURS_A_WORKING_DAY} AS "daysEngaged",
      COALESCE(sum(${hoursGiven}), 0)::float8 / ${HOURS_A_WORKING_DAY} AS "daysGiven", (count(*) FILTER (WHERE m.status = 'declined'))::int AS refusals
    FROM match m JOIN offers o ON o.id = m.offer_id JOIN needs n ON n.id = m.need_id
    WHERE m.territory_id = $1 AND m.approved_at >= date_trunc('year', $2::timestamptz) GROUP BY o.organisation_id) u
  JOIN organisation org ON org.id = u."organisationId"`;
/** Each list null where it is empty. */
const SELECT_LEDGER = `SELECT (SELECT json_agg(p) FROM (${PLEDGES}) p) AS pledges, (SELECT json_agg(u) FROM (${USES}) u) AS uses`;
interface Ledger {
  pledges: PledgeFact[] | null;
  uses: UseFact[] | null;
}

/** Who has been asked how much already: volunteers lately, partners this year. */
@Injectable()
export class LoadQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** This year's accounts of the partners of a territory. */
  async partners(territoryId: string): Promise<PartnerAccount[]> {
    const [ledger] = await this.db.query<Ledger>(SELECT_LEDGER, [territoryId, this.clock.now()]);
    return partnerAccounts(ledger?.pledges ?? [], ledger?.uses ?? []);
  }

  /** For screens: whoever has most days left first. */
  async named(territoryId: string): Promise<PartnerAccounts['items']> {
    const accounts = await this.partners(territoryId);
    const rows = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM organisation WHERE id = ANY($1)',
      [accounts.map(({ organisationId }) => organisationId)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const left = ({ daysPerYear, daysEngaged }: PartnerAccount) => daysPerYear - daysEngaged;
    return accounts
      .sort((a, b) => left(b) - left(a) || (a.organisationId < b.organisationId ? -1 : 1))
      .map(({ organisationId: id, ...account }) => ({
        organisation: { id, name: names.get(id) ?? '' },
        ...account,
      }));
  }

  /** What would be left of a partner's promise once it lets this match go ahead; null where nothing was promised. */
  async balanceOf(matchId: string): Promise<PledgeBalance | null> {
    const [match] = await this.db.query<MatchOfPledger>(
      `SELECT m.territory_id AS "territoryId", org.id AS "organisationId", org.parent_id AS "parentId", ${groupHead('org')} AS "headId",
         n.hours / ${HOURS_A_WORKING_DAY} AS days, m.status IN ('introduced', 'completed') AS engaged
       FROM match m JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id JOIN organisation org ON org.id = o.organisation_id
       WHERE m.id = $1`,
      [matchId],
    );
    const account = match && (await this.accounts(match.territoryId))(match);
    if (!account) return null;
    const { daysPerYear, daysEngaged } = account;
    return { daysPerYear, daysLeft: daysPerYear - daysEngaged - (match.engaged ? 0 : match.days) };
  }

  async accounts(territoryId: string): Promise<AccountOf> {
    const accounts = new Map((await this.partners(territoryId)).map((each) => [each.organisationId, each]));
    return (organisation) => accounts.get(pledgerOf(organisation, accounts) ?? '') ?? null;
  }
}
