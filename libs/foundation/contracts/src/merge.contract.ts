import { z } from 'zod';
import { CommuneCode, Id, Version } from './basics.contract';

/** Records of which there may be two of the same. */
export const MergeTarget = z.enum(['person', 'organisation']);
export type MergeTarget = z.infer<typeof MergeTarget>;

/** By what a record looks like another one, the surest first. */
export const DuplicateReason = z.enum(['email', 'siret', 'phone', 'siren', 'name']);
export type DuplicateReason = z.infer<typeof DuplicateReason>;

/** What somebody has typed so far, however incomplete. `exceptId`: the record that is being edited. */
export const FindDuplicates = z
  .discriminatedUnion('target', [
    z.strictObject({
      target: z.literal('person'),
      firstName: z.string().trim().max(80).default(''),
      lastName: z.string().trim().max(80).default(''),
      email: z.string().trim().max(254).default(''),
      phone: z.string().trim().max(40).default(''),
      exceptId: Id.optional(),
    }),
    z.strictObject({
      target: z.literal('organisation'),
      name: z.string().trim().max(255).default(''),
      siret: z.string().trim().max(80).default(''),
      communeCode: z.union([CommuneCode, z.literal('')]).default(''),
      exceptId: Id.optional(),
    }),
  ])
  .meta({ id: 'FindDuplicates' });
export type FindDuplicates = z.infer<typeof FindDuplicates>;
export const DuplicatesOf = z.object({ target: MergeTarget, id: Id });
export type DuplicatesOf = z.infer<typeof DuplicatesOf>;

/** `distinct`: they look alike and are two; false takes it back. */
export const TellDistinct = z
  .strictObject({ target: MergeTarget, id: Id, otherId: Id, distinct: z.boolean() })
  .meta({ id: 'TellDistinct' });
export type TellDistinct = z.infer<typeof TellDistinct>;

/** A record that looks like the one asked about. `detail` tells which it is: its commune, or where the person works. */
export const Duplicate = z.object({
  id: Id,
  name: z.string(),
  detail: z.string(),
  reasons: z.array(DuplicateReason).min(1),
});
export type Duplicate = z.infer<typeof Duplicate>;
/** The likest first. */
export const Duplicates = z.object({ items: z.array(Duplicate) }).meta({ id: 'Duplicates' });
export type Duplicates = z.infer<typeof Duplicates>;

export const PreviewMerge = z.object({ target: MergeTarget, keptId: Id, otherId: Id });
export type PreviewMerge = z.infer<typeof PreviewMerge>;

/** Fields of which one value stays; of a person, both addresses stay theirs. */
export const PersonMergeField = z.enum(['firstName', 'lastName', 'email', 'phone', 'jobTitle', 'locale']);
export const OrganisationMergeField = z.enum([
  'name',
  'kind',
  'siret',
  'communeCode',
  'nafSection',
  'nafCode',
  'headcountBand',
  'parentId',
]);
export const MergeField = z.enum([...PersonMergeField.options, ...OrganisationMergeField.options]);
export type MergeField = z.infer<typeof MergeField>;

/** What goes over with the other record. */
export const MergeMove = z.enum([
  'projects',
  'needs',
  'offers',
  'submissions',
  'roles',
  'pledges',
  'daughters',
  'activities',
  'mails',
  'replies',
  'aliases',
]);
export type MergeMove = z.infer<typeof MergeMove>;

const Shown = z.union([z.string(), z.null()]);
const Side = z.object({ id: Id, name: z.string(), version: Version });
/** What merging would do, before anything is done. */
export const MergePreview = z
  .object({
    kept: Side,
    other: Side,
    /** Where both have a value and they differ; `takes`: the kept one has none, so the other's comes. */
    fields: z.array(z.object({ field: MergeField, kept: Shown, other: Shown, takes: z.boolean() })),
    moves: z.array(z.object({ what: MergeMove, count: z.int() })),
    /** Whether somebody is signed in as the other one: they sign in anew. */
    endsSession: z.boolean(),
    /** Why it cannot be: a code, and its sentence in the reader's language. */
    refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreview>;

/** `take`: fields whose value comes from the other record; the rest stays, but for what the kept one lacks. */
export const MergeRecords = z
  .strictObject({
    target: MergeTarget,
    keptId: Id,
    otherId: Id,
    keptVersion: Version,
    otherVersion: Version,
    take: z.array(MergeField).max(20).default([]),
  })
  .meta({ id: 'MergeRecords' });
export type MergeRecords = z.infer<typeof MergeRecords>;

export const Merge = z
  .object({
    id: Id,
    target: MergeTarget,
    keptId: Id,
    /** As it was called. */
    otherName: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    undoableUntil: z.string(),
  })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;
/** Of a record, those that can still be undone, the newest first. */
export const Merges = z.object({ items: z.array(Merge) }).meta({ id: 'Merges' });
export type Merges = z.infer<typeof Merges>;
