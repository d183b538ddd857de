/**
 * Rows of a later lib by which somebody acts in a territory, declared beside their entity. The table has the columns
 * `territory_id` and, where `forOrganisation` is given, `organisation_id`.
 */
export interface Presence {
  table: string;
  /** The column of the person. */
  person: string;
  /** SQL condition on the table's own columns: a row counts once its address has answered; without it every row does. */
  confirmed?: string;
  /** SQL condition on the table's own columns: the person acts for an organisation, whose contact reaches them. */
  forOrganisation?: string;
}

const declared = new Map<string, Presence>();
let inUse = false;

/** @throws after the first statement was written: it would know less of people than those written later */
export function definePresence(presence: Presence): void {
  if (inUse) throw new Error(`presence by ${presence.table} is defined after a statement that lacks it`);
  if (declared.has(presence.table)) throw new Error(`presence by ${presence.table} is defined twice`);
  declared.set(presence.table, presence);
}

export function declaredPresences(): Presence[] {
  inUse = true;
  return [...declared.values()];
}
