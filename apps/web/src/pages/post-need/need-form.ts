import { CreateNeed, type Locale } from '@alize/contracts';
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
  reachBy: 'phone',
  organisation: { siret: '', name: '', communeCode: '' },
  contact: { firstName: '', lastName: '', email: '', phone: '', locale },
  project: { description: '' },
});

/** Adds what the person need not say: the skills of the chips, who they are when known. */
export function completeNeed(
  input: NeedInput,
  known: {
    skills: Pick<NeedInput, 'skillIds' | 'readSkillIds' | 'missingSkills'>;
    projectId?: string;
    signedIn: boolean;
  },
): NeedInput {
  const { organisation, contact, project, reachBy, callMoment, ...need } = input;
  const { skills, signedIn } = known;
  if (known.projectId) return { ...need, ...skills, projectId: known.projectId };
  const asked = { reachBy, callMoment: reachBy === 'phone' ? callMoment : undefined };
  return {
    ...need,
    ...skills,
    ...(!signedIn && asked),
    organisation,
    contact: signedIn ? undefined : contact,
    project,
  };
}
