import { contacted } from '@alize/directory';

// The parameters of both are those of `reachOf`.

/** SQL condition: the offer `o` lies in a territory one runs, is one's own or of an organisation one is the contact of. */
export const reachesOffer = (o: string): string =>
  `($1::uuid[] IS NULL OR ${o}.territory_id = ANY($1) OR ${o}.person_id = $3::uuid
    OR ${contacted(`${o}.organisation_id`, `${o}.territory_id`)})`;

/** SQL: these columns of the offers that `reachesOffer` is true of. Once a branch, so that each finds its index. */
export const selectOffersReached = (columns: string): string => `
  SELECT ${columns} FROM offer o WHERE $1::uuid[] IS NULL
  UNION SELECT ${columns} FROM offer o WHERE o.territory_id = ANY($1)
  UNION SELECT ${columns} FROM offer o WHERE o.person_id = $3::uuid
  UNION SELECT ${columns} FROM offer o WHERE ${contacted('o.organisation_id', 'o.territory_id')}`;
