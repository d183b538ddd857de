import type { Locale } from '@alize/contracts';
import { OfferMails } from '../compose/offer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  mailtoUrl,
  programmeName,
  smallPrint,
} from '../mail-content';

interface OfferRejectedFacts {
  firstName?: string | null;
  offerTitle: string;
  /** The animator's sentence, as she wrote it. */
  reason: string;
  contact: ContactFacts;
}

/** To somebody whose offer is not taken up: no, why, and whom to talk to. */
function offerRejectedMail(facts: OfferRejectedFacts, locale: Locale): MailContent {
  const { offerTitle, reason, contact } = facts;
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const mailto = (subject: (title: string) => string) =>
    mailtoUrl(contact.email, mailSubject(locale, subject, offerTitle));
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `We can’t take on your offer: ${title}`, offerTitle),
      preheader: `Why, and how to talk it over with ${contact.name}.`,
      why: `You offered help to ${programme}. Thank you. We have read your offer, and we can’t take it on.`,
      about: { title: offerTitle, lines: [] },
      ...(reason ? { reasons: { title: 'Why', items: [reason] } } : {}),
      button: {
        label: `Talk it over with ${contact.name}`,
        url: mailto((title) => `About my offer: ${title}`),
      },
      next: 'Nothing to do. If we misunderstood, or if your situation changes, write or call: we will look at it again with you.',
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you offered help to ${programme}.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Sans suite pour votre offre : ${title}`, offerTitle),
    preheader: `Pourquoi, et comment en parler avec ${contact.name}.`,
    why: `Vous avez proposé votre aide à ${programme}. Merci ; nous avons lu votre offre, et nous ne pouvons pas y donner suite.`,
    about: { title: offerTitle, lines: [] },
    ...(reason ? { reasons: { title: 'Pourquoi', items: [reason] } } : {}),
    button: {
      label: `En parler avec ${contact.name}`,
      url: mailto((title) => `À propos de mon offre : ${title}`),
    },
    next: 'Rien à faire. Si nous avons mal compris, ou si votre situation change, écrivez ou appelez : nous y reviendrons avec vous.',
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez proposé votre aide à ${programme}.`,
      contact,
    ),
  };
}

export const offerRejected = defineMail<OfferRejectedFacts>({
  purpose: 'offer-rejected',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(OfferMails).rejected(reader),
  words: offerRejectedMail,
  sample: ({ firstName, names, contact }) => ({
    '': { firstName, offerTitle: names.title, reason: "Ce n'est pas un partenaire.", contact },
  }),
});
