import { FeedbackRating, type Locale, type Mission } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { messagePage } from './message-page';
import { MissionAbout, otherOf } from './mission-about';
import { ActionForm, renderPage } from './page-layout';

export interface FeedbackPageOptions {
  locale: Locale;
  mission: Mission;
  territoryName: string;
  token: string;
  /** Where the form posts `token`, `words` and `rating`. */
  action: string;
  alternateUrl?: string;
  fault?: { sentence: string; typed: string };
}

const words = {
  fr: {
    title: (who: string) => `Comment s’est passé l’appui avec ${who} ?`,
    words: 'Quelques mots, si vous le souhaitez',
    optional: '(facultatif)',
    read: 'Seule l’équipe d’Alizé lit votre réponse. Une fois envoyée, elle ne change plus.',
    well: 'Bien',
    so_so: 'Moyennement',
    badly: 'Mal',
    thanks: 'Merci de votre réponse',
    lines: ['L’équipe d’Alizé la lit. Rien d’autre à faire.'],
  },
  en: {
    title: (who: string) => `How did the mission with ${who} go?`,
    words: 'A few words, if you like',
    optional: '(optional)',
    read: 'Only the Alizé team reads your answer. Once sent, it does not change.',
    well: 'Well',
    so_so: 'So-so',
    badly: 'Badly',
    thanks: 'Thank you for your answer',
    lines: ['The Alizé team will read it. Nothing more to do.'],
  },
};

/** One question: the answer is the button. Opening the page answers nothing. */
export function feedbackPage(options: FeedbackPageOptions): string {
  const { locale, mission, territoryName, token, action, alternateUrl, fault } = options;
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  return renderPage({
    locale,
    title: w.title(otherOf(mission)),
    territoryName,
    alternateUrl,
    children: (
      <>
        {fault && (
          <p className="fault" role="alert">
            {say(fault.sentence)}
          </p>
        )}
        <MissionAbout mission={mission} locale={locale} />
        <ActionForm action={action} token={token}>
          <label htmlFor="words">
            {w.words} <span>{w.optional}</span>
          </label>
          <textarea id="words" name="words" rows={3} maxLength={800} defaultValue={fault?.typed} />
          <p className="quiet">{say(w.read)}</p>
          {FeedbackRating.options.map((rating) => (
            <p key={rating}>
              <button className="button second" name="rating" value={rating}>
                {w[rating]}
              </button>
            </p>
          ))}
        </ActionForm>
      </>
    ),
  });
}

export const feedbackGivenPage = (locale: Locale, territoryName: string): string =>
  messagePage({ locale, territoryName, title: words[locale].thanks, lines: words[locale].lines });
