import type { SearchKind } from '@alize/contracts';
import { reachesOne } from '@alize/directory';
import { reachesOffer } from '@alize/offers';

/** In SQL. Where a kind of thing is found, and what is shown of it. */
export interface Place {
  kind: SearchKind;
  id: string;
  title: string;
  detail: string;
  status: string;
  tables: string;
  /** What one may type of it: every word must be like one of these. */
  whole: string;
  /** Ids reached through a hit of an index. Selects beside each other, so that each finds its index. */
  reached: string;
  visible: string;
}

export const NAME = (p: string) => `${p}.first_name || ' ' || ${p}.last_name`;
const FIRM = 'JOIN project pr ON pr.id = n.project_id JOIN organisation firm ON firm.id = pr.organisation_id';
export const IN_TERRITORY = (row: string) => `($4::uuid IS NULL OR ${row}.territory_id = $4)`;
export const RUNS = (row: string) => `($1::uuid[] IS NULL OR ${row}.territory_id = ANY($1))`;

export const VISIBLE_ORGANISATION = `($1::uuid[] IS NULL OR g.verified_at IS NOT NULL OR EXISTS (SELECT FROM territory_commune tc
      WHERE tc.commune_code = g.commune_code AND tc.territory_id = ANY($1)))`;

/** Of a need `n`: « matched » says nothing of whether somebody was asked, introduced or is at work. */
const NEED_STAGE = `CASE n.status WHEN 'matched' THEN COALESCE((
  SELECT CASE WHEN m.status <> 'introduced' THEN replace(m.status, 'approved', 'asked')
      WHEN ms.status IN ('started', 'paused') THEN 'running' ELSE 'introduced' END
    FROM match m LEFT JOIN mission ms ON ms.id = m.id
    WHERE m.need_id = n.id AND m.status IN ('introduced', 'accepted', 'asked', 'approved')
    ORDER BY array_position(ARRAY['introduced', 'accepted', 'asked', 'approved'], m.status) LIMIT 1), 'running')
  ELSE n.status END`;

/** The same reach as each kind's own list. `$1`: territories run, null for all; `$2`: organisations spoken for; `$3`: the asker. */
export const PLACES: Place[] = [
  {
    kind: 'need',
    id: 'n.id',
    title: 'n.title',
    detail: `firm.name || ' · ' || c.name`,
    status: NEED_STAGE,
    tables: `need n ${FIRM} JOIN person r ON r.id = n.contact_id JOIN commune c ON c.code = n.commune_code`,
    whole: `n.title || ' ' || firm.name || ' ' || ${NAME('r')} || ' ' || c.name`,
    reached: `SELECT id FROM needs
      UNION SELECT x.id FROM people JOIN need x ON x.contact_id = people.id
      UNION SELECT x.id FROM firms JOIN project p ON p.organisation_id = firms.id JOIN need x ON x.project_id = p.id`,
    visible: `(n.contact_id = $3 OR (n.confirmed_at IS NOT NULL AND ${RUNS('n')})) AND ${IN_TERRITORY('n')}`,
  },
  {
    kind: 'match',
    id: 'm.id',
    title: 'n.title',
    detail: `${NAME('v')} || ' · ' || firm.name`,
    status: 'm.status',
    tables: `match m JOIN need n ON n.id = m.need_id ${FIRM} JOIN person r ON r.id = n.contact_id
      JOIN offer o ON o.id = m.offer_id JOIN person v ON v.id = o.person_id`,
    whole: `n.title || ' ' || firm.name || ' ' || ${NAME('r')} || ' ' || ${NAME('v')}`,
    reached: `SELECT x.id FROM needs JOIN match x ON x.need_id = needs.id
      UNION SELECT x.id FROM people JOIN offer theirs ON theirs.person_id = people.id JOIN match x ON x.offer_id = theirs.id
      UNION SELECT x.id FROM firms JOIN project p ON p.organisation_id = firms.id JOIN need asked ON asked.project_id = p.id
        JOIN match x ON x.need_id = asked.id`,
    // Before they are introduced, only who runs the programme knows both.
    visible: `${RUNS('m')} AND ${IN_TERRITORY('m')}`,
  },
  {
    kind: 'offer',
    id: 'o.id',
    title: 'o.title',
    detail: `${NAME('v')} || ' · ' || lender.name`,
    status: 'o.status',
    tables:
      'offer o JOIN person v ON v.id = o.person_id JOIN organisation lender ON lender.id = o.organisation_id',
    whole: `o.title || ' ' || ${NAME('v')} || ' ' || lender.name`,
    reached: `SELECT id FROM offers
      UNION SELECT x.id FROM people JOIN offer x ON x.person_id = people.id
      UNION SELECT x.id FROM firms JOIN offer x ON x.organisation_id = firms.id`,
    visible: `${reachesOffer('o')} AND ${IN_TERRITORY('o')}`,
  },
  {
    kind: 'person',
    id: 'p.id',
    title: NAME('p'),
    detail: `concat_ws(' · ', p.job_title, p.email, CASE WHEN p.email IS NULL THEN p.phone END)`,
    status: 'NULL',
    tables: 'person p',
    whole: `${NAME('p')} || ' ' || COALESCE(p.email, '')`,
    reached: 'SELECT id FROM people',
    // Asked for each of the few that are found: all whom somebody reaches are thousands.
    get visible() {
      return reachesOne('p');
    },
  },
  {
    kind: 'organisation',
    id: 'g.id',
    title: 'g.name',
    detail: 'c.name',
    status: 'NULL',
    tables: 'organisation g JOIN commune c ON c.code = g.commune_code',
    whole: `g.name || ' ' || c.name`,
    reached: 'SELECT id FROM firms',
    visible: VISIBLE_ORGANISATION,
  },
];
