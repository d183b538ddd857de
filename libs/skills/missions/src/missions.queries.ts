import { discreetName, fullName } from '@alize/accounts';
import type {
  DropReason,
  FinishOutcome,
  HistoryEntry,
  ListMissions,
  Mission as MissionView,
  MissionDay,
  MissionFeedback,
  MissionSide,
  MissionStatus,
  Page,
} from '@alize/contracts';
import { type Actor, History, reachOf } from '@alize/directory';
import { asWrittenOrMasked, MATCH_IN_SIGHT } from '@alize/matches';
import { Database, decodeIdCursor, notFound, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { actionsOf } from './mission.rules';
import { missionHistory } from './mission-reader.rules';
import { readerOf } from './mission-moves';
import { MissionOpening } from './mission-opening';

interface Named {
  id: string;
  firstName: string;
  lastName: string;
}
interface MissionRow {
  id: string;
  status: MissionStatus;
  introducedAt: Date;
  firstCallAt: Date | null;
  drop: { reason: DropReason | null; words: string | null };
  outcome: FinishOutcome | null;
  toldBy: MissionSide | null;
  hoursTold: number | null;
  territoryId: string;
  need: { id: string; title: string; organisation: string; hours: number };
  offer: { id: string; title: string; organisation: string; organisationId: string };
  requester: Named;
  volunteer: Named;
  contact: Partial<Record<MissionSide, boolean>>;
  feedback: Partial<Record<MissionSide, MissionFeedback>>;
  days: MissionDay[];
}

const NAMED = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name)`;
const BY = (column: string) =>
  `(SELECT trim(p.first_name || ' ' || p.last_name) FROM person p WHERE p.id = ${column})`;
const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const SELECT_MISSIONS = `
  SELECT ms.id, ms.status, ms.introduced_at AS "introducedAt", ms.first_call_at AS "firstCallAt",
    json_build_object('reason', ms.drop_reason, 'words', ms.drop_words) AS drop, ms.outcome, ms.told_by AS "toldBy",
    ms.hours_told AS "hoursTold", m.territory_id AS "territoryId",
    json_build_object('id', n.id, 'title', n.title, 'organisation', firm.name, 'hours', n.hours) AS need,
    json_build_object('id', o.id, 'title', o.title, 'organisation', lender.name, 'organisationId', lender.id) AS offer,
    ${NAMED('r')} AS requester, ${NAMED('v')} AS volunteer,
    COALESCE((SELECT json_object_agg(c.side, c.in_touch) FROM mission_contact c WHERE c.mission_id = ms.id), '{}') AS contact,
    COALESCE((SELECT json_object_agg(f.side, json_build_object('rating', f.rating, 'words', f.words, 'at', ${INSTANT('f.at')}))
      FROM mission_feedback f WHERE f.mission_id = ms.id), '{}') AS feedback,
    COALESCE((SELECT json_agg(json_build_object('id', d.id, 'day', d.day, 'hours', d.hours, 'words', d.words, 'by', ${BY('d.by_person')},
        'loggedAt', ${INSTANT('d.logged_at')}, 'corrects', d.corrects,
        'beforeIntroduction', d.day < (ms.introduced_at AT TIME ZONE 'Europe/Paris')::date, 'removed', CASE WHEN d.removed_at IS NOT NULL
          THEN json_build_object('at', ${INSTANT('d.removed_at')}, 'by', ${BY('d.removed_by')}) END) ORDER BY d.day, d.id)
      FROM mission_day d WHERE d.mission_id = ms.id), '[]') AS days
  FROM mission ms JOIN match m ON m.id = ms.id
  JOIN need n ON n.id = m.need_id JOIN project p ON p.id = n.project_id JOIN organisation firm ON firm.id = p.organisation_id
  JOIN offer o ON o.id = m.offer_id JOIN organisation lender ON lender.id = o.organisation_id
  JOIN person r ON r.id = n.contact_id JOIN person v ON v.id = o.person_id`;
@Injectable()
export class MissionsQueries {
  constructor(
    private readonly db: Database,
    private readonly history: History,
    private readonly opening: MissionOpening,
  ) {}

  /** Two people know of their introduction before a worker has come to it: who asks that early has the mission opened. */
  async get(actor: Actor, id: string): Promise<MissionView> {
    const row = (await this.one(actor, id)) ?? (await this.opening.open(id), await this.one(actor, id));
    if (!row) throw notFound('mission');
    return show(actor, row);
  }

  async list(actor: Actor, query: ListMissions): Promise<Page<MissionView>> {
    const rows = await this.select(
      actor,
      `($4::uuid IS NULL OR ms.id < $4) AND ($5::text IS NULL OR ms.status = $5) AND ($6::uuid IS NULL OR m.need_id = $6)
       AND ($7::uuid IS NULL OR m.territory_id = $7)`,
      [decodeIdCursor(query.cursor), query.status ?? null, query.needId ?? null, query.territoryId ?? null],
      `ORDER BY ms.id DESC LIMIT ${query.limit + 1}`,
    );
    return toPage(
      rows,
      query.limit,
      (row) => row.id,
      (row) => show(actor, row),
    );
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntry[]> {
    await this.get(actor, id);
    const row = await this.one(actor, id);
    if (!row) throw notFound('mission');
    const { requester, volunteer, territoryId } = row;
    const reader = readerOf(actor, { territoryId, requesterId: requester.id, volunteerId: volunteer.id });
    return this.history.of(
      'mission',
      id,
      territoryId,
      missionHistory(actor.personId, reader, { requester, volunteer }),
    );
  }

  private async one(actor: Actor, id: string): Promise<MissionRow | undefined> {
    const [row] = await this.select(actor, 'ms.id = $4', [id], '');
    return row;
  }

  private select(actor: Actor, where: string, parameters: unknown[], tail: string): Promise<MissionRow[]> {
    return this.db.query<MissionRow>(`${SELECT_MISSIONS} WHERE ${MATCH_IN_SIGHT} AND ${where} ${tail}`, [
      ...reachOf(actor),
      ...parameters,
    ]);
  }
}

/** A partner's contact reads hours and statuses, not what the two wrote; each of the two reads their own feedback. */
function show(actor: Actor, row: MissionRow): MissionView {
  const { requester, volunteer, contact, feedback } = row;
  const reader = readerOf(actor, { ...row, requesterId: requester.id, volunteerId: volunteer.id });
  const { side, runs } = reader;
  const takesPart = runs || side !== null;
  const kept = row.days.filter(({ removed }) => removed === null);
  const logged = kept.reduce((sum, { hours }) => sum + hours, 0);
  const loggedHours = Math.max(row.hoursTold ?? 0, logged);
  const own = (of: MissionSide) => (runs || side === of ? (feedback[of] ?? null) : null);
  const given = { requester: Boolean(feedback.requester), volunteer: Boolean(feedback.volunteer) };
  const { hours: plannedHours, ...need } = row.need;
  const { id, title, organisation } = row.offer;
  return {
    id: row.id,
    status: row.status,
    territoryId: row.territoryId,
    need: {
      ...need,
      title: asWrittenOrMasked(takesPart, need.title),
      requester: takesPart ? fullName(requester) : discreetName(requester),
    },
    offer: { id, title, organisation, volunteer: fullName(volunteer) },
    introducedAt: row.introducedAt.toISOString(),
    firstCallAt: row.firstCallAt?.toISOString() ?? null,
    contact: { requester: contact.requester ?? null, volunteer: contact.volunteer ?? null },
    plannedHours,
    loggedHours,
    days: (runs ? row.days : kept).map((day) => (takesPart ? day : { ...day, words: null })),
    feedback: { requester: own('requester'), volunteer: own('volunteer') },
    end: row.outcome && row.toldBy && { outcome: row.outcome, hours: loggedHours, toldBy: row.toldBy },
    drop: row.drop.reason && { reason: row.drop.reason, words: runs ? row.drop.words : null },
    side,
    actions: actionsOf(row.status, reader, given),
  };
}
