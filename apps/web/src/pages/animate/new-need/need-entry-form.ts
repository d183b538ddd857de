import { type EnterNeed, firstSentence, type Locale } from '@alize/contracts';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { ContractForm } from '../../../form/use-contract-form';

export type NeedEntryInput = z.input<typeof EnterNeed>;
export type NeedEntryForm = ContractForm<NeedEntryInput, z.output<typeof EnterNeed>>;
export const DRAFT = 'need-entry';
/** In place of an id: not one of those known. */
export const NEW = 'new';

export const emptyEntry = (locale: Locale, organisationId = ''): NeedEntryInput => ({
  id: uuidv7(),
  organisationId,
  organisation: { siret: '', name: '', communeCode: '' },
  contactId: '',
  contact: { firstName: '', lastName: '', email: '', phone: '', jobTitle: '', locale },
  projectId: '',
  project: { title: '', description: '', jobsPlanned: NaN },
  ...{ title: '', text: '', mode: 'both', hours: 24, wantedBy: '', language: locale },
  ...{ source: 'telephone', sentBy: '', note: '', open: true, tellContact: false },
});

/** Keeps of each pair what counts, the known or the new, and adds what need not be said. */
export function completeEntry(
  input: NeedEntryInput,
  skills: Pick<NeedEntryInput, 'skillIds' | 'readSkillIds' | 'missingSkills'>,
): NeedEntryInput {
  const { organisationId, organisation, contactId, contact, projectId, project, ...need } = input;
  const description = project?.description || need.text;
  const jobsPlanned = Number.isNaN(project?.jobsPlanned) ? undefined : project?.jobsPlanned;
  const known = (id: string | undefined) => id !== '' && id !== NEW;
  return {
    ...need,
    ...skills,
    title: need.title || firstSentence(need.text),
    tellContact: need.open === true && need.tellContact === true,
    ...(organisationId === NEW && { organisation }),
    ...(known(organisationId) && { organisationId }),
    ...(contactId === NEW && { contact }),
    ...(known(contactId) && { contactId }),
    ...(known(projectId)
      ? { projectId }
      : { project: project && { title: firstSentence(description), description, jobsPlanned } }),
  };
}
