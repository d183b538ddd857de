import { type Locale, withDe, withQue } from '@alize/contracts';
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
  /** Whether the volunteer had said yes: nobody gives up what they were only asked. */
  answered: boolean;
  contact: ContactFacts;
}

/** To everybody who had been told: it will not go ahead. */
function matchCancelledMail(facts: MatchCancelledFacts, locale: Locale): MailContent {
  const safe = (words: string) => withoutContactDetails(words, locale);
  const { side, contact } = facts;
  const firm = safe(facts.organisationName);
  const programme = programmeName(contact.territoryName);
  const title = safe(facts.needTitle);
  const say = (locale === 'fr' ? inFrench : inEnglish)(facts, firm);
  const asked = side === 'volunteer' && !facts.answered;
  return {
    subject: mailSubject(locale, say.subject[asked ? 'asked' : side], firm, facts.volunteerName),
    preheader: say.next[asked ? 'asked' : side],
    greeting: greeting(locale, facts.firstName),
    why: say.why[asked ? 'asked' : side],
    about: { title, lines: side === 'requester' ? [] : [firm] },
    ...(facts.reason && {
      reasons: { title: locale === 'fr' ? 'Pourquoi' : 'Why', items: [safe(facts.reason)] },
    }),
    next: say.next[asked ? 'asked' : side],
    contact: contactSection(contact, locale),
    smallPrint: smallPrint(
      locale,
      locale === 'fr'
        ? `Vous recevez ce message parce ${withQue(programme)} vous avait écrit à propos de ce besoin.`
        : `You’re getting this message because ${programme} had written to you about this request.`,
      contact,
    ),
  };
}

/** `asked`: the volunteer, who had not answered. */
type Told = MatchCancelledFacts['side'] | 'asked';
interface Said {
  subject: Record<Told, (firm: string, who: string) => string>;
  why: Record<Told, string>;
  next: Record<Told, string>;
}

function inFrench({ volunteerName, needOpen, begun, contact }: MatchCancelledFacts, firm: string): Said {
  const ends = begun ? 's’arrête' : 'n’aura pas lieu';
  const help = `L’appui ${withDe(volunteerName)}`;
  return {
    subject: {
      requester: (_, who) => `L’appui ${withDe(who)} ${ends}${needOpen ? ' : nous cherchons' : ''}`,
      volunteer: (name) => `Votre appui à ${name} ${ends}`,
      employer: (name, who) => `L’appui ${withDe(who)} à ${name} ${ends}`,
      asked: (name) => `${name} : votre réponse n’est plus attendue`,
    },
    why: {
      requester: `${help} à ${firm} ${ends}.`,
      volunteer: `Votre appui à ${firm} ${ends}.`,
      employer: `${help} à ${firm} ${ends}.`,
      asked: `Nous vous avions demandé si vous pouviez aider ${firm}. Nous n’avons plus besoin de votre réponse.`,
    },
    next: {
      requester: needOpen
        ? `Rien à faire : ${contact.name} cherche déjà une autre personne, et vous donne des nouvelles sous dix jours ouvrés.`
        : 'Rien à faire : votre besoin est clos.',
      volunteer:
        'Rien à faire, et rien de plus n’est attendu de vous. Merci d’avoir bien voulu donner de votre temps.',
      employer: 'Rien à faire : votre organisme n’a pas de temps à prévoir pour ce besoin.',
      asked: 'Rien à faire : votre offre d’appui reste ouverte, et nous vous écrirons pour un autre besoin.',
    },
  };
}

function inEnglish({ volunteerName, needOpen, begun, contact }: MatchCancelledFacts, firm: string): Said {
  const ends = begun ? 'has stopped' : 'will not go ahead';
  const help = `${volunteerName}’s help`;
  return {
    subject: {
      requester: (_, who) => `${who}’s help ${ends}${needOpen ? ': we’re looking' : ''}`,
      volunteer: (name) => `Your help for ${name} ${ends}`,
      employer: (name, who) => `${who}’s help for ${name} ${ends}`,
      asked: (name) => `${name}: your answer is no longer needed`,
    },
    why: {
      requester: `${help} for ${firm} ${ends}.`,
      volunteer: `Your help for ${firm} ${ends}.`,
      employer: `${help} for ${firm} ${ends}.`,
      asked: `We asked whether you could help ${firm}. We no longer need your answer.`,
    },
    next: {
      requester: needOpen
        ? `Nothing to do: ${contact.name} is already looking for somebody else, and you will have news within ten working days.`
        : 'Nothing to do: your request is closed.',
      volunteer: 'Nothing to do, and nothing more is expected of you. Thank you for being ready to help.',
      employer: 'Nothing to do: your organisation need not set time aside for this request.',
      asked: 'Nothing to do: your offer stays open, and we’ll write to you about another request.',
    },
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
  sample: ({ need, name }) => {
    const told = { ...need, volunteerName: name, reason: null, answered: true };
    return {
      requester: { ...told, side: 'requester', reason: 'Le client a repoussé sa commande.', needOpen: true },
      'requester, need closed': { ...told, side: 'requester', needOpen: false, begun: true },
      volunteer: { ...told, side: 'volunteer', needOpen: false },
      'volunteer, not answered': { ...told, side: 'volunteer', needOpen: false, answered: false },
      employer: { ...told, side: 'employer', reason: 'Le client a repoussé sa commande.', needOpen: false },
    };
  },
});
