import {
  type ChooseColumns,
  IMPORT_FIELDS,
  type Import as ImportView,
  IMPORT_UNDO_DAYS,
  type ImportSheet,
  type ImportSummary,
  type UploadImport,
} from '@alize/contracts';
import { type Actor, byWhom, CommunesService, mustRun, territoriesRun } from '@alize/directory';
import {
  AuditTrail,
  badField,
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  ROW_LOCK,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Import, ImportTitle } from './import.entities';
import { importRequested, importUndoRequested } from './import.messages';
import { ImportPlanner } from './planning/import-planner';
import { hasSubject, headerOf, recognise, tableRows, titleOf } from './reading/columns.rules';
import { FILE_BYTES_MAX, type Sheet, textOf } from './reading/sheet';
import { WorkbookReader } from './reading/workbook-reader';
import { shownPlan } from './planning/shown-plan';

const MAY_BEGIN = ['draft', 'failed'];

/** Files that animators bring: read, held against what is there, chosen column by column, then handed to a worker. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly reader: WorkbookReader,
    private readonly planner: ImportPlanner,
    private readonly communes: CommunesService,
  ) {}

  /** Nothing is written but the file. @throws a problem of the field `file`, see `WorkbookReader` */
  async upload(actor: Actor, { territoryId, name }: UploadImport, content: Buffer): Promise<ImportView> {
    mustRun(actor, territoryId, 'territory');
    if (content.length === 0) throw badField('file', 'import/empty');
    if (content.length > FILE_BYTES_MAX) throw badField('file', 'import/too-large');
    const read = await this.reader.read(name, content);
    const kept = await this.titlesOf(territoryId);
    const sheets = read.map((sheet) => this.proposed(sheet, kept));
    if (sheets.every(({ kind }) => kind === null)) throw badField('file', 'import/no-table');
    const plan = shownPlan(await this.planner.plan(territoryId, read, sheets, null));
    const id = newId();
    await this.db.repo(Import).insert({
      ...{ id, territoryId, name, content, sheets, plan, status: 'draft', communeCode: null },
      ...{
        written: null,
        undone: null,
        uploadedBy: byWhom(actor),
        uploadedAt: this.clock.now(),
        appliedAt: null,
      },
    });
    return this.get(actor, id);
  }

  /** What each column is, which the territory keeps for the next file; the plan is made anew. */
  async choose(actor: Actor, id: string, { sheets, communeCode }: ChooseColumns): Promise<ImportView> {
    const row = await this.row(actor, id);
    const code = communeCode && (await this.communes.mustExist(communeCode, 'communeCode')).code;
    const read = await this.reader.read(row.name, row.content);
    const chosen = row.sheets.map((sheet) => this.chosen(sheet, sheets));
    const plan = shownPlan(await this.planner.plan(row.territoryId, read, chosen, code));
    await this.db.tx(async () => {
      await this.mustBegin(id);
      await this.db.repo(Import).update({ id }, { sheets: chosen, communeCode: code, plan });
      await this.keepTitles(row.territoryId, chosen);
    });
    return this.get(actor, id);
  }

  /** A second click changes nothing. */
  async requestApplication(actor: Actor, id: string): Promise<ImportView> {
    await this.row(actor, id);
    await this.db.tx(async () => {
      const { status, territoryId } = await this.locked(id);
      if (status === 'applying' || status === 'applied') return;
      if (!MAY_BEGIN.includes(status)) throw conflict('import/not-a-draft');
      await this.db.repo(Import).update({ id }, { status: 'applying' });
      await this.audit.record({
        action: 'file_imported',
        actorId: byWhom(actor),
        territoryId,
        subject: 'territory',
        subjectId: territoryId,
      });
      await this.outbox.publish(importRequested, { importId: id, personId: actor.personId });
    });
    return this.get(actor, id);
  }

  /** Within seven days. What something has happened to since is kept. */
  async requestUndo(actor: Actor, id: string): Promise<ImportView> {
    await this.row(actor, id);
    await this.db.tx(async () => {
      const row = await this.locked(id);
      if (row.status === 'undoing' || row.status === 'undone') return;
      if (row.status !== 'applied') throw conflict('import/not-applied');
      if (!this.undoableUntil(row)) throw conflict('import/too-late-to-undo', { days: IMPORT_UNDO_DAYS });
      await this.db.repo(Import).update({ id }, { status: 'undoing' });
      await this.outbox.publish(importUndoRequested, { importId: id, personId: actor.personId });
    });
    return this.get(actor, id);
  }

  async list(actor: Actor, territoryId: string): Promise<ImportSummary[]> {
    mustRun(actor, territoryId, 'territory');
    const rows = await this.db.repo(Import).find({
      where: { territoryId },
      relations: { uploader: true },
      order: { uploadedAt: 'DESC' },
      take: 50,
    });
    return rows.map((row) => this.summaryOf(row));
  }

  async get(actor: Actor, id: string): Promise<ImportView> {
    const row = await this.row(actor, id);
    const { sheets, communeCode, plan } = row;
    return { ...this.summaryOf(row), sheets, communeCode, rows: plan.rows };
  }

  private async row(actor: Actor, id: string): Promise<Import> {
    const row = await this.db.repo(Import).findOne({ where: { id }, relations: { uploader: true } });
    const run = territoriesRun(actor);
    if (!row || (run && !run.includes(row.territoryId))) throw notFound('import');
    return row;
  }

  private async locked(id: string): Promise<Import> {
    const row = await this.db.repo(Import).findOne({ where: { id }, lock: ROW_LOCK });
    if (!row) throw notFound('import');
    return row;
  }

  private async mustBegin(id: string): Promise<void> {
    const { status } = await this.locked(id);
    if (!MAY_BEGIN.includes(status)) throw conflict('import/not-a-draft');
  }

  private proposed(sheet: Sheet, kept: ReadonlyMap<string, string | null>): ImportSheet {
    const found = recognise(sheet, kept);
    const header = found?.header ?? headerOf(sheet, []);
    const titles = (sheet.rows[header] ?? []).map(textOf);
    const rows = tableRows(sheet, { header });
    const examples = titles.map((_, at) =>
      textOf(rows.map(({ cells }) => cells[at]).find((cell) => textOf(cell))),
    );
    const columns = titles.map((_, at) => found?.columns[at] ?? null);
    return { name: sheet.name, kind: found?.kind ?? null, titles, examples, columns, rows: rows.length };
  }

  /** A field is one column's; an unknown one is none. */
  private chosen(sheet: ImportSheet, wanted: ChooseColumns['sheets']): ImportSheet {
    const want = wanted.find(({ name }) => name === sheet.name);
    if (!want) return sheet;
    const { kind } = want;
    const known: readonly string[] = kind ? IMPORT_FIELDS[kind] : [];
    const columns = sheet.titles.map((_, at) => {
      const field = want.columns[at] ?? null;
      return field && known.includes(field) && want.columns.indexOf(field) === at ? field : null;
    });
    if (kind && !hasSubject(kind, columns)) throw badField('sheets', 'import/subject-missing');
    return { ...sheet, kind, columns };
  }

  private async titlesOf(territoryId: string): Promise<Map<string, string | null>> {
    const rows = await this.db.repo(ImportTitle).findBy({ territoryId });
    return new Map(rows.map(({ kind, title, field }) => [`${kind}:${title}`, field]));
  }

  private async keepTitles(territoryId: string, sheets: readonly ImportSheet[]): Promise<void> {
    const rows = sheets.flatMap(({ kind, titles, columns }) =>
      kind
        ? titles.map((title, at) => ({
            territoryId,
            kind,
            title: titleOf(title),
            field: columns[at] ?? null,
          }))
        : [],
    );
    const unique = [
      ...new Map(rows.filter(({ title }) => title).map((row) => [`${row.kind}:${row.title}`, row])).values(),
    ];
    if (unique.length > 0) await this.db.repo(ImportTitle).upsert(unique, ['territoryId', 'kind', 'title']);
  }

  private undoableUntil({ status, appliedAt }: Import): string | null {
    if (status !== 'applied' || !appliedAt) return null;
    const until = new Date(appliedAt.getTime() + IMPORT_UNDO_DAYS * 86_400_000);
    return until > this.clock.now() ? until.toISOString() : null;
  }

  private summaryOf(row: Import): ImportSummary {
    const { id, territoryId, name, status, uploadedAt, uploader, appliedAt, plan, written, undone } = row;
    return {
      ...{ id, territoryId, name, status, uploadedAt: uploadedAt.toISOString() },
      uploadedBy: uploader && `${uploader.firstName} ${uploader.lastName}`.trim(),
      appliedAt: appliedAt?.toISOString() ?? null,
      undoableUntil: this.undoableUntil(row),
      ...{ counts: plan.counts, written, undone },
    };
  }
}
