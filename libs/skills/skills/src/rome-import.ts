import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  cleanLabel,
  detectImportFormat,
  type ImportedSkill,
  type ImportProblem,
  problemAt,
  problemOf,
  readCsv,
} from './esco-import';

/**
 * Reads the skills (compétences, macro-compétences) and the knowledge (savoirs) of France Travail's ROME 4.0: one of
 * the two files, or the folder that holds them. The code is the OGR code, one numbering for both; the broader skill
 * of a compétence is its macro-compétence, which may come later in the file. French only.
 */
export async function* readRome(path: string): AsyncGenerator<ImportedSkill | ImportProblem> {
  const files = await romeFiles(path);
  if (files.length === 0) yield { file: path, line: 1, problem: 'unknown-format', row: basename(path) };
  for (const file of files) yield* readRomeFile(file);
}

async function romeFiles(path: string): Promise<string[]> {
  const folder = (await stat(path)).isDirectory();
  const names = folder ? (await readdir(path)).filter((name) => /\.csv$/iu.test(name)).sort() : [''];
  const files: string[] = [];
  for (const name of names)
    if ((await detectImportFormat(join(path, name))) === 'rome') files.push(join(path, name));
  return files;
}

async function* readRomeFile(file: string): AsyncGenerator<ImportedSkill | ImportProblem> {
  for await (const row of readCsv(file)) {
    if ('problem' in row) {
      yield row;
      continue;
    }
    const code = (row.values['code_ogr'] ?? row.values['code_ogr_savoir'] ?? '').trim();
    const label = romeText(row.values['libelle_competence'] ?? row.values['libelle_savoir'] ?? '');
    const broader = (row.values['code_ogr_macro_comp'] ?? '').trim();
    const problem = problemOf(code, label);
    if (problem === undefined) {
      const broaderCodes = broader === '' || broader === code ? [] : [broader];
      yield { scheme: 'rome', code, labelFr: label, synonymsFr: [], synonymsEn: [], broaderCodes };
    }
    if (problem !== undefined) yield problemAt(file, row, problem);
  }
}

/** Two apostrophes stand for one in these files. */
const romeText = (text: string): string => cleanLabel(text.replace(/''/g, "'"));
