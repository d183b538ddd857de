import type { ImportWritten } from '@alize/contracts';
import { type Actor, mustRun } from '@alize/directory';
import { Clock, Database, LOGGER, type Logger, newId, Problem, ROW_LOCK } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Import, ImportedRow, type Made } from './import.entities';
import { ImportActor } from './import-actor';
import { ImportPlanner } from './planning/import-planner';
import type { PlannedRow } from './planning/planned-row';
import { shownPlan } from './planning/shown-plan';
import { WorkbookReader } from './reading/workbook-reader';
import { RowsWriter } from './writing/rows-writer';

/** A row that a service refuses is left out, and the rest begun again; more refusals than this, and the plan was wrong. */
const REFUSALS_MAX = 50;

/** A refusal, and the row it was of. */
class Refused extends Error {
  constructor(
    readonly row: PlannedRow,
    readonly problem: Problem,
  ) {
    super(problem.code);
  }
}

/** What a file says, written by a worker: all of its good rows in one transaction, or none. */
@Injectable()
export class ImportApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly actors: ImportActor,
    private readonly reader: WorkbookReader,
    private readonly planner: ImportPlanner,
    private readonly rows: RowsWriter,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** May run twice: what is applied already is left as it is. */
  async apply(id: string, personId: string): Promise<void> {
    const row = await this.db.repo(Import).findOneBy({ id, status: 'applying' });
    if (!row) return;
    try {
      const actor = await this.actors.of(personId);
      mustRun(actor, row.territoryId, 'territory');
      await this.write(actor, row);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      this.logger.warn({ err: error, importId: id }, 'import not applied');
      await this.db.repo(Import).update({ id, status: 'applying' }, { status: 'failed' });
    }
  }

  private async write(actor: Actor, row: Import): Promise<void> {
    const read = await this.reader.read(row.name, row.content);
    const planned = await this.planner.plan(row.territoryId, read, row.sheets, row.communeCode);
    for (let refusals = 0; ; refusals += 1)
      try {
        return await this.db.tx(() => this.writeAll(actor, row, planned));
      } catch (error) {
        if (!(error instanceof Refused) || refusals >= REFUSALS_MAX) throw error;
        const { row: refused, problem } = error;
        const [field] = problem.fields;
        refused.outcome = 'wrong';
        refused.faults.push({ code: field?.code ?? problem.code, column: null, value: field?.path ?? '' });
      }
  }

  private async writeAll(actor: Actor, { id, name }: Import, planned: PlannedRow[]): Promise<void> {
    const row = await this.db.repo(Import).findOne({ where: { id }, lock: ROW_LOCK });
    if (row?.status !== 'applying') return;
    const { territoryId } = row;
    const made: Made[] = [];
    for (const one of RowsWriter.inOrder(planned)) {
      const written = await this.rows
        .write({ actor, territoryId, file: name }, one)
        .catch((error: unknown) => {
          throw error instanceof Problem && error.status < 500 ? new Refused(one, error) : error;
        });
      made.push(...written.made);
      const { key, told, draft } = one;
      await this.db
        .repo(ImportedRow)
        .insert({ id: newId(), importId: id, territoryId, kind: draft.kind, key, told, ...written });
    }
    const plan = shownPlan(planned);
    await this.db
      .repo(Import)
      .update({ id }, { status: 'applied', appliedAt: this.clock.now(), plan, written: countsOf(made) });
  }
}

/** How many records of each kind. */
export function countsOf(made: readonly Made[], kept = 0): ImportWritten {
  const of = (type: Made['type']) =>
    new Set(made.filter((one) => one.type === type).map(({ id }) => id)).size;
  return {
    ...{ organisations: of('organisation'), people: of('person'), needs: of('need'), offers: of('offer') },
    ...{ activities: of('activity'), kept },
  };
}
