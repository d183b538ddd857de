import { Injectable } from '@nestjs/common';
import { detectImportFormat, type ImportProblem, readEscoCsv } from './esco-import';
import { readRome } from './rome-import';
import { SkillWriter, type SkillToWrite } from './skill-writer';
import { SkillsService } from './skills.service';

const BATCH = 2_000;

export interface ImportReport {
  read: number;
  written: number;
  problems: ImportProblem[];
}

/**
 * Loads ESCO's CSV export or the official ROME files. Each batch is written by itself: an import that is cut goes on
 * where it stood when it is run again, for what is written already is left alone.
 */
@Injectable()
export class SkillsImport {
  constructor(
    private readonly writer: SkillWriter,
    private readonly skills: SkillsService,
  ) {}

  async run(paths: string[], onProgress: (read: number) => void): Promise<ImportReport> {
    const report: ImportReport = { read: 0, written: 0, problems: [] };
    for (const path of paths) {
      const format = await detectImportFormat(path);
      const links: Pick<SkillToWrite, 'scheme' | 'code' | 'broaderCodes'>[] = [];
      for await (const batch of inBatches(format === 'rome' ? readRome(path) : readEscoCsv(path), report)) {
        report.written += await this.writer.write(batch);
        report.read += batch.length;
        links.push(
          ...batch
            .filter(({ broaderCodes }) => broaderCodes.length > 0)
            .map(({ scheme, code, broaderCodes }) => ({ scheme, code, broaderCodes })),
        );
        onProgress(report.read);
      }
      await this.writer.link(links);
    }
    this.skills.forget();
    return report;
  }
}

async function* inBatches(
  source: AsyncIterable<SkillToWrite | ImportProblem>,
  report: ImportReport,
): AsyncGenerator<SkillToWrite[]> {
  let batch: SkillToWrite[] = [];
  for await (const item of source) {
    if ('problem' in item) report.problems.push(item);
    else batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
