import { type Locale, MailFrequency, type MailCategory, type Preferences } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { ActionForm, renderPage } from './page-layout';
import { CATEGORY_WORDS } from './preferences-words';

export interface PreferencesPageOptions {
  locale: Locale;
  preferences: Preferences;
  /** Those that concern the reader. */
  categories: readonly MailCategory[];
  /** The first and the last day silence may end, `YYYY-MM-DD`. */
  days: { first: string; last: string };
  token: string;
  action: string;
  alternateUrl: string;
  saved?: boolean;
  /** What is to be corrected; what was typed stays. */
  fault?: string;
}

const words = {
  fr: {
    title: 'Les messages que je reçois',
    saved: 'C’est enregistré.',
    which: 'Je souhaite recevoir',
    often: 'Les rappels, au plus',
    frequency: { daily: 'une fois par jour', weekly: 'une fois par semaine' },
    silent: 'Aucun rappel jusqu’au',
    optional: '(facultatif)',
    button: 'Enregistrer',
    always:
      'Ce que vous demandez vous-même, les demandes d’appui, les présentations et les annulations arrivent toujours : une personne compte dessus. Pour ne plus recevoir de demandes, répondez à l’une d’elles « pas maintenant », ou écrivez-nous.',
  },
  en: {
    title: 'The messages I get',
    saved: 'Saved.',
    which: 'I would like to get',
    often: 'Reminders, at most',
    frequency: { daily: 'once a day', weekly: 'once a week' },
    silent: 'No reminders until',
    optional: '(optional)',
    button: 'Save',
    always:
      'What you ask for yourself, requests for help, introductions and cancellations always arrive: somebody counts on them. To get no more requests, answer one of them with “not now”, or write to us.',
  },
};

/** Says nothing of who it is for: the link may have been forwarded. */
export function preferencesPage(options: PreferencesPageOptions): string {
  const { locale, preferences, categories, days, token, action, alternateUrl, saved, fault } = options;
  const w = words[locale];
  return renderPage({
    locale,
    title: w.title,
    alternateUrl,
    children: (
      <>
        {fault && (
          <p className="fault" role="alert">
            {typeset(fault, locale)}
          </p>
        )}
        {saved && (
          <p className="about" role="status">
            {w.saved}
          </p>
        )}
        <ActionForm action={action} token={token}>
          <fieldset>
            <legend>{w.which}</legend>
            {categories.map((category) => (
              <label className="choice" key={category}>
                <input
                  type="checkbox"
                  name={category}
                  value="yes"
                  defaultChecked={preferences.categories.includes(category)}
                />
                {typeset(CATEGORY_WORDS[locale][category].name, locale)}
                <span>{typeset(CATEGORY_WORDS[locale][category].says, locale)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{w.often}</legend>
            {MailFrequency.options.map((frequency) => (
              <label className="choice" key={frequency}>
                <input
                  type="radio"
                  name="frequency"
                  value={frequency}
                  defaultChecked={preferences.frequency === frequency}
                />
                {w.frequency[frequency]}
              </label>
            ))}
          </fieldset>
          <label htmlFor="silentUntil">
            {w.silent} <span>{w.optional}</span>
          </label>
          <input
            id="silentUntil"
            name="silentUntil"
            type="date"
            min={days.first}
            max={days.last}
            defaultValue={preferences.silentUntil ?? ''}
          />
          <button className="button">{w.button}</button>
        </ActionForm>
        <p className="quiet no">{typeset(w.always, locale)}</p>
      </>
    ),
  });
}
