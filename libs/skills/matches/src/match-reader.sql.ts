import { contacted } from '@alize/directory';
import { oneOf } from '@alize/platform';

/** SQL condition: the two of a match (alias `m`) have been introduced, whatever came of it. */
export const wasIntroduced = `(${oneOf('m.status', ['introduced', 'completed'])} OR (m.status = 'cancelled' AND EXISTS (
  SELECT FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id AND h.to_status = 'introduced')))`;

/**
 * SQL condition: the approval of a match `m` can no longer be undone, and was not: somebody may know of it beside those who run the
 * territory.
 */
export const isSettled = `(m.taken_back_at IS NULL AND (m.act_id IS NULL OR NOT EXISTS (
  SELECT FROM outbox_message held WHERE held.act_id = m.act_id AND held.relayed_at IS NULL)))`;

/**
 * SQL condition: a match `m` of an offer `o` and a need `n` exists for the reader, as `knowledgeOf` says it. With the
 * parameters of `reachOf`.
 */
export const MATCH_IN_SIGHT = `($1::uuid[] IS NULL OR m.territory_id = ANY($1)
  OR (${isSettled} AND (${contacted('o.organisation_id', 'm.territory_id')}
    OR o.person_id = $3 OR (n.contact_id = $3 AND ${wasIntroduced}))))`;
