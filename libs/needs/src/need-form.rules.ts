import type { CreateNeed } from '@alize/contracts';
import { fullName } from '@alize/accounts';
import { formContactOf, type FormOrganisation } from '@alize/directory';
import type { Need } from './need.entities';

export interface SentNeed {
  id: string;
  confirmed: boolean;
}
export interface KeptForm {
  contactId: string;
  organisationId: string;
  formContact: Need['formContact'];
  formOrganisation: Need['formOrganisation'];
}

/** What the page behind a confirmation link shows. */
export interface PendingNeed {
  id: string;
  title: string;
  organisationName: string;
  /** Whom the form names, for the address's owner to see before they confirm it. */
  contactGiven: { name: string; phone: string | null } | null;
  territoryName: string;
  contactName: string;
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
        headcountBand: firm.headcountBand ?? null,
      }
    : null;
  return { formContact: contact ? formContactOf(contact) : null, formOrganisation };
}

/** Until somebody has verified the firm, a need shows the name that its own form gave. */
const firmNameOf = ({ formOrganisation, project: { organisation } }: Need): string =>
  organisation.verifiedAt ? organisation.name : (formOrganisation?.name ?? organisation.name);

export const pendingOf = (need: Need, animatorName?: string): PendingNeed => ({
  id: need.id,
  title: need.title,
  organisationName: firmNameOf(need),
  contactGiven: need.formContact && { name: fullName(need.formContact), phone: need.formContact.phone },
  territoryName: need.territory.name,
  contactName: animatorName ?? need.territory.senderName,
});
