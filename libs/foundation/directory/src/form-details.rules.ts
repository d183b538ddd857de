import { fullName, type Person } from '@alize/accounts';
import type {
  CallMoment,
  FormDifference,
  HeadcountBand,
  OfferContact,
  ReachBy,
  SentFormState,
} from '@alize/contracts';

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
  /** Missing in what was kept before forms had it. */
  nafCode?: string | null;
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
  contactPhone: string | null;
  /** What the reader does next, and when a call suits. */
  answersBy: ReachBy;
  callMoment: CallMoment | null;
  state: SentFormState;
  /** When the address answered. */
  confirmedAt: Date | null;
  /** `YYYY-MM-DD`, once it has. */
  answersBefore: string | null;
}

/** By what a form is answered: as it wishes, else by telephone where it gave a number. */
export const answersBy = (reachBy: ReachBy | null, phone: string | null | undefined): ReachBy =>
  reachBy ?? (phone ? 'phone' : 'email');

type Shown = Pick<
  PendingForm,
  'organisationName' | 'answersBy' | 'callMoment' | 'state' | 'confirmedAt' | 'answersBefore'
>;

export const pendingForm = (
  form: { id: string; title: string; formContact: FormContact | null; territory: { name: string } },
  { reader, ...shown }: Shown & { reader: { name: string; phone: string | null } },
): PendingForm => ({
  ...shown,
  id: form.id,
  title: form.title,
  // Once the address has answered, what the form said of its owner is theirs alone.
  contactGiven:
    form.formContact && !shown.confirmedAt
      ? { name: fullName(form.formContact), phone: form.formContact.phone }
      : null,
  territoryName: form.territory.name,
  contactName: reader.name,
  contactPhone: reader.phone,
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
