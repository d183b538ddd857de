import { answerInWords, dayInWords, type Locale, momentInWords, phoneInWords } from '@alize/contracts';
import type { PendingForm } from '@alize/directory';
import { messagePage } from './message-page';

export interface ConfirmedFormPageOptions {
  locale: Locale;
  kind: 'need' | 'offer';
  form: Pick<
    PendingForm,
    | 'title'
    | 'territoryName'
    | 'contactName'
    | 'contactPhone'
    | 'answersBy'
    | 'callMoment'
    | 'answersBefore'
    | 'confirmedAt'
    | 'state'
  >;
  /** By this very click; else the link was opened again. */
  justNow: boolean;
}

const words = {
  fr: {
    need: { sent: 'Besoin envoyé', again: 'Ce besoin est déjà envoyé', ended: 'Ce besoin est clos' },
    offer: { sent: 'Offre envoyée', again: 'Cette offre est déjà envoyée', ended: 'Cette offre est close' },
    quoted: (title: string) => `« ${title} »`,
    when: (moment: string) => `Envoi confirmé le ${moment}.`,
    reads: (who: string, does: string, day: string) =>
      `Rien à faire pour l’instant : ${who} lit ce que vous avez écrit et ${does}${day}.`,
    before: (day: string) => `, avant le ${day} au soir`,
    goingOn: {
      need: 'Il est lu, et la recherche a commencé. La suite est sur votre page.',
      offer: 'Elle est lue et ouverte. La suite est sur votre page.',
    },
    ended: {
      need: 'Ce qui s’est passé est sur votre page.',
      offer: 'Rien n’est plus à confirmer. Une question ? Répondez au message reçu.',
    },
    follow: { need: 'Suivre mon besoin', offer: 'Voir mes offres' },
  },
  en: {
    need: {
      sent: 'Request sent',
      again: 'This request has already been sent',
      ended: 'This request is closed',
    },
    offer: { sent: 'Offer sent', again: 'This offer has already been sent', ended: 'This offer is closed' },
    quoted: (title: string) => `“${title}”`,
    when: (moment: string) => `Confirmed on ${moment}.`,
    reads: (who: string, does: string, day: string) =>
      `Nothing to do for now: ${who} will read what you wrote and ${does}${day}.`,
    before: (day: string) => `, by ${day}`,
    goingOn: {
      need: 'It has been read, and the search has begun. What follows is on your page.',
      offer: 'It has been read and is open. What follows is on your page.',
    },
    ended: {
      need: 'What happened is on your page.',
      offer: 'There is nothing left to confirm. A question? Reply to the message you received.',
    },
    follow: { need: 'Follow my request', offer: 'See my offers' },
  },
};

/** After the confirmation, and whenever its link is opened again: what was done, who acts next and by when. */
export function confirmedFormPage({ locale, kind, form, justNow }: ConfirmedFormPageOptions): string {
  const w = words[locale];
  const { title, territoryName, contactName, contactPhone, answersBefore, confirmedAt, state } = form;
  const who = contactPhone ? `${contactName} (${phoneInWords(contactPhone, locale)})` : contactName;
  const day = answersBefore ? w.before(dayInWords(answersBefore, locale)) : '';
  const next = {
    'to-confirm': '',
    confirmed: w.reads(who, answerInWords(form, locale), day),
    'going-on': w.goingOn[kind],
    ended: w.ended[kind],
  }[state];
  const named = w[kind];
  const url = kind === 'need' ? '/my' : state === 'going-on' ? '/volunteer' : undefined;
  return messagePage({
    locale,
    territoryName,
    title: state === 'ended' ? named.ended : justNow ? named.sent : named.again,
    lines: [
      w.quoted(title),
      ...(confirmedAt && !justNow ? [w.when(momentInWords(confirmedAt, locale))] : []),
      next,
    ],
    link: url ? { label: w.follow[kind], url } : undefined,
  });
}
