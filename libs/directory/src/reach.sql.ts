/**
 * SQL condition: an organisation (table alias `o`) is one that those who run the territories of `$run` (uuid[]) look
 * after: it lies in them, is a signatory there, or lies in no territory at all.
 */
export const lookedAfter = (o: string, run: string): string => `(
  EXISTS (SELECT FROM territory_commune tc WHERE tc.commune_code = ${o}.commune_code AND tc.territory_id = ANY(${run}))
  OR EXISTS (SELECT FROM pledge pl JOIN convention cv ON cv.id = pl.convention_id
    WHERE pl.organisation_id = ${o}.id AND cv.territory_id = ANY(${run}))
  OR (cardinality(${run}) > 0
    AND NOT EXISTS (SELECT FROM territory_commune tc WHERE tc.commune_code = ${o}.commune_code)))`;

/** SQL: the head of an organisation's group (table alias `o`). Most are in no group, and the way up takes its time. */
export const groupHead = (o: string): string =>
  `CASE WHEN ${o}.parent_id IS NULL THEN ${o}.id ELSE group_head(${o}.id) END`;
