import { fullName, type Person } from '@alize/accounts';
import type { FormDifference, HeadcountBand, OfferContact } from '@alize/contracts';

/** What a form said of its contact: it stays with the form until their address has answered. */
export interface FormContact {
  firstName: string;
  lastName: string;
  phone: string | null;
  jobTitle: string | null;
}
/** What a form said of a firm, beside its SIRET. */
export interface FormOrganisation {
  name: string;
  communeCode: string;
  nafSection: string | null;
  headcountBand: HeadcountBand | null;
}

export const formContactOf = ({ firstName, lastName, phone, jobTitle }: OfferContact): FormContact => ({
  firstName,
  lastName,
  phone: phone ?? null,
  jobTitle: jobTitle ?? null,
});

/** What the page behind a form's confirmation link shows. */
export interface PendingForm {
  id: string;
  title: string;
  organisationName: string;
  /** Whom the form names, for the address's owner to see before they confirm it. */
  contactGiven: { name: string; phone: string | null } | null;
  territoryName: string;
  /** Who will read it: an animator, or the name that the territory's mails bear. */
  contactName: string;
}

export const pendingForm = (
  form: {
    id: string;
    title: string;
    formContact: FormContact | null;
    territory: { name: string; senderName: string };
  },
  { organisationName, animatorName }: { organisationName: string; animatorName?: string },
): PendingForm => ({
  id: form.id,
  title: form.title,
  organisationName,
  contactGiven: form.formContact && { name: fullName(form.formContact), phone: form.formContact.phone },
  territoryName: form.territory.name,
  contactName: animatorName ?? form.territory.senderName,
});

/** Of a person only an address is known: nobody has confirmed who it belongs to. */
export const isNameless = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): boolean =>
  firstName === '' && lastName === '';

/** Where a form and what is known part, for who runs the programme; null where they agree. What a form left empty says nothing. */
export function formDifference(
  form: { contact: FormContact | null; organisation?: { name: string } | null },
  known: { contact: FormContact; organisation?: { name: string } },
): FormDifference | null {
  const pairs: [keyof FormDifference, string | null | undefined, string | null | undefined][] = [
    ['name', form.contact && fullName(form.contact), fullName(known.contact)],
    ['phone', form.contact?.phone, known.contact.phone],
    ['jobTitle', form.contact?.jobTitle, known.contact.jobTitle],
    ['organisation', form.organisation?.name, known.organisation?.name],
  ];
  const differing = pairs.flatMap(([what, said, knownAs]) =>
    said && said !== knownAs ? [[what, { form: said, known: knownAs || null }] as const] : [],
  );
  return differing.length > 0 ? Object.fromEntries(differing) : null;
}
