import type { CreateNeed } from '@alize/contracts';
import {
  type CommunesService,
  formContactOf,
  type FormOrganisation,
  type PendingForm,
  pendingForm,
} from '@alize/directory';
import type { Need } from './need.entities';

export interface KeptForm {
  contactId: string;
  organisationId: string;
  formContact: Need['formContact'];
  formOrganisation: Need['formOrganisation'];
}

/** What a form says of its contact and firm; nothing of a project that is known. */
export function formOf({
  projectId,
  contact,
  organisation: firm,
}: CreateNeed): Pick<KeptForm, 'formContact' | 'formOrganisation'> {
  if (projectId) return { formContact: null, formOrganisation: null };
  const formOrganisation: FormOrganisation | null = firm
    ? {
        name: firm.name,
        communeCode: firm.communeCode,
        nafSection: firm.nafSection ?? null,
        nafCode: firm.nafCode ?? null,
        headcountBand: firm.headcountBand ?? null,
      }
    : null;
  return { formContact: contact ? formContactOf(contact) : null, formOrganisation };
}

/** Until somebody has verified the firm, a need shows the name that its own form gave. */
const firmNameOf = ({ formOrganisation, project: { organisation } }: Need): string =>
  organisation.verifiedAt ? organisation.name : (formOrganisation?.name ?? organisation.name);

export const pendingOf = (
  need: Need,
  shown: Omit<Parameters<typeof pendingForm>[1], 'organisationName'>,
): PendingForm => pendingForm(need, { ...shown, organisationName: firmNameOf(need) });

/**
 * A register may give the code of an arrondissement or of a merged commune.
 * @throws `commune/unknown` at the field that names none
 */
export async function withTodaysCommunes<Form extends CreateNeed>(
  form: Form,
  communes: CommunesService,
): Promise<Form> {
  const today = async (code: string, path: string) => (await communes.mustExist(code, path)).code;
  const { organisation, communeCode } = form;
  return {
    ...form,
    organisation: organisation && {
      ...organisation,
      communeCode: await today(organisation.communeCode, 'organisation.communeCode'),
    },
    communeCode: communeCode && (await today(communeCode, 'communeCode')),
  };
}
