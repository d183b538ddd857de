import type { ImportOutcome, ImportRow } from '@alize/contracts';
import type { ShownPlan } from '../import.entities';
import type { PlannedRow } from './planned-row';

const ROWS_SHOWN = 1_000;
const RANK: Record<ImportOutcome, number> = { wrong: 0, changed: 1, new: 2, same: 3 };

/** What somebody sees of a plan: wrong rows first, then those with something to say. */
export function shownPlan(planned: readonly PlannedRow[]): ShownPlan {
  const counts: Record<ImportOutcome, number> = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { outcome } of planned) counts[outcome] += 1;
  const rows = [...planned]
    .sort((a, b) => RANK[a.outcome] - RANK[b.outcome] || b.remarks.length - a.remarks.length)
    .slice(0, ROWS_SHOWN);
  return { counts, rows: rows.map((row) => shownRow(row)) };
}

const shownRow = ({ sheet, row, name, outcome, faults, remarks }: PlannedRow): ImportRow => ({
  ...{ sheet, row, name, outcome, faults, remarks },
});
