import type { ImportSheetKind } from '@alize/contracts';
import { tableRows } from '../reading/columns.rules';
import type { Sheet } from '../reading/sheet';
import { fileIn } from '../rows/file-row.rules';
import { partnerIn } from '../rows/partner-row.rules';
import { RowCells } from '../rows/row';
import { volunteerIn } from '../rows/volunteer-row.rules';
import { folded } from '../values/days.rules';
import type { Draft, PlannedRow } from './planned-row';

type Drafted = Omit<PlannedRow, 'outcome' | 'before' | 'communeCode'>;

/** The rows of a sheet by themselves: nothing is looked up yet. */
export function draftsOf(
  sheet: Sheet,
  kind: ImportSheetKind,
  columns: readonly (string | null)[],
  header: number,
): Drafted[] {
  const titles = sheet.rows[header] ?? [];
  const keys = new Map<string, number>();
  return tableRows(sheet, { header }).map(({ index, cells }) => {
    const row = new RowCells(cells, titles, columns);
    const draft = draftIn(row, kind);
    const name = nameOf(draft);
    const key = folded(keyOf(draft));
    const times = (keys.get(key) ?? 0) + 1;
    keys.set(key, times);
    const { faults, remarks } = row;
    return {
      ...{ sheet: sheet.name, row: index + 1, name, draft, faults, remarks },
      key: times > 1 ? `${key}#${times}` : key,
      told: byTitle(row.told()),
    };
  });
}

function draftIn(row: RowCells, kind: ImportSheetKind): Draft {
  if (kind === 'files') return { kind, says: fileIn(row) };
  return kind === 'volunteers' ? { kind, says: volunteerIn(row) } : { kind, says: partnerIn(row) };
}

function nameOf({ kind, says }: Draft): string {
  if (kind === 'files') return says.firm.name;
  if (kind === 'partners') return says.organisation;
  return says.contact ? `${says.contact.firstName} ${says.contact.lastName}` : says.organisation;
}

/** A file by its number, where it bears one: firms are renamed, and one has several files. */
function keyOf({ kind, says }: Draft): string {
  if (kind === 'files')
    return says.number
      ? `${says.number} ${says.firm.name}`
      : [says.firm.name, says.project.title].join(' | ');
  if (kind === 'partners') return says.organisation;
  return [says.contact?.lastName, says.contact?.firstName, says.organisation].join(' | ');
}

/** Two columns of the same title both count. */
function byTitle(told: [string, string][]): Record<string, string> {
  const all = new Map<string, string>();
  for (const [title, value] of told) {
    let name = title;
    for (let times = 2; all.has(name); times += 1) name = `${title} (${times})`;
    all.set(name, value);
  }
  return Object.fromEntries(all);
}
