import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { renderPage } from './page-layout';

export interface MessagePageOptions {
  locale: Locale;
  title: string;
  lines: string[];
  /** The one thing to do next, if there is one. */
  link?: { label: string; url: string };
  territoryName?: string | null;
  alternateUrl?: string;
}

/** A page that only tells something. */
export function messagePage(options: MessagePageOptions): string {
  const { locale, title, lines, link, territoryName, alternateUrl } = options;
  return renderPage({
    locale,
    title,
    territoryName,
    alternateUrl,
    children: (
      <>
        {lines.map((line) => (
          <p key={line}>{typeset(line, locale)}</p>
        ))}
        {link && (
          <a className="button" href={link.url}>
            {typeset(link.label, locale)}
          </a>
        )}
      </>
    ),
  });
}

export function signedInPage({ locale, continueUrl }: { locale: Locale; continueUrl?: string }): string {
  const say = {
    fr: {
      title: 'Votre session est ouverte',
      lines: ['Elle reste ouverte sur cet appareil.'],
      label: 'Continuer',
    },
    en: { title: 'You are signed in', lines: ['You stay signed in on this device.'], label: 'Continue' },
  }[locale];
  return messagePage({
    locale,
    ...say,
    link: continueUrl ? { label: say.label, url: continueUrl } : undefined,
  });
}

export function needConfirmedPage(options: {
  locale: Locale;
  needTitle: string;
  contactName: string;
  territoryName?: string | null;
}): string {
  const { locale, needTitle, contactName, territoryName } = options;
  const say = {
    fr: {
      title: 'Besoin envoyé',
      lines: [
        `« ${needTitle} »`,
        `Rien à faire pour l’instant : ${contactName} lit votre besoin et vous appelle.`,
      ],
    },
    en: {
      title: 'Request sent',
      lines: [`“${needTitle}”`, `Nothing to do for now: ${contactName} will read your request and call you.`],
    },
  }[locale];
  return messagePage({ locale, territoryName, ...say });
}

export function answerSavedPage(options: {
  locale: Locale;
  answer: 'accepted' | 'declined';
  organisationName: string;
  territoryName?: string | null;
}): string {
  const { locale, answer, organisationName, territoryName } = options;
  const say = {
    fr: {
      accepted: {
        title: 'Merci, vous avez accepté',
        lines: [
          `Nous vous présentons par e-mail, avec de quoi joindre ${organisationName}.`,
          'Rien à faire d’ici là.',
        ],
      },
      declined: {
        title: 'Merci de votre réponse',
        lines: [
          'Nous cherchons une autre personne. Vos coordonnées n’ont pas été transmises.',
          'Rien d’autre à faire.',
        ],
      },
    },
    en: {
      accepted: {
        title: 'Thank you for accepting',
        lines: [
          `We are introducing you by e-mail, with what you need to reach ${organisationName}.`,
          'Nothing to do until then.',
        ],
      },
      declined: {
        title: 'Thank you for your answer',
        lines: [
          'We are looking for somebody else. Your contact details were not passed on.',
          'Nothing more to do.',
        ],
      },
    },
  }[locale][answer];
  return messagePage({ locale, territoryName, ...say });
}

export type LinkProblem = 'expired' | 'used' | 'invalid';

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
    invalid: {
      title: 'This link does not work',
      lines: ['Your mail program may have cut it. Open it again from the e-mail, or copy the whole address.'],
    },
  },
};
const help = {
  fr: {
    again: 'Demander un nouveau lien',
    noAgain: 'Besoin d’aide ? Répondez à l’e-mail reçu : une personne vous lira.',
  },
  en: {
    again: 'Ask for a new link',
    noAgain: 'Need help? Reply to the e-mail you received: a person will read you.',
  },
};

/** `again`: where a new link can be asked for; without it, the page says whom to write to. */
export function linkProblemPage(options: { locale: Locale; problem: LinkProblem; again?: string }): string {
  const { locale, problem, again } = options;
  const { title, lines } = problems[locale][problem];
  return messagePage({
    locale,
    title,
    lines: again ? lines : [...lines, help[locale].noAgain],
    link: again ? { label: help[locale].again, url: again } : undefined,
  });
}
