import type { OfRecord, RecordOverview } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { ReplyAddresses } from '@alize/notifications';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import {
  type ActivityRow,
  READABLE,
  readerOf,
  recordColumn,
  SELECT_ACTIVITIES,
  toActivity,
} from './activity.view';
import { partsOf } from './record-parts.sql';
import { RecordPlaces } from './record-places';

/** Of each kind: more than anybody reads; the newest, and first what is open. */
const MOST = 30;
const VOLUNTEER = `trim(v.first_name || ' ' || v.last_name)`;

const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const part = (fields: Record<string, string>, from: string) => {
  const columns = Object.entries(fields).map(([name, sql]) => `${sql} AS "${name}"`);
  return `(SELECT COALESCE(json_agg(row_to_json(part)), '[]') FROM (
    SELECT ${columns.join(', ')} FROM ${from} ORDER BY open DESC, id DESC LIMIT ${MOST}) part)`;
};
const FIRM = 'JOIN project pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id';
const NEEDS = part(
  {
    ...{ id: 'n.id', title: 'n.title', who: 'firm.name', since: INSTANT('n.created_at'), status: 'n.status' },
    open: `n.status IN ('submitted', 'open', 'matched')`,
  },
  `needs JOIN need n ON n.id = needs.id ${FIRM}`,
);
const OFFERS = part(
  {
    ...{ id: 'o.id', title: 'o.title', who: VOLUNTEER, since: INSTANT('o.created_at'), status: 'o.status' },
    open: `o.status <> 'withdrawn'`,
  },
  'offers JOIN offer o ON o.id = offers.id JOIN person v ON v.id = o.person_id',
);
const MATCHES = part(
  {
    ...{ id: 'm.id', title: 'n.title', who: `${VOLUNTEER} || ' · ' || firm.name` },
    ...{ since: INSTANT('m.approved_at'), status: 'm.status', mission: 'ms.status' },
    open: `m.status IN ('approved', 'asked', 'accepted', 'introduced') AND COALESCE(ms.status NOT IN ('done', 'dropped'), true)`,
  },
  `matches JOIN match m ON m.id = matches.id JOIN need n ON n.id = m.need_id ${FIRM} JOIN offer o ON o.id = m.offer_id
    JOIN person v ON v.id = o.person_id LEFT JOIN mission ms ON ms.id = m.id`,
);
const isAbout = (['organisation', 'person', 'need', 'match', 'mission', 'offer'] as const)
  .map((type) => `a.${recordColumn(type)} IN (SELECT id FROM records WHERE type = '${type}')`)
  .join(' OR ');

/** What is open about a record, and what is next. */
@Injectable()
export class RecordsQueries {
  constructor(
    private readonly db: Database,
    private readonly places: RecordPlaces,
    private readonly addresses: ReplyAddresses,
  ) {}

  async of(actor: Actor, { type, id }: OfRecord): Promise<RecordOverview> {
    const territories = await this.places.mustReach(actor, { type, id });
    const parameters = [...readerOf(actor), id];
    const [parts, tasks] = await Promise.all([
      this.db.query<Omit<RecordOverview, 'territories' | 'tasks' | 'copyAddress'>>(
        `WITH ${partsOf(type)} SELECT ${NEEDS} AS needs, ${OFFERS} AS offers, ${MATCHES} AS matches WHERE $2::uuid IS NOT NULL AND ($1::uuid[] IS NULL OR true)`,
        parameters,
      ),
      this.db.query<ActivityRow>(
        `WITH ${partsOf(type)} ${SELECT_ACTIVITIES}
         WHERE a.kind = 'task' AND a.done_at IS NULL AND a.removed_at IS NULL AND ${READABLE} AND (${isAbout})
         ORDER BY a.due_on, a.id LIMIT ${MOST}`,
        parameters,
      ),
    ]);
    const [{ needs, offers, matches } = { needs: [], offers: [], matches: [] }] = parts;
    const copied = type === 'need' || type === 'match' || type === 'organisation';
    const copyAddress = (copied && this.addresses.copyOf({ type, id })) || null;
    return { copyAddress, territories, needs, offers, matches, tasks: tasks.map(toActivity) };
  }
}
