import { isSingular, type Locale, type OtherDoor, otherDoors } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
import type { NeedEnd } from '../need-end';
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

interface NeedClosedFacts {
  firstName?: string | null;
  end: NeedEnd;
  needTitle: string;
  organisationName: string;
  /** In the words of who closed it; null when none was given. */
  reason: string | null;
  /** People who were asked to help. */
  peopleAsked: number;
  doors: OtherDoor[];
  /** Where another need is described. */
  newNeedUrl: string;
  contact: ContactFacts;
}

/** To the head of the firm: the search is over, why, and where else to go. */
function needClosedMail(facts: NeedClosedFacts, locale: Locale): MailContent {
  const { end, needTitle, organisationName, reason, doors, contact } = facts;
  const say = (locale === 'fr' ? inFrench : inEnglish)(facts, programmeName(contact.territoryName));
  const goesOn = end !== 'fulfilled';
  return {
    subject: mailSubject(locale, say.subject, needTitle),
    preheader: say.preheader,
    greeting: greeting(locale, facts.firstName),
    why: say.why,
    about: { title: needTitle, lines: [organisationName, ...(end === 'expired' ? [say.asked] : [])] },
    ...(reason && end !== 'withdrawn' && { reasons: { title: say.reason, items: [reason] } }),
    ...(goesOn && { list: { title: say.elsewhere, items: doors } }),
    button: { label: say.another, url: facts.newNeedUrl },
    next: say.next,
    contact: contactSection(contact, locale),
    smallPrint: smallPrint(locale, say.because, contact),
  };
}

function inFrench({ end, peopleAsked, contact }: NeedClosedFacts, programme: string) {
  const why = {
    withdrawn: 'Vous avez retiré ce besoin : nous ne cherchons plus personne.',
    stopped: `${programme} ne poursuit pas ce besoin : nous ne cherchons plus personne.`,
    expired:
      'La date que vous souhaitiez est passée, et personne ne s’est trouvé : nous refermons ce besoin. Nous le regrettons.',
    fulfilled: 'Votre besoin est satisfait. Merci de nous l’avoir confié.',
  }[end];
  return {
    subject: (title: string) =>
      ({
        withdrawn: `Besoin retiré : ${title}`,
        stopped: `Nous arrêtons la recherche : ${title}`,
        expired: `Personne ne s’est trouvé : ${title}`,
        fulfilled: `Besoin satisfait : ${title}`,
      })[end],
    preheader: end === 'fulfilled' ? 'Un autre besoin ? Nous sommes là.' : 'Où trouver de l’aide maintenant.',
    why,
    asked:
      peopleAsked === 0
        ? 'Personne n’a pu être sollicité.'
        : isSingular(peopleAsked, 'fr')
          ? 'Une personne a été sollicitée.'
          : `${peopleAsked} personnes ont été sollicitées.`,
    reason: 'Pourquoi',
    elsewhere: 'Où trouver de l’aide ailleurs',
    another: 'Décrire un autre besoin',
    next:
      end === 'fulfilled'
        ? `Rien à faire. Si un autre besoin apparaît, décrivez-le ou appelez ${contact.name}.`
        : `Rien à faire. Si ce besoin est toujours là, ou s’il a changé, parlez-en à ${contact.name}.`,
    because: `Vous recevez ce message parce que vous avez confié un besoin à ${programme}.`,
  };
}

function inEnglish({ end, peopleAsked, contact }: NeedClosedFacts, programme: string) {
  const why = {
    withdrawn: 'You withdrew this request: we are no longer looking for anybody.',
    stopped: `${programme} is not taking this request further: we are no longer looking for anybody.`,
    expired:
      'The date you wished for has passed and we found nobody, so we are closing this request. We are sorry.',
    fulfilled: 'Your request has been met. Thank you for bringing it to us.',
  }[end];
  return {
    subject: (title: string) =>
      ({
        withdrawn: `Request withdrawn: ${title}`,
        stopped: `We are ending the search: ${title}`,
        expired: `We found nobody: ${title}`,
        fulfilled: `Request met: ${title}`,
      })[end],
    preheader: end === 'fulfilled' ? 'Another request? We are here.' : 'Where to find help now.',
    why,
    asked:
      peopleAsked === 0
        ? 'There was nobody we could ask.'
        : isSingular(peopleAsked, 'en')
          ? 'One person was asked.'
          : `${peopleAsked} people were asked.`,
    reason: 'Why',
    elsewhere: 'Where else to find help',
    another: 'Describe another need',
    next:
      end === 'fulfilled'
        ? `Nothing to do. If you need something else, describe it or call ${contact.name}.`
        : `Nothing to do. If you still need this, or if it has changed, talk to ${contact.name}.`,
    because: `You’re getting this message because you sent a request to ${programme}.`,
  };
}

export const needClosed = defineMail<NeedClosedFacts>({
  purpose: 'need-closed',
  category: null,
  lane: 'ordinary',
  facts: (reader, use) => use(NeedMails).closed(reader),
  words: needClosedMail,
  sample: ({ need, locale, url }) => {
    const about = { ...need, reason: null, peopleAsked: 2, doors: otherDoors({}, locale), newNeedUrl: url };
    return {
      withdrawn: { ...about, end: 'withdrawn' },
      stopped: { ...about, end: 'stopped', reason: 'Le projet est repris par un autre groupe.' },
      expired: { ...about, end: 'expired' },
      'expired, nobody asked': { ...about, end: 'expired', peopleAsked: 0 },
      fulfilled: { ...about, end: 'fulfilled' },
    };
  },
});
