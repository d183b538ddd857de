import type { Actor } from '@alize/directory';
import type { Made } from '../import.entities';
import type { PlannedRow } from '../planning/planned-row';

/** In whose name a row is written, and of which file. */
export interface Writing {
  actor: Actor;
  territoryId: string;
  /** Title of the note that keeps the row: which file, which row. */
  title: string;
}
/** What a row brought, in the order it was made, and the record it is about. */
export interface Written {
  subjectId: string;
  made: Made[];
}
export type PlacedRow = PlannedRow & { communeCode: string };
