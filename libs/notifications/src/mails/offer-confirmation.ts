import type { Locale } from '@alize/contracts';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';
import { momentInWords } from '../typography';

export interface OfferConfirmationFacts {
  firstName?: string | null;
  offerTitle: string;
  url: string;
  expiresAt: Date;
  contact: ContactFacts;
}

/** To somebody who has just offered time without an account. */
export function offerConfirmationMail(facts: OfferConfirmationFacts, locale: Locale): MailContent {
  const { offerTitle, contact, url } = facts;
  const programme = programmeName(contact.territoryName);
  const until = momentInWords(facts.expiresAt, locale);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `Please confirm your offer: ${title}`, offerTitle),
      preheader: `Confirm your address and your offer goes to ${programme}.`,
      why: `You have just offered ${programme} some of your time. Thank you.`,
      about: {
        title: offerTitle,
        lines: ['We have kept your offer. It will be sent as soon as you confirm this address.'],
      },
      button: { label: 'Confirm my address', url },
      next: `Your turn: please confirm before ${until}. ${contact.name} will then read your offer and call you; nobody else sees it before. If you did not write it, there is nothing to do: it will be deleted.`,
      smallPrint: smallPrint(
        locale,
        `You get this message because your address was given with an offer of help on the ${programme} site.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Confirmez votre offre : ${title}`, offerTitle),
    preheader: `Confirmez votre adresse, et votre offre part à ${programme}.`,
    why: `Vous venez de proposer un peu de votre temps à ${programme}. Merci.`,
    about: {
      title: offerTitle,
      lines: ['Nous l’avons gardée. Elle sera envoyée dès que vous aurez confirmé cette adresse.'],
    },
    button: { label: 'Confirmer mon adresse', url },
    next: `À vous de confirmer avant le ${until}. Ensuite, ${contact.name} lit votre offre et vous appelle ; personne d’autre ne la voit avant. Si vous n’avez rien proposé, il n’y a rien à faire : cette offre sera effacée.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que votre adresse accompagne une offre d’appui écrite sur le site d’${programme}.`,
      contact,
    ),
  };
}
