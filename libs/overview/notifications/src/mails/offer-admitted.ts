import type { IntroductionPreference, Locale } from '@alize/contracts';
import { OfferMails } from '../compose/offer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';

interface OfferAdmittedFacts {
  firstName?: string | null;
  offerTitle: string;
  introduction: IntroductionPreference;
  /** Where the offer is looked after. */
  url: string;
  contact: ContactFacts;
}

/** To somebody whose offer was admitted: what happens from now on, and what stays in their hands. */
function offerAdmittedMail(facts: OfferAdmittedFacts, locale: Locale): MailContent {
  const { offerTitle, contact, url } = facts;
  const programme = programmeName(contact.territoryName);
  const direct = facts.introduction === 'direct';
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `Your offer is open: ${title}`, offerTitle),
      preheader: 'Nothing to do: we write to you when a firm needs you.',
      why: `${contact.name} has read your offer to ${programme} and opened it. Welcome.`,
      about: {
        title: offerTitle,
        lines: [
          direct
            ? 'When a firm needs you, you are introduced to each other, as you wished.'
            : 'When a firm needs you, we ask you first. You may say no each time.',
        ],
      },
      button: { label: 'See my offer', url },
      next: 'Nothing to do for now. You can change your hours, say when you are away, pause or withdraw your offer at any time.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you offered help to ${programme}.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Votre offre est ouverte : ${title}`, offerTitle),
    preheader: 'Rien à faire : nous vous écrivons quand une entreprise a besoin de vous.',
    why: `${contact.name} a lu votre offre à ${programme} et l’a ouverte. Bienvenue.`,
    about: {
      title: offerTitle,
      lines: [
        direct
          ? 'Quand une entreprise a besoin de vous, nous vous présentons l’une à l’autre, comme vous l’avez souhaité.'
          : 'Quand une entreprise a besoin de vous, nous vous le demandons d’abord. Vous pouvez dire non à chaque fois.',
      ],
    },
    button: { label: 'Voir mon offre', url },
    next: 'Rien à faire pour l’instant. Vous pouvez à tout moment changer vos heures, dire vos absences, suspendre ou retirer votre offre.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez proposé votre aide à ${programme}.`,
      contact,
    ),
  };
}

export const offerAdmitted = defineMail<OfferAdmittedFacts>({
  purpose: 'offer-admitted',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(OfferMails).admitted(reader),
  words: offerAdmittedMail,
  sample: ({ firstName, names, url, contact }) =>
    Object.fromEntries(
      (['direct', 'ask_first'] as const).map((introduction) => [
        introduction,
        { firstName, offerTitle: names.title, introduction, url, contact },
      ]),
    ),
});
