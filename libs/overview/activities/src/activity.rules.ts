import type { ActivityKind, UpdateActivity } from '@alize/contracts';
import type { Activity, ActivityRevision } from './activity.entities';

type Changes = Omit<UpdateActivity, 'version'>;
type Before = ActivityRevision['before'];

/** What only some kinds have. */
const OF_KIND: Partial<Record<keyof Changes, ActivityKind>> = {
  withWhom: 'call',
  minutes: 'call',
  nextStep: 'call',
  dueOn: 'task',
  ownerId: 'task',
  done: 'task',
};
const COPIED = ['text', 'isPrivate', 'withWhom', 'minutes', 'nextStep', 'dueOn', 'ownerId'] as const;

/** The first field that an activity of this kind does not have. */
export const misplaced = ({ kind }: Pick<Activity, 'kind'>, changes: Changes): string | undefined =>
  Object.entries(OF_KIND).find(([field, of]) => field in changes && of !== kind)?.[0];

/** What becomes of the row, and how what changes stood before: nothing where all is as it was. */
export function changesOf(
  row: Activity,
  changes: Changes,
  { at, by }: { at: Date; by: string | null },
): { fields: Partial<Activity>; before: Before } {
  const fields: Partial<Activity> = {};
  const before: Before = {};
  for (const name of COPIED) {
    const value = changes[name];
    if (value === undefined || value === row[name]) continue;
    Object.assign(fields, { [name]: value });
    before[name] = row[name];
  }
  if (changes.done !== undefined && changes.done !== (row.doneAt !== null)) {
    Object.assign(fields, changes.done ? { doneAt: at, doneBy: by } : { doneAt: null, doneBy: null });
    before.done = !changes.done;
  }
  if (changes.removed !== undefined && changes.removed !== (row.removedAt !== null)) {
    Object.assign(
      fields,
      changes.removed ? { removedAt: at, removedBy: by } : { removedAt: null, removedBy: null },
    );
    before.removed = !changes.removed;
  }
  return { fields, before };
}
