import { CreateNeed, firstSentence, type Locale } from '@alize/contracts';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';

export type NeedInput = z.input<typeof CreateNeed>;
export const DRAFT = 'need';

/** A form nobody has touched; controlled fields want a value from the start. Its id stays with its draft: sent again, it is written once. */
export const emptyNeed = (locale: Locale): NeedInput => ({
  id: uuidv7(),
  title: '',
  text: '',
  mode: 'both',
  language: locale,
  organisation: { siret: '', name: '', communeCode: '' },
  contact: { firstName: '', lastName: '', email: '', phone: '', locale },
  project: { title: '', description: '', jobsPlanned: 1 },
});

/** Adds what the person need not say: a title for the project, the skills of the chips, who they are when known. */
export function completeNeed(
  input: NeedInput,
  known: {
    skills: Pick<NeedInput, 'skillIds' | 'readSkillIds' | 'missingSkills'>;
    projectId?: string;
    signedIn: boolean;
  },
): NeedInput {
  const { organisation, contact, project, ...need } = input;
  const title = need.title || firstSentence(need.text);
  const { skills } = known;
  if (known.projectId) return { ...need, title, ...skills, projectId: known.projectId };
  return {
    ...need,
    title,
    ...skills,
    organisation,
    contact: known.signedIn ? undefined : contact,
    project: project && { ...project, title: firstSentence(project.description) },
  };
}
