import type { Cell } from '../reading/sheet';
import { columnLetters, textOf } from '../reading/sheet';

/** Something a cell says that could not be taken as it stands. Of a fault, the row is not taken at all. */
export interface Remark {
  code: string;
  /** Letters of the column; null: of the whole row. */
  column: string | null;
  /** As written. */
  value: string;
}

/** Who is to be reached, as the cells say it. */
export interface ContactDraft {
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  email: string | null;
  /** The first is theirs; what other numbers the row holds stays in its note. */
  phone: string | null;
}

/** A row by its fields, with what is said about them. */
export class RowCells {
  readonly faults: Remark[] = [];
  readonly remarks: Remark[] = [];

  constructor(
    private readonly cells: readonly Cell[],
    private readonly titles: readonly Cell[],
    private readonly columns: readonly (string | null)[],
  ) {}

  cell(field: string): Cell | undefined {
    const at = this.columns.indexOf(field);
    return at < 0 ? undefined : this.cells[at];
  }
  text(field: string): string {
    return textOf(this.cell(field));
  }
  fault(code: string, field: string | null): void {
    this.faults.push(this.remarkOf(code, field));
  }
  remark(code: string, field: string | null): void {
    this.remarks.push(this.remarkOf(code, field));
  }

  /** Every column that says something, by its title, in their order: what a note of the row tells. */
  told(): [title: string, value: string][] {
    const all = this.cells.map((cell, at): [string, string] => [
      textOf(this.titles[at]) || columnLetters(at),
      textOf(cell),
    ]);
    return all.filter(([, value]) => value !== '');
  }

  private remarkOf(code: string, field: string | null): Remark {
    const at = field === null ? -1 : this.columns.indexOf(field);
    return { code, column: at < 0 ? null : columnLetters(at), value: field ? this.text(field) : '' };
  }
}
