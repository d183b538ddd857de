import { type Locale, withDe } from '@alize/contracts';
import { AccessMails } from '../compose/access-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type ContactFacts,
  contactSection,
  greeting,
  type MailContent,
  mailSubject,
  programmeName,
  smallPrint,
} from '../mail-content';

interface InvitationFacts {
  firstName?: string | null;
  /** What they are invited as. */
  role: 'animator' | 'partner_contact' | 'other';
  /** Of a partner's contact. */
  organisationName: string | null;
  email: string;
  url: string;
  contact: ContactFacts;
}

/** To somebody whom the team has recorded: what awaits them, and how they sign in. */
function invitationMail(facts: InvitationFacts, locale: Locale): MailContent {
  const { contact, role, organisationName, email, url } = facts;
  const programme = programmeName(contact.territoryName);
  const common = { greeting: greeting(locale, facts.firstName), contact: contactSection(contact, locale) };
  const firm = organisationName ?? '';
  if (locale === 'en') {
    const what = {
      animator: `You run ${programme} with the team: requests to qualify, people to put in touch, missions to follow.`,
      partner_contact: `You speak for ${firm}: you see who helps which firm, the days given, and agree to what needs your word.`,
      other: 'You find there what concerns you, and answer from the mails you get.',
    };
    return {
      ...common,
      subject: mailSubject(locale, (name) => `Your access to ${name}`, programme),
      preheader: 'You sign in with this address, without a password.',
      why: `The team of ${programme} has opened an access for you.`,
      about: {
        title: 'What you find there',
        lines: [
          what[role],
          `You sign in with ${email}: a link comes to you by mail, no password to remember.`,
        ],
      },
      button: { label: 'Sign in', url },
      next: 'Nothing is urgent: sign in whenever you wish.',
      smallPrint: smallPrint(
        locale,
        'You’re getting this message because the team noted your address.',
        contact,
      ),
    };
  }
  const what = {
    animator: `Vous animez ${programme} avec l’équipe : des besoins à qualifier, des personnes à présenter, des appuis à suivre.`,
    partner_contact: `Vous représentez ${firm} : vous voyez qui aide quelle entreprise, les journées données, et donnez l’accord qui vous revient.`,
    other: 'Vous y retrouvez ce qui vous concerne, et répondez depuis les messages reçus.',
  };
  return {
    ...common,
    subject: mailSubject(locale, (name) => `Votre accès à ${name}`, programme),
    preheader: 'Vous vous connectez avec cette adresse, sans mot de passe.',
    why: `L’équipe ${withDe(programme)} vous a ouvert un accès.`,
    about: {
      title: 'Ce que vous y trouvez',
      lines: [
        what[role],
        `Vous vous connectez avec ${email} : un lien vous arrive par message, aucun mot de passe à retenir.`,
      ],
    },
    button: { label: 'Me connecter', url },
    next: 'Rien ne presse : connectez-vous quand vous le souhaitez.',
    smallPrint: smallPrint(
      locale,
      'Vous recevez ce message parce que l’équipe a noté votre adresse.',
      contact,
    ),
  };
}

export const invitation = defineMail<InvitationFacts>({
  purpose: 'invitation',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AccessMails).invitation(reader),
  words: invitationMail,
  sample: ({ firstName, url, contact }) => {
    const facts = { firstName, email: 'claire@exemple.fr', url, contact };
    return {
      animator: { ...facts, role: 'animator', organisationName: null },
      'contact of a partner': { ...facts, role: 'partner_contact', organisationName: 'Alpélec Aluminium' },
      'somebody else': { ...facts, role: 'other', organisationName: null },
    };
  },
});
