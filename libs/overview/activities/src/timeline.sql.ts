import type { RecordType, TimelineKind } from '@alize/contracts';
import { READABLE, recordColumn, recordTitle } from './activity.view';
import { partsOf, RUN } from './record-parts.sql';

const TYPES: RecordType[] = ['organisation', 'person', 'need', 'match', 'mission', 'offer'];
/** Kinds in which the history keeps what is no status. */
const EDITS = "('edited', 'skills')";
/** Those who run the programme have a board: what it writes to them says nothing of the record. */
const NOT_TO_ANIMATORS = `NOT EXISTS (SELECT FROM role r WHERE r.person_id = ml.recipient_id AND r.revoked_at IS NULL
    AND r.role IN ('animator', 'administrator'))`;
const TOLD = `ml.status <> 'needless' AND ml.territory_id IS NOT NULL AND ${RUN('ml')}`;

/** A source of events: SQL that selects `id` (text), `at`, `type` and `record_id` of one, in any number. */
interface Source {
  kind: TimelineKind;
  rows(type: RecordType, cut: Cut): string;
}
/** SQL that ends a select of at most a page behind the cursor, by the columns of its id and moment. */
type Cut = (id: string, at: string) => string;

const activities = (kind: 'note' | 'call' | 'task'): Source => ({
  kind,
  // Each type of record has its own key, and so its own index.
  rows: (_, cut) =>
    TYPES.map(
      (type) => `SELECT found.* FROM records r CROSS JOIN LATERAL (
        SELECT a.id::text, a.created_at AS at, r.type, r.id AS record_id FROM activity a
        WHERE a.${recordColumn(type)} = r.id AND a.kind = '${kind}' AND a.removed_at IS NULL AND ${READABLE} ${cut('a.id', 'a.created_at')}) found
        WHERE r.type = '${type}'`,
    ).join(' UNION ALL '),
});
const history = (kind: 'status' | 'edit'): Source => ({
  kind,
  rows: (_, cut) => `SELECT found.* FROM records r CROSS JOIN LATERAL (
    SELECT h.id::text, h.at, r.type, r.id AS record_id FROM history h
    WHERE h.subject = r.type AND h.subject_id = r.id AND (h.to_status <> 'merged-into' OR r.id = $3) AND h.to_status ${kind === 'edit' ? 'IN' : 'NOT IN'} ${EDITS} ${cut('h.id', 'h.at')}) found`,
});
/** Of several selects of one kind, each row once. */
const once = (selects: string[], cut: Cut): string =>
  `SELECT * FROM (SELECT DISTINCT ON (id) * FROM (${selects.join(' UNION ALL ')}) every ORDER BY id) each WHERE true ${cut('id', 'at')}`;

const SOURCES: Source[] = [
  activities('note'),
  activities('call'),
  activities('task'),
  history('status'),
  history('edit'),
  {
    kind: 'mail',
    rows: (type, cut) => {
      const select = (record: string, id: string, from: string) =>
        `SELECT ml.id::text, COALESCE(ml.sent_at, ml.created_at) AS at, ${record} AS type, ${id} AS record_id FROM ${from}`;
      const about = `CASE WHEN ml.match_id IS NOT NULL THEN 'match' WHEN ml.need_id IS NOT NULL THEN 'need' ELSE 'person' END`;
      const of = 'COALESCE(ml.match_id, ml.need_id, ml.recipient_id)';
      return once(
        [
          select(
            about,
            of,
            `needs JOIN mail ml ON ml.need_id = needs.id WHERE ${TOLD} AND ${NOT_TO_ANIMATORS}`,
          ),
          select(
            about,
            of,
            `matches JOIN mail ml ON ml.match_id = matches.id WHERE ${TOLD} AND ${NOT_TO_ANIMATORS}`,
          ),
          ...(type === 'person' ? [select(about, of, `mail ml WHERE ml.recipient_id = $3 AND ${TOLD}`)] : []),
        ],
        cut,
      );
    },
  },
  {
    kind: 'reply',
    rows: (type, cut) => {
      const about = `CASE WHEN rp.match_id IS NOT NULL THEN 'match' WHEN rp.need_id IS NOT NULL THEN 'need'
        WHEN rp.organisation_id IS NOT NULL THEN 'organisation' ELSE 'person' END`;
      const select = (from: string) => `SELECT rp.id::text, rp.received_at AS at, ${about} AS type,
        COALESCE(rp.match_id, rp.need_id, rp.organisation_id, rp.person_id) AS record_id FROM ${from} AND ${RUN('rp')}`;
      const said = (table: string, extra: string) =>
        `SELECT s.mission_id || '/${extra}/' || s.side AS id, s.at, 'match' AS type, s.mission_id AS record_id
         FROM matches JOIN ${table} s ON s.mission_id = matches.id`;
      return once(
        [
          select('needs JOIN reply rp ON rp.need_id = needs.id WHERE true'),
          select('matches JOIN reply rp ON rp.match_id = matches.id WHERE true'),
          ...(type === 'person' ? [select('reply rp WHERE rp.person_id = $3')] : []),
          ...(type === 'organisation' ? [select('reply rp WHERE rp.organisation_id = $3')] : []),
          said('mission_contact', 'contact'),
          said('mission_feedback', 'feedback'),
        ],
        cut,
      );
    },
  },
  {
    kind: 'day',
    rows: (_, cut) =>
      `SELECT d.id::text, d.logged_at AS at, 'match' AS type, d.mission_id AS record_id
       FROM matches JOIN mission_day d ON d.mission_id = matches.id WHERE true ${cut('d.id', 'd.logged_at')}`,
  },
];

const NAME = (id: string) =>
  `(SELECT trim(p.first_name || ' ' || p.last_name) FROM person p WHERE p.id = ${id})`;
/** The changes of an edit, with names where they hold codes and ids. */
const NAMED: Record<string, string> = {
  communeCode: "SELECT c.name FROM commune c WHERE c.code = change->>'%'",
  parentId: "SELECT g.name FROM organisation g WHERE g.id::text = change->>'%'",
  organisationId: "SELECT g.name FROM organisation g WHERE g.id::text = change->>'%'",
  territoryId: "SELECT t.name FROM territory t WHERE t.id::text = change->>'%'",
};
const CHANGES = `(SELECT jsonb_agg(CASE change->>'field' ${Object.entries(NAMED)
  .map(([field, name]) => {
    const told = ['before', 'after'].map((side) => `'${side}', (${name.replace('%', side)})`);
    return `WHEN '${field}' THEN change || jsonb_build_object(${told.join(', ')})`;
  })
  .join(' ')} ELSE change END) FROM jsonb_array_elements(h.changes) change)`;
/** What is told of an event of the page, read by its id. */
const DETAIL = `CASE
    WHEN kind IN ('status', 'edit') THEN (SELECT json_build_object('from', h.from_status, 'to', h.to_status, 'reason', h.reason,
      'changes', ${CHANGES}, 'by', ${NAME('h.by_person')}) FROM history h WHERE h.id = id::uuid)
    WHEN kind = 'mail' THEN (SELECT json_build_object('purpose', ml.purpose, 'to', ${NAME('ml.recipient_id')}, 'subject', ml.sent_subject,
      'status', ml.status, 'hasText', ml.sent_text IS NOT NULL) FROM mail ml WHERE ml.id = id::uuid)
    WHEN kind = 'day' THEN (SELECT json_build_object('day', d.day, 'hours', d.hours, 'words', d.words, 'removed', d.removed_at IS NOT NULL,
      'by', ${NAME('d.by_person')}) FROM mission_day d WHERE d.id = id::uuid)
    WHEN id LIKE '%/contact/%' THEN (SELECT json_build_object('side', c.side, 'words', NULL,
      'what', CASE WHEN c.in_touch THEN 'in_touch' ELSE 'not_in_touch' END) FROM mission_contact c
      WHERE c.mission_id = record_id AND c.side = split_part(id, '/', 3))
    WHEN id LIKE '%/feedback/%' THEN (SELECT json_build_object('side', f.side, 'what', f.rating, 'words', f.words)
      FROM mission_feedback f WHERE f.mission_id = record_id AND f.side = split_part(id, '/', 3))
    WHEN kind = 'reply' THEN (SELECT json_build_object('kind', rp.kind, 'from', rp.from_address, 'subject', rp.subject, 'text', rp.text,
      'by', ${NAME('rp.person_id')}) FROM reply rp WHERE rp.id = id::uuid)
  END`.replaceAll(/ id::uuid/g, ' page.id::uuid');

/**
 * SQL: a page of what happened to a record and to all that belongs to it, newest first, with what each event says. `$4` and
 * `$5` are moment and key of the last event shown, null on the first page. Of each source no more than a page is sorted in,
 * and only what is shown is read whole.
 */
export function selectTimeline(type: RecordType, kind: TimelineKind | undefined, limit: number): string {
  const branches = SOURCES.filter((source) => kind === undefined || source.kind === kind).map((source) => {
    const key = (id: string) => `('${source.kind}:' || ${id}) COLLATE "C"`;
    const cut: Cut = (id, at) =>
      `AND ($4::timestamptz IS NULL OR (${at}, ${key(id)}) < ($4::timestamptz, $5::text)) ORDER BY ${at} DESC, ${key(id)} DESC LIMIT ${limit}`;
    return `(SELECT '${source.kind}' AS kind, ('${source.kind}:' || id) COLLATE "C" AS key, id, at, type, record_id
      FROM (${source.rows(type, cut)}) rows ORDER BY at DESC, key DESC LIMIT ${limit})`;
  });
  return `
    WITH ${partsOf(type)},
      page AS MATERIALIZED (SELECT * FROM (${branches.join(' UNION ALL ')}) every ORDER BY at DESC, key DESC LIMIT ${limit})
    SELECT kind, key, id, at, type, record_id AS "recordId", ${recordTitle('type', 'record_id')} AS title, ${DETAIL} AS detail
    FROM page WHERE $2::uuid IS NOT NULL AND ($1::uuid[] IS NULL OR true) ORDER BY at DESC, key DESC`;
}
