import type { ImportOutcome } from '@alize/contracts';
import type { FileDraft } from '../rows/file-row.rules';
import type { PartnerDraft } from '../rows/partner-row.rules';
import type { Remark } from '../rows/row';
import type { VolunteerDraft } from '../rows/volunteer-row.rules';

export type Draft =
  | { kind: 'files'; says: FileDraft }
  | { kind: 'volunteers'; says: VolunteerDraft }
  | { kind: 'partners'; says: PartnerDraft };

/** A row, what it asks for, and what became of it in an import before. */
export interface PlannedRow {
  sheet: string;
  /** As the spreadsheet numbers it. */
  row: number;
  name: string;
  /** The same in another file of the same workbook. */
  key: string;
  draft: Draft;
  /** Every column that says something, by its title. */
  told: Record<string, string>;
  /** Null where the row says none and the file neither. */
  communeCode: string | null;
  outcome: ImportOutcome;
  faults: Remark[];
  remarks: Remark[];
  /** What an import before took of it. */
  before: { told: Record<string, string>; subjectId: string | null } | null;
}
