import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { ActionForm, renderPage } from './page-layout';

export interface SignInPageOptions {
  locale: Locale;
  token: string;
  /** Where the button posts `token`. */
  action: string;
  alternateUrl?: string;
}

const words = {
  fr: {
    title: 'Ouvrir votre session',
    lines: 'Ce bouton ouvre votre session sur cet appareil. Le lien ne servira qu’une fois.',
    button: 'Se connecter',
    stranger: 'Vous n’avez rien demandé ? Fermez cette page, il ne se passera rien.',
  },
  en: {
    title: 'Sign in to Alizé',
    lines: 'This button signs you in on this device. The link works only once.',
    button: 'Sign in',
    stranger: 'Did you not ask for this? Close this page and nothing will happen.',
  },
};

/** What the link of a sign-in mail shows: opening it does nothing, the button does. */
export function signInPage({ locale, token, action, alternateUrl }: SignInPageOptions): string {
  const say = (text: string) => typeset(text, locale);
  const { title, lines, button, stranger } = words[locale];
  return renderPage({
    locale,
    title,
    alternateUrl,
    children: (
      <>
        <p>{say(lines)}</p>
        <ActionForm action={action} token={token}>
          <p>
            <button className="button">{say(button)}</button>
          </p>
        </ActionForm>
        <p className="quiet">{say(stranger)}</p>
      </>
    ),
  });
}
