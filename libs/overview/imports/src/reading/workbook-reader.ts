import { Worker } from 'node:worker_threads';
import { badField, LOGGER, type Logger } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CELL_CHARS_MAX, COLUMNS_MAX, ROWS_MAX, type Sheet } from './sheet';
import { WORKBOOK_THREAD } from './workbook.thread';

/** Milliseconds a file may take: 20,000 rows of 48 columns take about four seconds. */
const READ_MS_MAX = 60_000;
const THREAD_MB_MAX = 768;

const Cell = z.union([z.string(), z.number(), z.boolean(), z.object({ day: z.iso.date() }), z.null()]);
const Answer = z.union([
  z.object({ sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(Cell)) })) }),
  z.object({ code: z.string() }),
]);

/** Reads XLSX and CSV, whatever a file holds, in a thread of its own that ends with it. */
@Injectable()
export class WorkbookReader {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /**
   * Tells the kind by its content, not by its name.
   * @throws a problem of the field `file`: `import/unreadable`, `import/cut`, `import/old-workbook`, `import/not-a-table`,
   * `import/too-many-rows`
   */
  async read(name: string, bytes: Buffer): Promise<Sheet[]> {
    const answer = await this.inThread({ name, bytes: new Uint8Array(bytes) });
    if ('code' in answer) throw badField('file', answer.code);
    return answer.sheets;
  }

  private async inThread(file: { name: string; bytes: Uint8Array }): Promise<z.infer<typeof Answer>> {
    const thread = new Worker(WORKBOOK_THREAD, {
      eval: true,
      workerData: {
        modules: {
          workbook: require.resolve('read-excel-file/node'),
          csv: require.resolve('csv-parse/sync'),
        },
        limits: { rows: ROWS_MAX, columns: COLUMNS_MAX, chars: CELL_CHARS_MAX },
      },
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MB_MAX },
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      const answered = await new Promise<unknown>((resolve) => {
        const unread = (reason: unknown) => {
          this.logger.warn({ err: reason }, 'file of an import not read');
          resolve({ code: 'import/unreadable' });
        };
        thread.once('message', resolve);
        thread.once('error', unread);
        timer = setTimeout(() => unread(new Error('it takes too long to read')), READ_MS_MAX);
        thread.postMessage(file);
      });
      return Answer.parse(answered);
    } finally {
      clearTimeout(timer);
      await thread.terminate();
    }
  }
}
