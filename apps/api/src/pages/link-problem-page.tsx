import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { messagePage } from './message-page';
import { renderPage } from './page-layout';

export type LinkProblem = 'expired' | 'used' | 'invalid' | 'replaced' | 'withdrawn';

const problems: Record<Locale, Record<LinkProblem, { title: string; lines: string[] }>> = {
  fr: {
    expired: {
      title: 'Ce lien a expiré',
      lines: ['Un lien reçu par e-mail ne sert qu’un temps, pour votre sécurité.'],
    },
    used: {
      title: 'Ce lien a déjà servi',
      lines: ['Il ne sert qu’une fois. Si c’était vous, il n’y a rien à refaire.'],
    },
    replaced: {
      title: 'Ce lien ne sert plus',
      lines: ['Une autre adresse a été donnée depuis : le lien à ouvrir y est arrivé.'],
    },
    withdrawn: {
      title: 'Ce besoin a été retiré',
      lines: ['La personne qui l’avait écrit l’a retiré. Rien n’est à confirmer.'],
    },
    invalid: {
      title: 'Ce lien n’est pas valable',
      lines: [
        'Il a peut-être été coupé par votre messagerie. Ouvrez-le à nouveau depuis l’e-mail, ou copiez l’adresse entière.',
      ],
    },
  },
  en: {
    expired: {
      title: 'This link has expired',
      lines: ['A link sent by e-mail works only for a while, for your safety.'],
    },
    used: {
      title: 'This link has already been used',
      lines: ['It works only once. If that was you, there is nothing to do again.'],
    },
    replaced: {
      title: 'This link no longer works',
      lines: ['Another address has been given since: the link to open has arrived there.'],
    },
    withdrawn: {
      title: 'This request was withdrawn',
      lines: ['Whoever wrote it withdrew it. There is nothing to confirm.'],
    },
    invalid: {
      title: 'This link does not work',
      lines: ['Your mail program may have cut it. Open it again from the e-mail, or copy the whole address.'],
    },
  },
};
const help = {
  fr: {
    fresh: 'Recevoir un nouveau lien',
    freshLine: 'Nous pouvons en envoyer un nouveau, à l’adresse qui avait reçu le premier.',
    sent: 'Regardez vos messages',
    sentLines: [
      'Si ce lien était l’un des nôtres, un nouveau arrive dans la minute à l’adresse qui l’avait reçu.',
      'Rien reçu ? Vérifiez les indésirables, ou répondez à l’e-mail d’origine : une personne vous lira.',
    ],
    again: 'Demander un nouveau lien',
    noAgain: 'Besoin d’aide ? Répondez à l’e-mail reçu : une personne vous lira.',
  },
  en: {
    fresh: 'Send a new link',
    freshLine: 'We can send a new one, to the address that got the first.',
    sent: 'Check your mail',
    sentLines: [
      'If this link was one of ours, a new one arrives within a minute at the address that got it.',
      'Nothing there? Look in the junk folder, or reply to the first e-mail: a person will read you.',
    ],
    again: 'Ask for a new link',
    noAgain: 'Need help? Reply to the e-mail you received: a person will read you.',
  },
};

/**
 * A link that does not serve: which way it does not, and how to get another; nothing of what it was about. `again`: where
 * a new link can be asked for. `renewal`: what posts for a new one to whom the link was for.
 */
export function linkProblemPage(options: {
  locale: Locale;
  problem: LinkProblem;
  again?: string;
  renewal?: { action: string; purpose: string; token: string };
}): string {
  const { locale, problem, again, renewal } = options;
  if (renewal) return renewalPage(locale, renewal);
  const { title, lines } = problems[locale][problem];
  return messagePage({
    locale,
    title,
    lines: again ? lines : [...lines, help[locale].noAgain],
    link: again ? { label: help[locale].again, url: again } : undefined,
  });
}

function renewalPage(
  locale: Locale,
  { action, purpose, token }: { action: string; purpose: string; token: string },
): string {
  const { title, lines } = problems[locale].expired;
  const say = help[locale];
  return renderPage({
    locale,
    title,
    children: (
      <>
        {[...lines, say.freshLine].map((line) => (
          <p key={line}>{typeset(line, locale)}</p>
        ))}
        <form method="post" action={action}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="purpose" value={purpose} />
          <button className="button">{say.fresh}</button>
        </form>
      </>
    ),
  });
}

/** The same words whatever became of the request. */
export const freshLinkSentPage = (locale: Locale): string =>
  messagePage({ locale, title: help[locale].sent, lines: help[locale].sentLines });
