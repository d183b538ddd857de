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

export interface NeedConfirmationFacts {
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  territoryName: string;
  url: string;
  expiresAt: Date;
  contact: ContactFacts;
}

/** To the head of the firm, who has just described a need without an account. */
export function needConfirmationMail(facts: NeedConfirmationFacts, locale: Locale): MailContent {
  const programme = programmeName(facts.territoryName);
  const until = momentInWords(facts.expiresAt, locale);
  const common = {
    greeting: greeting(locale, facts.firstName),
    contact: contactSection(facts.contact, locale),
  };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `Please confirm your request: ${title}`, facts.needTitle),
      preheader: `Confirm your address and your request goes to ${programme}.`,
      why: `You have just told ${programme} what ${facts.organisationName} needs.`,
      about: {
        title: facts.needTitle,
        lines: ['We have kept your request. It will be sent as soon as you confirm this address.'],
      },
      button: { label: 'Confirm my address', url: facts.url },
      next: `Your turn: please confirm before ${until}. ${facts.contact.name} will then read your request and call you. If you did not write it, there is nothing to do: it will not be sent.`,
      smallPrint: smallPrint(
        locale,
        `You get this message because your address was given with a request on the ${programme} site.`,
        facts.contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Confirmez votre besoin : ${title}`, facts.needTitle),
    preheader: `Confirmez votre adresse, et votre besoin part à ${programme}.`,
    why: `Vous venez de décrire à ${programme} un besoin pour ${facts.organisationName}.`,
    about: {
      title: facts.needTitle,
      lines: ['Nous l’avons gardé. Il sera envoyé dès que vous aurez confirmé cette adresse.'],
    },
    button: { label: 'Confirmer mon adresse', url: facts.url },
    next: `À vous de confirmer avant le ${until}. Ensuite, ${facts.contact.name} lit votre besoin et vous appelle. Si vous n’avez rien demandé, il n’y a rien à faire : ce besoin ne sera pas envoyé.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que votre adresse accompagne un besoin décrit sur le site d’${programme}.`,
      facts.contact,
    ),
  };
}
