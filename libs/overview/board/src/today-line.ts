import type { TodayItem, TodayKind, TodaySection } from '@alize/contracts';

/** In SQL. `$1`: the territory, `$2`: today, `$4`: who asks. */
export interface Line {
  section: TodaySection;
  kind: TodayKind | { sql: string };
  about: TodayItem['about']['type'] | { sql: string };
  id: string;
  title: string;
  who: string;
  since?: string;
  from?: string;
  to?: string;
  detail?: string;
  /** The task or the answer that is done from the line. */
  task?: { id: string; version: string };
  replyId?: string;
  mentionId?: string;
  tables: string;
}

/** In SQL: the volunteer `v`. */
export const VOLUNTEER = `trim(v.first_name || ' ' || v.last_name)`;
