import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { z } from 'zod';
import { firstDamagedLine, withoutControls } from './import-encoding';
import type { Language } from './text.rules';

/** A skill as an official file gives it: a file in one language leaves the labels of the other out. */
export interface ImportedSkill {
  scheme: 'esco' | 'rome';
  code: string;
  labelFr?: string;
  labelEn?: string;
  synonymsFr: string[];
  synonymsEn: string[];
  /** Codes of the same scheme; they may come later in the file than the skill. */
  broaderCodes: string[];
}

/**
 * What is wrong at a line; reading goes on, except after `unreadable` and `unknown-format`, and `damaged-text`: a file that
 * is not UTF-8 is refused whole, before its first row, for what it says would be written over good labels.
 */
export interface ImportProblem {
  file: string;
  /** The line where the row begins, the header being line 1. */
  line: number;
  problem:
    | 'missing-code'
    | 'missing-label'
    | 'wrong-columns'
    | 'damaged-text'
    | 'unknown-language'
    | 'unreadable'
    | 'unknown-format';
  /** The beginning of the row. */
  row: string;
}

export interface CsvRow {
  line: number;
  /** By column name, in lower case. */
  values: Record<string, string>;
}

const LONGEST_HEADER = 16_384;
const LONGEST_ROW = 1_000_000;
const HEADERS = {
  esco: [['concepturi', 'preferredlabel', 'skilltype']],
  rome: [
    ['code_ogr', 'libelle_competence'],
    ['code_ogr_savoir', 'libelle_savoir'],
  ],
} as const;

/**
 * What a file is, by its header line; a folder is what its first known file is.
 * @throws the error of the file system when the path cannot be read
 */
export async function detectImportFormat(path: string): Promise<'esco' | 'rome' | undefined> {
  if ((await stat(path)).isDirectory()) {
    for (const name of (await readdir(path)).filter((file) => /\.csv$/iu.test(file)).sort()) {
      const format = await detectImportFormat(join(path, name));
      if (format !== undefined) return format;
    }
    return undefined;
  }
  const { columns } = await readHeader(path);
  const fits = (headers: readonly (readonly string[])[]) =>
    headers.some((header) => header.every((column) => columns.includes(column)));
  return fits(HEADERS.esco) ? 'esco' : fits(HEADERS.rome) ? 'rome' : undefined;
}

/**
 * Reads `skills_fr.csv` or `skills_en.csv` of ESCO's own export; the code is the last part of the concept's URI.
 * @param language by default what the name of the file ends with: `_fr.csv`, `_en.csv`
 */
export async function* readEscoCsv(
  file: string,
  language: Language | undefined = languageInName(file),
): AsyncGenerator<ImportedSkill | ImportProblem> {
  const isEsco = (await detectImportFormat(file)) === 'esco';
  if (language === undefined || !isEsco) {
    const problem = isEsco ? 'unknown-language' : 'unknown-format';
    yield { file, line: 1, problem, row: basename(file) };
    return;
  }
  for await (const row of readCsv(file)) {
    if ('problem' in row) {
      yield row;
      continue;
    }
    // Concepts that ESCO has withdrawn.
    if (WITHDRAWN.test((row.values['status'] ?? '').trim())) continue;
    const code = (row.values['concepturi'] ?? '').trim().split('/').at(-1) ?? '';
    const label = cleanLabel(row.values['preferredlabel'] ?? '');
    const others = `${row.values['altlabels'] ?? ''}\n${row.values['hiddenlabels'] ?? ''}`.split(/[\n|]/);
    const synonyms = [...new Set(others.map(cleanLabel))].filter((other) => other !== '' && other !== label);
    const problem = problemOf(code, label);
    if (problem === undefined) {
      const labels = language === 'fr' ? { labelFr: label } : { labelEn: label };
      const [synonymsFr, synonymsEn] = language === 'fr' ? [synonyms, []] : [[], synonyms];
      yield { scheme: 'esco', code, ...labels, synonymsFr, synonymsEn, broaderCodes: [] };
    }
    if (problem !== undefined) yield problemAt(file, row, problem);
  }
}

const WITHDRAWN = /^(?:obsolete|deprecated|retired|withdrawn)$/iu;

/** Also as a browser or a desktop renames it: `skills_fr (1).csv`, `skills_fr - Copie.csv`. */
function languageInName(file: string): Language | undefined {
  const [, name = ''] = /^(.*)\.csv$/iu.exec(basename(file)) ?? [];
  const named = [...name.matchAll(/[_.-](fr|en)(?!\p{L})/giu)].map(([, language]) => language?.toLowerCase());
  if (new Set(named).size !== 1) return undefined;
  return named[0] === 'fr' ? 'fr' : 'en';
}

/** One line, with no spaces around nor runs of spaces inside, and the letters that control characters stand for. */
export const cleanLabel = (text: string): string => withoutControls(text).replace(/\s+/g, ' ').trim();

export function problemOf(code: string, label: string): 'missing-code' | 'missing-label' | undefined {
  if (code === '') return 'missing-code';
  return label === '' ? 'missing-label' : undefined;
}

export function problemAt(file: string, row: CsvRow, problem: ImportProblem['problem']): ImportProblem {
  return { file, line: row.line, problem, row: Object.values(row.values).join(' ; ').slice(0, 200) };
}

const ParsedRow = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/**
 * The rows of a CSV file with a header, whatever its byte-order mark, line ends, quotes and separator (comma,
 * semicolon or tab), without holding the file in memory. Of a file that is not UTF-8 it gives one problem and no row.
 */
export async function* readCsv(file: string): AsyncGenerator<CsvRow | ImportProblem> {
  const damaged = await firstDamagedLine(file);
  if (damaged !== null) {
    yield { file, line: damaged, problem: 'damaged-text', row: basename(file) };
    return;
  }
  const { columns, delimiter } = await readHeader(file);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  // Errors reach the loop below through the parser, which the pipeline destroys with them.
  pipeline(createReadStream(file, 'utf8'), unixLines, parser, () => undefined);
  let end = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = ParsedRow.parse(parsed);
      end = info.lines;
      const line = end - record.join('').split('\n').length + 1;
      if (line === 1) continue;
      const values = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
      if (record.length === columns.length) yield { line, values };
      else yield { file, line, problem: 'wrong-columns', row: record.join(' ; ').slice(0, 200) };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { file, line: end + 1, problem: 'unreadable', row: reason.slice(0, 200) };
  }
}

/** The parser counts a Windows line end inside quotes as two lines. */
async function* unixLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    rest = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - rest.length).replace(/\r\n?/g, '\n');
  }
  if (rest !== '') yield '\n';
}

async function readHeader(file: string): Promise<{ columns: string[]; delimiter: string }> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const [line = ''] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/, 1);
    const count = (separator: string) => line.split(separator).length;
    const delimiter = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
    const rows: unknown = parseSync(line, { delimiter, relax_quotes: true, relax_column_count: true });
    const [columns = []] = z.array(z.array(z.string())).catch([]).parse(rows);
    return { columns: columns.map((column) => column.trim().toLowerCase()), delimiter };
  } finally {
    await handle.close();
  }
}
