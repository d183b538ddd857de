import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { messagePage } from './message-page';
import { renderPage } from './page-layout';

const words = {
  fr: {
    title: 'Recevoir un lien de connexion',
    lines:
      'Pas de mot de passe : nous vous écrivons un lien qui ouvre votre session. Il sert une fois, pendant 15 minutes.',
    label: 'Votre adresse e-mail',
    button: 'Recevoir le lien',
    sent: 'Regardez vos messages',
    sentLines: [
      'Si cette adresse est connue d’Alizé, un lien y arrive dans la minute.',
      'Rien reçu ? Vérifiez les indésirables, ou l’adresse elle-même.',
    ],
  },
  en: {
    title: 'Get a sign-in link',
    lines: 'No password: we mail you a link that signs you in. It works once, for 15 minutes.',
    label: 'Your e-mail address',
    button: 'Send me the link',
    sent: 'Check your mail',
    sentLines: [
      'If Alizé knows this address, a link arrives within a minute.',
      'Nothing there? Look in the junk folder, or check the address itself.',
    ],
  },
};

export function askLinkPage({ locale, action }: { locale: Locale; action: string }): string {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  return renderPage({
    locale,
    title: w.title,
    alternateUrl: `/sign-in?lang=${locale === 'fr' ? 'en' : 'fr'}`,
    children: (
      <>
        <p>{say(w.lines)}</p>
        <form method="post" action={action}>
          <label htmlFor="email">{w.label}</label>
          <input id="email" name="email" type="email" autoComplete="email" required maxLength={254} />
          <button className="button">{w.button}</button>
        </form>
      </>
    ),
  });
}

/** The same words for known and unknown addresses. */
export const linkSentPage = ({ locale }: { locale: Locale }): string =>
  messagePage({ locale, title: words[locale].sent, lines: words[locale].sentLines });
