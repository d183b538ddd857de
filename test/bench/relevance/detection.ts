import { Database } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import type { Stage } from '../stage';
import type { SetQuery } from './set';

export interface Detection {
  needs: number;
  /** Skills read, of our own catalogue and of an imported one. */
  read: number;
  imported: number;
  /** Skills an animator keeps, and those of them that were read. */
  kept: number;
  right: number;
  /** Needs of which at least one kept skill was read. */
  someRight: number;
  /** Needs of which at least one of the five skills suggested is kept. */
  someSuggested: number;
}

/** How the skills read in each need compare with those a good animator keeps. */
export async function detection(
  { app }: Stage,
  queries: SetQuery[],
  needs: Map<string, string>,
): Promise<Detection> {
  const rows = await app.get(Database).query<{ needId: string; label: string; ours: boolean }>(
    `SELECT ns.need_id AS "needId", s.label_fr AS label, s.scheme = 'alize' AS ours
       FROM need_skill ns JOIN skill s ON s.id = ns.skill_id WHERE ns.need_id = ANY($1)`,
    [[...needs.values()]],
  );
  const total = { needs: 0, read: 0, imported: 0, kept: 0, right: 0, someRight: 0, someSuggested: 0 };
  for (const { id, title, text, lang, confirmed = [] } of queries) {
    if (confirmed.length === 0) continue;
    const read = rows.filter(({ needId }) => needId === needs.get(id));
    const right = read.filter(({ ours, label }) => ours && confirmed.includes(label)).length;
    total.needs += 1;
    total.read += read.filter(({ ours }) => ours).length;
    total.imported += read.filter(({ ours }) => !ours).length;
    total.kept += confirmed.length;
    total.right += right;
    total.someRight += Math.min(1, right);
    const { items } = await app
      .get(SkillsService)
      .suggest({ title, text, language: lang, exclude: [] }, 'fr');
    total.someSuggested += Number(items.some(({ skill }) => confirmed.includes(skill.label)));
  }
  return total;
}
