import { type Locale, type OtherDoor, otherDoors } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
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

interface NeedRejectedFacts {
  firstName?: string | null;
  needTitle: string;
  organisationName: string;
  /** The animator's sentence, as she wrote it; left out when empty. */
  reason: string;
  /** Where else the firm finds help. */
  doors: OtherDoor[];
  contact: ContactFacts;
}

/** To the head of the firm: no, why, and whom to talk to. */
function needRejectedMail(facts: NeedRejectedFacts, locale: Locale): MailContent {
  const { needTitle, organisationName, reason, doors, contact } = facts;
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  if (locale === 'en')
    return {
      ...common,
      subject: mailSubject(locale, (title) => `We can’t take on your request: ${title}`, needTitle),
      preheader: 'Why, and where else to find help.',
      why: `You told ${programme} what ${organisationName} needs. We have read it carefully, and we can’t take it on.`,
      about: { title: needTitle, lines: [organisationName] },
      ...(reason ? { personal: { title: 'Why', words: reason } } : {}),
      list: { title: 'Where else to find help', items: doors },
      button: {
        label: `Talk it over with ${contact.name}`,
        url: mailtoUrl(
          contact.email,
          mailSubject(locale, (title) => `About my request: ${title}`, needTitle),
        ),
      },
      next: `Nothing to do. If we misunderstood, or if your project changes, write or call: ${contact.name} will look at it again with you.`,
      smallPrint: smallPrint(
        locale,
        `You’re getting this message because you sent a request to ${programme}.`,
        contact,
      ),
    };
  return {
    ...common,
    subject: mailSubject(locale, (title) => `Sans suite pour votre besoin : ${title}`, needTitle),
    preheader: 'Pourquoi, et où trouver de l’aide ailleurs.',
    why: `Vous avez confié à ${programme} un besoin pour ${organisationName}. Nous l’avons lu avec attention, et nous ne pouvons pas y donner suite.`,
    about: { title: needTitle, lines: [organisationName] },
    ...(reason ? { personal: { title: 'Pourquoi', words: reason } } : {}),
    list: { title: 'Où trouver de l’aide ailleurs', items: doors },
    button: {
      label: `En parler avec ${contact.name}`,
      url: mailtoUrl(
        contact.email,
        mailSubject(locale, (title) => `À propos de mon besoin : ${title}`, needTitle),
      ),
    },
    next: `Rien à faire. Si nous avons mal compris, ou si votre projet change, écrivez ou appelez : ${contact.name} y reviendra avec vous.`,
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que vous avez confié un besoin à ${programme}.`,
      contact,
    ),
  };
}

export const needRejected = defineMail<NeedRejectedFacts>({
  purpose: 'need-rejected',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(NeedMails).rejected(reader),
  words: needRejectedMail,
  sample: ({ need, locale }) => ({
    '': { ...need, reason: 'Votre projet ne crée pas d’emploi en Savoie.', doors: otherDoors({}, locale) },
  }),
});
