import { CreateNeed, firstSentence } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { NeedSubmission } from '@alize/needs';
import { SkillsService } from '@alize/skills';
import type { INestApplicationContext } from '@nestjs/common';
import type { SetQuery } from './set';

/** Where a pool's offers and needs stand. */
interface Place {
  commune: string;
}
/**
 * `read` by the machine alone; `touched`: of the five suggested, those an animator keeps (read where there is none of them);
 * `confirmed`: all that she keeps.
 */
export type SkillsOf = 'read' | 'touched' | 'confirmed';
export interface Loaded {
  animator: Actor;
  /** Of each query, the need that says it, by what was done about its skills. */
  needs: Record<SkillsOf, Map<string, string>>;
  /** Of each offer of ours, its id in the set. */
  offers: Map<string, string>;
}

/** Says each query as the form would, once for each of `SkillsOf`. */
export async function loadNeeds(
  app: INestApplicationContext,
  queries: SetQuery[],
  { place, chipsOf, loaded }: { place: Place; chipsOf: Map<string, string[]>; loaded: Loaded },
): Promise<void> {
  const project = { title: 'Un projet', description: 'Un projet qui crée un emploi.', jobsPlanned: 1 };
  const contact = { email: 'dirigeant@bench.test', firstName: 'Dominique', lastName: 'Roche' };
  const organisation = { siret: '73282932000074', name: 'Atelier Roche', communeCode: place.commune };
  const firm = { project, contact, organisation, communeCode: place.commune, hours: 14 };
  const submit = async (input: object) =>
    (await app.get(NeedSubmission).submit(loaded.animator, CreateNeed.parse(input))).id;
  for (const { id, title, text, lang, confirmed } of queries) {
    const words = {
      title: padded(title ?? firstSentence(text), 3).slice(0, 140),
      text: padded(text, 10),
      language: lang,
    };
    loaded.needs.read.set(id, await submit({ ...words, ...firm }));
    if (!confirmed) continue;
    const skillIds = confirmed.flatMap((label) => chipsOf.get(label) ?? []);
    const { items } = await app
      .get(SkillsService)
      .suggest({ title, text, language: lang, exclude: [] }, 'fr');
    const touched = items.map(({ skill }) => skill.id).filter((suggested) => skillIds.includes(suggested));
    loaded.needs.touched.set(
      id,
      await submit({ ...words, ...firm, ...(touched.length > 0 && { skillIds: touched }) }),
    );
    loaded.needs.confirmed.set(id, await submit({ ...words, ...firm, skillIds }));
  }
}

/** Forms ask for a few letters at least. */
export const padded = (text: string, length: number): string => text.trim().padEnd(length, '.');
