import type { MatchingWeights, SkillLevel, SpokenLanguage, WorkMode } from '@alize/contracts';
import { groupHead } from '@alize/directory';
import { lackSaid } from '@alize/needs';
import { amongIds, Clock, Database, notFound, oneOf } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type AccountOf, type VolunteerPast, withPast } from './load/load.queries';
import { HELPING_STATUSES } from './match.rules';
import { saidNo } from './answers/said-no.sql';
import type { OfferVersion } from './offer-profiles';
import type { NeedSide, OfferSide, Point } from './score/facts';

/** A need as the scoring sees it, with what retrieval filters on. */
export interface NeedFacts extends NeedSide {
  id: string;
  title: string;
  text: string;
  status: string;
  territoryId: string;
  groupId: string;
  contactId: string;
  /** A person chose a skill of it, or noted what the catalogue lacks. */
  lackSaid: boolean;
  weights: MatchingWeights;
}
export interface OfferFacts extends OfferSide {
  id: string;
  personId: string;
  territoryId: string;
  groupId: string;
  status: string;
  /** They were a volunteer, and no longer are one anywhere. */
  hasLeft?: boolean;
  /** Of the row. */
  version: number;
}

/** What became of a need with an offer. */
export interface EarlierMatch {
  id: string;
  offerId: string;
  personId: string;
  /** Now, or until it was completed. */
  helping: boolean;
  /** The volunteer declined, and does not want to be asked again yet. */
  saidNo: boolean;
}

interface NeedRow extends Omit<NeedFacts, 'point'> {
  latitude: number;
  longitude: number;
}
interface OfferRow extends Omit<
  OfferFacts,
  'point' | 'pledge' | 'skills' | 'absences' | keyof ReturnType<typeof pastOf>
> {
  parentId: string | null;
  latitude: number;
  longitude: number;
  organisationId: string;
  /** See `LISTED_SKILLS`. */
  skills: string | null;
  languages: SpokenLanguage[];
  mode: WorkMode;
  absences: OfferFacts['absences'] | null;
  /** Null for who was never asked. */
  past: VolunteerPast | null;
}

const SELECT_NEED = `
  SELECT n.id, n.title, n.text, n.status, n.territory_id AS "territoryId", n.contact_id AS "contactId", n.sector, n.mode, n.hours,
    n.wanted_by::text AS "wantedBy", n.language, ${groupHead('org')} AS "groupId", t.policy->'weights' AS weights,
    ${lackSaid('n')} AS "lackSaid",
    c.latitude, c.longitude,
    COALESCE((SELECT json_agg(json_build_object('skillId', skill_id, 'confirmed', confirmed) ORDER BY skill_id)
      FROM need_skill WHERE need_id = n.id), '[]') AS skills
  FROM need n JOIN project p ON p.id = n.project_id JOIN organisation org ON org.id = p.organisation_id
  JOIN territory t ON t.id = n.territory_id JOIN commune c ON c.code = n.commune_code`;

/** Level and id of each skill, spaces between: sixty offers have hundreds, and objects of JSON take far longer to make. */
const LISTED_SKILLS = "string_agg(level || skill_id::text, ' ' ORDER BY skill_id)";

/** Of the person of this id; who never was a volunteer has not left. */
const hasLeft = (personId: string) =>
  `COALESCE((SELECT bool_and(r.revoked_at IS NOT NULL) FROM role r WHERE r.person_id = ${personId} AND r.role = 'volunteer'), false)`;

const SELECT_OFFER = `
  SELECT o.id, o.person_id AS "personId", o.organisation_id AS "organisationId", o.territory_id AS "territoryId", o.status,
    ${hasLeft('o.person_id')} AS "hasLeft",
    ${groupHead('org')} AS "groupId", to_json(o.sectors) AS sectors, o.radius_km AS "radiusKm", o.mode, o.hours_per_month AS "hoursPerMonth",
    o.version, o.capacity, o.taken, to_json(o.languages) AS languages, c.latitude, c.longitude,
    (SELECT ${LISTED_SKILLS} FROM offer_skill WHERE offer_id = o.id) AS skills,
    (SELECT json_agg(json_build_object('from', starts_on, 'to', ends_on)) FROM offer_absence WHERE offer_id = o.id) AS absences,
    org.parent_id AS "parentId", ${withPast.column}
  FROM offer o JOIN organisation org ON org.id = o.organisation_id JOIN commune c ON c.code = o.commune_code
  ${withPast.join('o.person_id', '$2')}`;

const HELPING = oneOf('m.status', HELPING_STATUSES);
/** The offers of the people who said no. */
const SELECT_REFUSED = `
  SELECT theirs.id FROM match m JOIN offer o ON o.id = m.offer_id JOIN offer theirs ON theirs.person_id = o.person_id
  WHERE m.need_id = $1 AND ${saidNo('m', '$2')}`;

/** Reads both sides of possible matches as plain facts for the scoring rules. */
@Injectable()
export class PairQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async need(id: string): Promise<NeedFacts> {
    const [row] = await this.db.query<NeedRow>(`${SELECT_NEED} WHERE n.id = $1`, [id]);
    if (!row) throw notFound('need');
    return { ...row, point: pointOf(row) };
  }

  /** Open needs of a territory, oldest first: those have waited longest. */
  async openNeeds(territoryId: string): Promise<NeedFacts[]> {
    const rows = await this.db.query<NeedRow>(
      `${SELECT_NEED} WHERE n.territory_id = $1 AND n.status = 'open' ORDER BY n.id LIMIT 500`,
      [territoryId],
    );
    return rows.map((row) => ({ ...row, point: pointOf(row) }));
  }

  offers(ids: string[], accountOf: AccountOf): Promise<OfferFacts[]> {
    return this.offersWhere(amongIds('o.id', '$1'), ids, accountOf);
  }

  /** All that may be proposed at all, at most so many. */
  activeOffers(territoryId: string, accountOf: AccountOf, limit = 100_000): Promise<OfferFacts[]> {
    const active = `o.territory_id = $1 AND o.status = 'active' ORDER BY o.id LIMIT ${limit}`;
    return this.offersWhere(active, territoryId, accountOf);
  }

  /** What active offers of a territory say, of at most so many; beyond, any of them, the same ones each time. */
  async whatOffersSay(territoryId: string, limit: number): Promise<OfferVersion[]> {
    const rows = await this.db.query<{ id: string; version: number; skills: string | null }>(
      `SELECT o.id, o.version, (SELECT ${LISTED_SKILLS} FROM offer_skill WHERE offer_id = o.id) AS skills
       FROM offer o WHERE o.territory_id = $1 AND o.status = 'active' ORDER BY md5(o.id::text) LIMIT ${limit}`,
      [territoryId],
    );
    return rows.map(({ skills, ...row }) => ({ ...row, skills: skillsOf(skills) }));
  }

  private async offersWhere(
    condition: string,
    value: string | string[],
    accountOf: AccountOf,
  ): Promise<OfferFacts[]> {
    const rows = await this.db.query<OfferRow>(`${SELECT_OFFER} WHERE ${condition}`, [
      value,
      this.clock.now(),
    ]);
    return rows.map((row) => factsOf(row, accountOf));
  }

  /** Which of these people's addresses mail servers refuse: an introduction would not reach them. */
  async unreachable(personIds: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT id FROM person WHERE id = ANY($1) AND mail_refused_at IS NOT NULL',
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Offers already put together with the need, now or until they had helped, and those of people who said no to it. */
  async notToPropose(needId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT m.offer_id AS id FROM match m WHERE m.need_id = $1 AND ${HELPING} UNION ALL ${SELECT_REFUSED}`,
      [needId, this.clock.today()],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** All that was approved for a need. */
  earlier(needId: string): Promise<EarlierMatch[]> {
    return this.db.query<EarlierMatch>(
      `SELECT m.id, m.offer_id AS "offerId", o.person_id AS "personId", ${HELPING} AS helping, ${saidNo('m', '$2')} AS "saidNo"
       FROM match m JOIN offer o ON o.id = m.offer_id WHERE m.need_id = $1`,
      [needId, this.clock.today()],
    );
  }

  /** Whether who made the offer is no volunteer any more. */
  async hasLeft(offerId: string): Promise<boolean> {
    const [row] = await this.db.query<{ left: boolean }>(
      `SELECT ${hasLeft('o.person_id')} AS left FROM offer o WHERE o.id = $1`,
      [offerId],
    );
    return row?.left === true;
  }

  /** Needs somebody said no to. */
  async refusedBy(personId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ needId: string }>(
      `SELECT m.need_id AS "needId" FROM match m JOIN offer o ON o.id = m.offer_id
       WHERE o.person_id = $1 AND ${saidNo('m', '$2')}`,
      [personId, this.clock.today()],
    );
    return new Set(rows.map(({ needId }) => needId));
  }
}

const pointOf = ({ latitude, longitude }: Point): Point => ({ latitude, longitude });

/** Each fact by its name: of objects as wide as these, copies made with a spread are slow to make and to read. */
function factsOf(row: OfferRow, accountOf: AccountOf): OfferFacts {
  const { organisationId, parentId, groupId } = row;
  const account = accountOf({ organisationId, parentId, headId: groupId });
  return {
    id: row.id,
    personId: row.personId,
    territoryId: row.territoryId,
    groupId,
    status: row.status,
    hasLeft: row.hasLeft,
    version: row.version,
    skills: skillsOf(row.skills),
    sectors: row.sectors,
    point: pointOf(row),
    radiusKm: row.radiusKm,
    mode: row.mode,
    hoursPerMonth: row.hoursPerMonth,
    capacity: row.capacity,
    taken: row.taken,
    languages: row.languages,
    absences: row.absences ?? [],
    pledge: account && { daysPerYear: account.daysPerYear, daysUsed: account.daysEngaged },
    ...pastOf(row.past),
  };
}

function skillsOf(listed: string | null): OfferFacts['skills'] {
  return (listed?.split(' ') ?? []).map((skill) => ({ skillId: skill.slice(1), level: levelOf(skill[0]) }));
}

const levelOf = (digit?: string): SkillLevel => (digit === '1' ? 1 : digit === '2' ? 2 : 3);

const pastOf = (past: VolunteerPast | null) => ({
  askedLately: past?.lately ?? 0,
  askedEarlier: past?.earlier ?? 0,
  lastAskedDaysAgo: past?.lastAskedDaysAgo ?? null,
  promisedHours: past?.promisedHours ?? 0,
  missionsDone: past?.done ?? 0,
  missionsWell: past?.well ?? 0,
});
