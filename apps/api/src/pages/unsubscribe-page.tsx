import type { Locale, MailCategory } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { messagePage } from './message-page';
import { ActionForm, renderPage } from './page-layout';
import { CATEGORY_WORDS } from './preferences-words';

const words = {
  fr: {
    title: 'Ne plus recevoir ces messages ?',
    button: 'Ne plus les recevoir',
    choose: 'Choisir autrement',
    done: 'C’est noté',
    stopped: (name: string) => `Vous ne recevrez plus : ${name.toLowerCase()}.`,
    still: 'Les demandes d’appui, les présentations et les annulations arrivent toujours.',
    change: 'Changer d’avis',
  },
  en: {
    title: 'Stop these messages?',
    button: 'Stop them',
    choose: 'Choose differently',
    done: 'Noted',
    stopped: (name: string) => `You will no longer get: ${name.toLowerCase()}.`,
    still: 'Requests for help, introductions and cancellations still arrive.',
    change: 'Change my mind',
  },
};

/** For who follows the link of a mail's header in a browser. Opening it changes nothing. */
export function unsubscribePage(options: {
  locale: Locale;
  category: MailCategory;
  token: string;
  action: string;
  preferencesUrl: string;
}): string {
  const { locale, category, token, action, preferencesUrl } = options;
  const w = words[locale];
  const { name, says } = CATEGORY_WORDS[locale][category];
  return renderPage({
    locale,
    title: w.title,
    children: (
      <>
        <div className="about">
          <p className="title">{typeset(name, locale)}</p>
          <p>{typeset(says, locale)}</p>
        </div>
        <ActionForm action={action} token={token}>
          <button className="button">{w.button}</button>
        </ActionForm>
        <p className="no">
          <a href={preferencesUrl}>{w.choose}</a>
        </p>
      </>
    ),
  });
}

export function unsubscribedPage(locale: Locale, category: MailCategory, preferencesUrl: string): string {
  const w = words[locale];
  const lines = [w.stopped(CATEGORY_WORDS[locale][category].name), w.still];
  return messagePage({ locale, title: w.done, lines, link: { label: w.change, url: preferencesUrl } });
}
