import { Injectable } from '@nestjs/common';
import { dayInWords } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Clock } from '@alize/platform';
import type { Made } from '../import.entities';
import type { PlannedRow } from '../planning/planned-row';
import { FileWriter } from './file-writer';
import { PartnerWriter } from './partner-writer';
import { RowNotes } from './row-notes';
import type { Written } from './row-writer';
import { VolunteerWriter } from './volunteer-writer';

/** Organisations come before the people whom they employ. */
const ORDER = ['partners', 'volunteers', 'files'];

/** A row by what it is: new, written whole; changed, what is new of it noted on the record it is about. */
@Injectable()
export class RowsWriter {
  constructor(
    private readonly files: FileWriter,
    private readonly volunteers: VolunteerWriter,
    private readonly partners: PartnerWriter,
    private readonly notes: RowNotes,
    private readonly clock: Clock,
  ) {}

  static inOrder(planned: readonly PlannedRow[]): PlannedRow[] {
    const rank = ({ draft }: PlannedRow) => ORDER.indexOf(draft.kind);
    return planned
      .filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
      .sort((a, b) => rank(a) - rank(b));
  }

  async write(
    { actor, territoryId, file }: { actor: Actor; territoryId: string; file: string },
    row: PlannedRow,
  ): Promise<Written> {
    const { draft, communeCode, before, sheet } = row;
    const day = dayInWords(this.clock.today(), 'fr');
    const title = `Repris de ${file}, ${sheet}, ligne ${row.row}, le ${day}`;
    if (row.outcome === 'changed' && before?.subjectId) {
      const made: Made[] = [];
      const about = {
        type: draft.kind === 'volunteers' ? ('person' as const) : ('organisation' as const),
        id: before.subjectId,
      };
      await this.notes.note(
        actor,
        { about, territoryId, made },
        `${title} : ce qui a changé`,
        changes(before.told, row.told),
      );
      return { subjectId: before.subjectId, made };
    }
    const placed = { ...row, communeCode: communeCode ?? '' };
    const writing = { actor, territoryId, title };
    if (draft.kind === 'files') return this.files.write(writing, placed, draft.says);
    if (draft.kind === 'volunteers') return this.volunteers.write(writing, placed, draft.says);
    return this.partners.write(writing, placed, draft.says);
  }
}

/** « avant → après » of each column that says something else. */
function changes(before: Record<string, string>, now: Record<string, string>): Record<string, string> {
  const titles = Object.keys({ ...before, ...now }).filter(
    (title) => (before[title] ?? '') !== (now[title] ?? ''),
  );
  return Object.fromEntries(
    titles.map((title) => [title, `${before[title] || '(vide)'} → ${now[title] || '(vide)'}`]),
  );
}
