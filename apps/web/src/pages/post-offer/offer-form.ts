import {
  firstSentence,
  type Locale,
  type OfferSkills,
  type SubmitOffer,
  titleOfSkills,
} from '@alize/contracts';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { ContractForm } from '../../form/use-contract-form';

export type OfferInput = z.input<typeof SubmitOffer>;
export type OfferForm = ContractForm<OfferInput, z.output<typeof SubmitOffer>>;
export const DRAFT = 'offer';
/** In the list of organisations: mine is not there. */
export const NOT_LISTED = 'not-listed';

/** A form nobody has touched; controlled fields want a value from the start. Its id stays with its draft: sent again, it is written once. */
export const emptyOffer = (locale: Locale, territoryId: string): OfferInput => ({
  id: uuidv7(),
  territoryId,
  organisationId: '',
  organisationName: '',
  contact: { firstName: '', lastName: '', email: '', phone: '', jobTitle: '', locale },
  title: '',
  text: '',
  skills: [],
  communeCode: '',
  radiusKm: 30,
  mode: 'both',
  hoursPerMonth: 7,
  introduction: 'ask_first',
});

/** What the machine calls an offer that nobody named. */
export const offerTitle = (text: string, { labels, locale }: { labels: string[]; locale: Locale }): string =>
  titleOfSkills(labels, locale) ?? firstSentence(text);

/** Adds what the person need not say: a title, the skills of the chips, who they and their organisation are when known. */
export function completeOffer(
  input: OfferInput,
  known: {
    territoryId: string;
    skills: OfferSkills;
    /** Of the skills, as the person reads them. */
    labels: string[];
    locale: Locale;
    signedIn: boolean;
    only?: string;
  },
): OfferInput {
  const { contact, organisationId, organisationName, ...offer } = input;
  const named = organisationId === NOT_LISTED;
  return {
    ...offer,
    territoryId: known.territoryId,
    title: offer.title || offerTitle(offer.text, known),
    skills: known.skills,
    organisationId: known.only ?? (named ? undefined : organisationId),
    // Not listed and not named yet: what is asked for is the name.
    organisationName: named ? organisationName || ' ' : undefined,
    contact: known.signedIn ? undefined : contact,
  };
}
