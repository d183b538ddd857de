/**
 * Whether a person said what the need lacks: chose one of its skills, or noted words that the catalogue has no skill for. The
 * firm's own words of that kind do not count: what it did not find may be there under another name.
 *
 * @param need alias of the need's row
 */
export const lackSaid = (need: string): string =>
  `(EXISTS (SELECT FROM need_skill WHERE need_id = ${need}.id AND confirmed) OR EXISTS (SELECT ${fromNoted(need)}))`;

/** The words noted by those who run the programme and not settled yet, oldest first. */
export const wordsNoted = (need: string): string =>
  `ARRAY(SELECT words ${fromNoted(need)} ORDER BY noted_at, id)`;

const fromNoted = (need: string): string =>
  `FROM missing_skill WHERE need_id = ${need}.id AND status = 'open' AND noted_by IS DISTINCT FROM ${need}.contact_id`;
