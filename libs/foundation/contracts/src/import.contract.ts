import { z } from 'zod';
import { CommuneCode, Id } from './basics.contract';

/** What a sheet lists: firms' files, people who give time, organisations that promise it. */
export const ImportSheetKind = z.enum(['files', 'volunteers', 'partners']);
export type ImportSheetKind = z.infer<typeof ImportSheetKind>;

/** What a column of each kind of sheet may be. */
export const IMPORT_FIELDS = {
  files: [
    'number',
    'year',
    'firm',
    'siret',
    'contact',
    'contactFirstName',
    'jobTitle',
    'phone',
    'mobile',
    'email',
    'address',
    'postcode',
    'commune',
    'naf',
    'activity',
    'headcount',
    'source',
    'firstContact',
    'visit',
    'project',
    'jobs',
    'amountSought',
    'need1',
    'need2',
    'need3',
    'status',
    'helper',
    'helperOrganisation',
    'introducedOn',
    'daysPlanned',
    'daysGiven',
    'lastContact',
    'next',
    'comments',
  ],
  volunteers: [
    'lastName',
    'firstName',
    'contact',
    'organisation',
    'jobTitle',
    'phone',
    'mobile',
    'email',
    'skill1',
    'skill2',
    'skill3',
    'daysAMonth',
    'area',
    'commune',
    'postcode',
    'lastContact',
    'comments',
  ],
  partners: [
    'organisation',
    'kind',
    'contact',
    'jobTitle',
    'phone',
    'mobile',
    'email',
    'commune',
    'postcode',
    'daysPledged',
    'eurosPledged',
    'signedOn',
    'comments',
  ],
} as const satisfies Record<ImportSheetKind, readonly string[]>;
export type ImportField = (typeof IMPORT_FIELDS)[ImportSheetKind][number];

/**
 * `draft`: read, nothing written. `applying` and `undoing`: a worker is at it. `failed`: nothing was written, and it may be
 * asked for again.
 */
export const ImportStatus = z.enum(['draft', 'applying', 'applied', 'failed', 'undoing', 'undone']);
export type ImportStatus = z.infer<typeof ImportStatus>;

/** Days within which an import can be taken back. */
export const IMPORT_UNDO_DAYS = 7;

export const UploadImport = z.object({
  territoryId: Id,
  /** As it is called on the disk of who sends it. */
  name: z.string().trim().min(1).max(255),
});
export type UploadImport = z.infer<typeof UploadImport>;

/** What each column is. `null`: it is kept as a note; of a sheet whose `kind` is null, nothing is read. */
export const ChooseColumns = z
  .strictObject({
    sheets: z
      .array(
        z.strictObject({
          name: z.string().max(100),
          kind: ImportSheetKind.nullable(),
          columns: z.array(z.string().max(40).nullable()).max(200),
        }),
      )
      .max(20),
    /** Where rows without a commune are. */
    communeCode: CommuneCode.nullable(),
  })
  .meta({ id: 'ChooseColumns' });
export type ChooseColumns = z.infer<typeof ChooseColumns>;

export const ImportSheet = z.object({
  name: z.string(),
  kind: ImportSheetKind.nullable(),
  /** As the columns are headed. */
  titles: z.array(z.string()),
  /** The first value of each column. */
  examples: z.array(z.string()),
  columns: z.array(z.string().nullable()),
  rows: z.int(),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

export const ImportRemark = z.object({
  code: z.string(),
  /** Letters, as spreadsheets head them; null: of the whole row. */
  column: z.string().nullable(),
  value: z.string(),
});
export type ImportRemark = z.infer<typeof ImportRemark>;
/** `same`: an earlier import brought the very row. `changed`: it brought the row, which says something else now. */
export const ImportOutcome = z.enum(['new', 'changed', 'same', 'wrong']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;
export const ImportRow = z.object({
  sheet: z.string(),
  /** As the spreadsheet numbers it. */
  row: z.int(),
  name: z.string(),
  outcome: ImportOutcome,
  /** Why it is not taken. */
  faults: z.array(ImportRemark),
  /** What could not be read, and is kept in the note of the row. */
  remarks: z.array(ImportRemark),
});
export type ImportRow = z.infer<typeof ImportRow>;

const ImportCounts = z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });
/** What an import wrote, or what was taken back of it: `kept` is what something has happened to since. */
export const ImportWritten = z.object({
  organisations: z.int(),
  people: z.int(),
  needs: z.int(),
  offers: z.int(),
  activities: z.int(),
  kept: z.int(),
});
export type ImportWritten = z.infer<typeof ImportWritten>;

export const ImportSummary = z.object({
  id: Id,
  territoryId: Id,
  name: z.string(),
  status: ImportStatus,
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
  appliedAt: z.string().nullable(),
  /** Until when it can be taken back; null where it cannot. */
  undoableUntil: z.string().nullable(),
  counts: ImportCounts,
  written: ImportWritten.nullable(),
  undone: ImportWritten.nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;
/** `rows`: wrong ones first, then those with remarks; a thousand at most. */
export const Import = ImportSummary.extend({
  sheets: z.array(ImportSheet),
  communeCode: z.string().nullable(),
  rows: z.array(ImportRow),
}).meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;
export const ListImports = z.object({ territoryId: Id });
export const Imports = z.object({ items: z.array(ImportSummary) }).meta({ id: 'Imports' });
