import type { Locale } from '@alize/contracts';
import { AnswerMails } from '../compose/answer-mails';
import { defineMail } from '../mailing/define-mail';
import {
  type CalendarPart,
  type ContactFacts,
  type MailContent,
  contactSection,
  greeting,
  mailSubject,
  programmeName,
  smallPrint,
  withoutContactDetails,
} from '../mail-content';

interface MatchCancelledFacts {
  firstName?: string | null;
  side: 'requester' | 'volunteer' | 'employer';
  volunteerName: string;
  needTitle: string;
  /** The firm's. */
  organisationName: string;
  /** In the words of who called it off; null when none was given. */
  reason: string | null;
  /** Whether the need still looks for somebody. */
  needOpen: boolean;
  /** The mission had begun: it stops, rather than not taking place. */
  begun?: boolean;
  contact: ContactFacts;
}

const ENDS = {
  fr: { stops: 's’arrête', never: 'n’aura pas lieu' },
  en: { stops: 'has stopped', never: 'does not take place' },
};

/** To everybody who had been told: it does not take place. */
function matchCancelledMail(facts: MatchCancelledFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const { side, volunteerName, needOpen, contact } = facts;
  const firm = safe(facts.organisationName);
  const programme = programmeName(contact.territoryName);
  const title = safe(facts.needTitle);
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title, lines: [firm] },
    contact: contactSection(contact, locale),
  };
  const ends = ENDS[locale][facts.begun ? 'stops' : 'never'];
  const reasons = (heading: string) =>
    facts.reason ? { reasons: { title: heading, items: [safe(facts.reason)] } } : {};
  if (locale === 'en')
    return {
      ...common,
      ...reasons('Why'),
      subject: mailSubject(
        locale,
        (who, whom) => `Called off: ${who} and ${whom}`,
        firm,
        side === 'volunteer' ? 'you' : volunteerName,
      ),
      preheader: 'Nothing to do.',
      why: {
        requester: `The help of ${volunteerName} for ${firm} ${ends}.`,
        volunteer: `Your help for ${firm} ${ends}.`,
        employer: `The help of ${volunteerName} for ${firm} ${ends}.`,
      }[side],
      next: {
        requester: needOpen
          ? `Nothing to do: ${contact.name} is looking for somebody else.`
          : 'Nothing to do: your request is closed.',
        volunteer: `Nothing to do, and nothing more is expected of you. Thank you for having been ready to help.`,
        employer: 'Nothing to do: no time is needed from your organisation for this request.',
      }[side],
      smallPrint: smallPrint(
        locale,
        `You get this message because ${programme} had written to you about this request.`,
        contact,
      ),
    };
  return {
    ...common,
    ...reasons('Pourquoi'),
    subject: mailSubject(
      locale,
      (who, whom) => `Annulé : ${who} et ${whom}`,
      firm,
      side === 'volunteer' ? 'vous' : volunteerName,
    ),
    preheader: 'Rien à faire.',
    why: {
      requester: `L’appui de ${volunteerName} à ${firm} ${ends}.`,
      volunteer: `Votre appui à ${firm} ${ends}.`,
      employer: `L’appui de ${volunteerName} à ${firm} ${ends}.`,
    }[side],
    next: {
      requester: needOpen
        ? `Rien à faire : ${contact.name} cherche une autre personne.`
        : 'Rien à faire : votre besoin est clos.',
      volunteer:
        'Rien à faire, et rien de plus n’est attendu de vous. Merci d’avoir bien voulu donner de votre temps.',
      employer: 'Rien à faire : votre organisme n’a pas de temps à prévoir pour ce besoin.',
    }[side],
    smallPrint: smallPrint(
      locale,
      `Vous recevez ce message parce que ${programme} vous avait écrit à propos de ce besoin.`,
      contact,
    ),
  };
}

export const matchCancelled = defineMail<MatchCancelledFacts & { calendar?: CalendarPart | undefined }>({
  purpose: 'match-cancelled',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(AnswerMails).cancelled(reader),
  words: ({ calendar, ...facts }, locale) => ({
    ...matchCancelledMail(facts, locale),
    ...(calendar && { calendar }),
  }),
  sample: ({ need, name }) =>
    Object.fromEntries(
      (['requester', 'volunteer', 'employer'] as const).map((side, index) => [
        side,
        {
          ...need,
          side,
          volunteerName: name,
          reason: index === 1 ? null : 'Le client a repoussé sa commande.',
          needOpen: index === 0,
        },
      ]),
    ),
});
