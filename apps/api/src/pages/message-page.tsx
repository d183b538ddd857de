import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { renderPage } from './page-layout';

export interface MessagePageOptions {
  locale: Locale;
  title: string;
  lines: string[];
  /** The one thing to do next, if there is one. */
  link?: { label: string; url: string };
  /** The same, where it writes something. */
  form?: { label: string; action: string; fields: Record<string, string> };
  territoryName?: string | null;
  alternateUrl?: string;
}

/** A page that only tells something. */
export function messagePage(options: MessagePageOptions): string {
  const { locale, title, lines, link, form, territoryName, alternateUrl } = options;
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
        {form && (
          <form method="post" action={form.action}>
            {Object.entries(form.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button className="button">{typeset(form.label, locale)}</button>
          </form>
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
