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
