import {
  type EnterOffer,
  firstSentence,
  type Locale,
  type OfferSkills,
  titleOfSkills,
} from '@alize/contracts';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { ContractForm } from '../../../form/use-contract-form';

export type OfferEntryInput = z.input<typeof EnterOffer>;
export type OfferEntryForm = ContractForm<OfferEntryInput, z.output<typeof EnterOffer>>;
export const DRAFT = 'offer-entry';
/** In place of an id: not one of those known. */
export const NEW = 'new';

export const emptyEntry = (locale: Locale, territoryId: string, personId = ''): OfferEntryInput => ({
  id: uuidv7(),
  territoryId,
  personId,
  person: { firstName: '', lastName: '', email: '', phone: '', jobTitle: '', locale },
  organisationId: '',
  organisation: { kind: 'group', siret: '', name: '', communeCode: '' },
  ...{ title: '', text: '', skills: [], communeCode: '', radiusKm: 30, mode: 'both', hoursPerMonth: 7 },
  ...{ source: 'telephone', sentBy: '', note: '', agreement: 'told', tell: false },
});

/** Keeps of each pair what counts, the known or the new, and adds what need not be said. */
export function completeEntry(
  input: OfferEntryInput,
  known: { territoryId: string; skills: OfferSkills; labels: string[]; locale: Locale },
): OfferEntryInput {
  const { personId, person, organisationId, organisation, ...offer } = input;
  const isKnown = (id: string | undefined) => id !== '' && id !== NEW;
  return {
    ...offer,
    territoryId: known.territoryId,
    title: offer.title || (titleOfSkills(known.labels, known.locale) ?? firstSentence(offer.text)),
    skills: known.skills,
    tell: offer.agreement === 'told' && offer.tell === true,
    ...(personId === NEW && { person }),
    ...(isKnown(personId) && { personId }),
    ...(organisationId === NEW && { organisation }),
    ...(isKnown(organisationId) && { organisationId }),
  };
}
