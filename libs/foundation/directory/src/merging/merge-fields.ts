import { Person } from '@alize/accounts';
import { type MergeField, OrganisationMergeField, PersonMergeField } from '@alize/contracts';
import type { MergeSnapshot, MergeTarget } from '@alize/platform';
import { Organisation } from '../organisation.entity';

export type Fields = MergeSnapshot['fields'];
export const FIELDS: Record<MergeTarget, readonly MergeField[]> = {
  person: PersonMergeField.options,
  organisation: OrganisationMergeField.options,
};

const valuesOf = (row: Person | Organisation): Map<string, unknown> => new Map(Object.entries(row));
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Fields in which the two differ, where the other one has a value at all. */
export function differences(
  target: MergeTarget,
  kept: Person | Organisation,
  other: Person | Organisation,
): { field: MergeField; kept: unknown; other: unknown; takes: boolean }[] {
  const [mine, theirs] = [valuesOf(kept), valuesOf(other)];
  return FIELDS[target].flatMap((field) => {
    const [one, another] = [mine.get(field), theirs.get(field)];
    if (one === another || isEmpty(another)) return [];
    return [{ field, kept: one ?? null, other: another, takes: isEmpty(one) }];
  });
}

/** What the kept row becomes: what was chosen of the other one, and what it lacked. */
export function takenOver(
  target: MergeTarget,
  kept: Person | Organisation,
  other: Person | Organisation,
  take: readonly MergeField[],
): Fields {
  const fields: Fields = {};
  for (const { field, takes, ...values } of differences(target, kept, other))
    if (takes || take.includes(field)) fields[field] = { before: values.kept, after: values.other };
  if (kept instanceof Person && other instanceof Person && fields.email) {
    fields.mailRefusedAt = { before: kept.mailRefusedAt, after: other.mailRefusedAt };
    fields.mailRefusal = { before: kept.mailRefusal, after: other.mailRefusal };
  }
  if (kept instanceof Organisation && other instanceof Organisation && fields.nafCode)
    fields.nafVersion = { before: kept.nafVersion, after: other.nafVersion };
  if (kept instanceof Organisation && other instanceof Organisation && !kept.verifiedAt && other.verifiedAt)
    fields.verifiedAt = { before: null, after: other.verifiedAt };
  return fields;
}

export const after = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value.after]));

/** What is put back when it is undone: not what somebody has changed since. */
export function before(fields: Fields, row: Person | Organisation): Record<string, unknown> {
  const now = valuesOf(row);
  const stands = (field: string) => told(now.get(field)) === told(fields[field]?.after);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => stands(LED_BY[field] ?? field))
      .map(([field, value]) => [field, value.before]),
  );
}

/** Fields that go with another one. */
const LED_BY: Record<string, string> = {
  mailRefusedAt: 'email',
  mailRefusal: 'email',
  nafVersion: 'nafCode',
};
const told = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value ?? ''));
