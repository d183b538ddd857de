import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Database, Outbox, slices } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { detectImportFormat, type ImportedSkill, type ImportProblem, readEscoCsv } from './esco-import';
import { readRome } from './rome-import';
import { skillsChanged } from './skill.messages';
import { SkillWriter, type SkillToWrite } from './skill-writer';
import { SkillsService } from './skills.service';

const BATCH = 2_000;

/** `read` is rows of the files, in any language; those neither written nor a problem were `unchanged`. */
export interface ImportReport {
  read: number;
  written: number;
  unchanged: number;
  problems: ImportProblem[];
}
type Links = Pick<SkillToWrite, 'scheme' | 'code' | 'broaderCodes'>[];

/**
 * Loads ESCO's CSV export (its French and its English file, in any order) or the official ROME files. Each batch is
 * written by itself: an import that is cut goes on where it stood when it is run again, for what is written already is
 * left alone.
 */
@Injectable()
export class SkillsImport {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly writer: SkillWriter,
    private readonly skills: SkillsService,
  ) {}

  /** @param paths files, or folders of files */
  async run(paths: string[], onProgress: (read: number) => void): Promise<ImportReport> {
    const report: ImportReport = { read: 0, written: 0, unchanged: 0, problems: [] };
    const links: Links = [];
    for await (const batch of inBatches(onlyFirst(readAll(paths)), report)) {
      const written = await this.db.tx(() => this.writer.write(batch));
      report.read += batch.length;
      report.written += written;
      report.unchanged += batch.length - written;
      for (const { scheme, code, broaderCodes } of batch)
        if (broaderCodes.length > 0) links.push({ scheme, code, broaderCodes });
      onProgress(report.read);
    }
    let changed = report.written;
    for (const slice of slices(links, BATCH)) changed += await this.db.tx(() => this.writer.link(slice));
    if (changed > 0) await this.db.tx(() => this.outbox.publish(skillsChanged, {}));
    this.skills.refresh();
    return report;
  }
}

async function* readAll(paths: string[]): AsyncGenerator<ImportedSkill | ImportProblem> {
  for (const path of paths) {
    if ((await detectImportFormat(path)) === 'rome') yield* readRome(path);
    else for (const file of await escoFiles(path)) yield* readEscoCsv(file);
  }
}

/** A file is read whatever it is: what is wrong with it is said. */
async function escoFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const files: string[] = [];
  for (const name of (await readdir(path)).filter((file) => /\.csv$/iu.test(file)).sort())
    if ((await detectImportFormat(join(path, name))) === 'esco') files.push(join(path, name));
  return files;
}

/** A skill given twice in one language: the first counts, in each run the same. */
async function* onlyFirst(
  source: AsyncIterable<ImportedSkill | ImportProblem>,
): AsyncGenerator<ImportedSkill | ImportProblem> {
  const seen = new Set<string>();
  for await (const item of source) {
    if ('problem' in item) {
      yield item;
      continue;
    }
    const key = `${item.scheme} ${item.code} ${item.labelFr === undefined ? 'en' : 'fr'}`;
    if (!seen.has(key)) yield item;
    seen.add(key);
  }
}

async function* inBatches(
  source: AsyncIterable<SkillToWrite | ImportProblem>,
  report: ImportReport,
): AsyncGenerator<SkillToWrite[]> {
  // By code: the second language of a skill waits for the next batch.
  let batch = new Map<string, SkillToWrite>();
  for await (const item of source) {
    if ('problem' in item) {
      report.problems.push(item);
      continue;
    }
    const key = `${item.scheme} ${item.code}`;
    if (batch.size >= BATCH || batch.has(key)) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(key, item);
  }
  if (batch.size > 0) yield [...batch.values()];
}
