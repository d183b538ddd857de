import type { FieldChange } from '@alize/contracts';

/**
 * The fields of `changed` that come out otherwise than `before` has them. Lists are told in words; what `changed` leaves out
 * stays as it is.
 */
export function fieldChanges(before: object, changed: object): FieldChange[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(changed).flatMap(([field, value]) => {
    const [was, is] = [told(known.get(field)), told(value)];
    return value === undefined || was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** An edit in the history: the status stays, and nothing that looks for a status finds it. */
export const editOf = (status: string | null, changes: FieldChange[]) => ({
  from: status,
  to: 'edited',
  reason: changes.map(({ field }) => field).join(', '),
  changes,
});

function told(value: unknown): FieldChange['before'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(', ') : null;
}
