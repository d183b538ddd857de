import { readFileSync } from 'node:fs';

type Variables = Record<string, string | undefined>;

/**
 * Variables whose value stands in a file, as containers are given their secrets: `SESSION_SECRET_FILE` names the file of
 * `SESSION_SECRET`. The file's final line end is no part of the value.
 *
 * @param names variables that may be given so
 * @returns all variables with their values, and one line for each file that cannot be read or is one too many
 */
export function withFiles(set: Variables, names: string[]): { given: Variables; problems: string[] } {
  const given = { ...set };
  const problems: string[] = [];
  for (const name of names) {
    const file = set[`${name}_FILE`];
    if (file === undefined) continue;
    if (set[name] !== undefined) problems.push(`${name}_FILE: must not be set beside ${name}`);
    try {
      given[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch {
      problems.push(`${name}_FILE: cannot be read: ${file}`);
    }
  }
  return { given, problems };
}
