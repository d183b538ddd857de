import type { Activity, ActivityKind, RecordType } from '@alize/contracts';
import { type Actor, attachedFiles, territoriesRun } from '@alize/directory';

export interface ActivityRow {
  id: string;
  kind: ActivityKind;
  type: RecordType;
  recordId: string;
  title: string;
  territoryId: string;
  text: string;
  isPrivate: boolean;
  author: Activity['author'];
  at: Date;
  withWhom: string | null;
  minutes: number | null;
  nextStep: string | null;
  dueOn: string | null;
  owner: Activity['author'];
  doneAt: Date | null;
  doneBy: string | null;
  files: Activity['files'];
  edited: boolean;
  removedAt: Date | null;
  removedBy: string | null;
  version: number;
}

const NAME = (alias: string) => `trim(${alias}.first_name || ' ' || ${alias}.last_name)`;
const NAMED = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${NAME(alias)}) END`;
const TYPES: RecordType[] = ['organisation', 'person', 'need', 'match', 'mission', 'offer'];
export const recordColumn = (type: RecordType): string => `${type}_id`;

/** SQL: which of a row's keys (alias `a`) names its record. */
export const RECORD_TYPE = `CASE ${TYPES.map((type) => `WHEN a.${recordColumn(type)} IS NOT NULL THEN '${type}'`).join(' ')} END`;
export const RECORD_ID = `COALESCE(${TYPES.map((type) => `a.${recordColumn(type)}`).join(', ')})`;

/** SQL: what a record is called, by its type and id. */
export const recordTitle = (type: string, id: string): string => `CASE ${type}
    WHEN 'organisation' THEN (SELECT g.name FROM organisation g WHERE g.id = ${id})
    WHEN 'person' THEN (SELECT ${NAME('p')} FROM person p WHERE p.id = ${id})
    WHEN 'need' THEN (SELECT n.title FROM need n WHERE n.id = ${id})
    WHEN 'offer' THEN (SELECT o.title FROM offer o WHERE o.id = ${id})
    ELSE (SELECT ${NAME('v')} || ' · ' || firm.name FROM match m JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id
      JOIN need n ON n.id = m.need_id JOIN project pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id
      WHERE m.id = ${id}) END`;

/** The first two parameters of every statement with `READABLE`: territories run, null for all, and the asker. */
export const readerOf = (actor: Actor): [run: string[] | null, personId: string] => [
  territoriesRun(actor),
  actor.personId,
];
/** SQL condition on an activity `a`: those who run its territory read it, and of a private one its author alone. */
export const READABLE = `(($1::uuid[] IS NULL OR a.territory_id = ANY($1)) AND (NOT a.is_private OR a.author_id = $2::uuid))`;

export const SELECT_ACTIVITIES = `
  SELECT a.id, a.kind, ${RECORD_TYPE} AS type, ${RECORD_ID} AS "recordId", ${recordTitle(RECORD_TYPE, RECORD_ID)} AS title,
    a.territory_id AS "territoryId", a.text, a.is_private AS "isPrivate", ${NAMED('author')} AS author, a.created_at AS at,
    a.with_whom AS "withWhom", a.minutes, a.next_step AS "nextStep", a.due_on::text AS "dueOn", ${NAMED('owner')} AS owner,
    a.done_at AS "doneAt", ${NAME('doer')} AS "doneBy", a.removed_at AS "removedAt", ${NAME('remover')} AS "removedBy", a.version,
    ${attachedFiles('activity_file', 'activity_id', 'a.id')} AS files,
    EXISTS (SELECT FROM activity_revision v WHERE v.activity_id = a.id) AS edited
  FROM activity a LEFT JOIN person author ON author.id = a.author_id LEFT JOIN person owner ON owner.id = a.owner_id
  LEFT JOIN person doer ON doer.id = a.done_by LEFT JOIN person remover ON remover.id = a.removed_by`;

export const toActivity = (row: ActivityRow): Activity => ({
  ...{ id: row.id, kind: row.kind, territoryId: row.territoryId, isPrivate: row.isPrivate },
  about: { type: row.type, id: row.recordId, title: row.title },
  // What was taken back is there again with its words; until then nobody reads them.
  text: row.removedAt ? '' : row.text,
  author: row.author,
  at: row.at.toISOString(),
  call:
    row.withWhom === null || row.removedAt
      ? null
      : { withWhom: row.withWhom, minutes: row.minutes, nextStep: row.nextStep },
  task: row.dueOn === null ? null : { dueOn: row.dueOn, owner: row.owner, done: doneOf(row) },
  files: row.removedAt ? [] : row.files,
  edited: row.edited,
  removed: row.removedAt && { at: row.removedAt.toISOString(), by: row.removedBy },
  version: row.version,
});

const doneOf = ({ doneAt, doneBy }: ActivityRow) => doneAt && { at: doneAt.toISOString(), by: doneBy };
