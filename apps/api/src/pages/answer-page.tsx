import { DeclineReason, type Locale } from '@alize/contracts';
import { DECLINE_SENTENCES } from '@alize/matches';
import { dayInWords, hoursInWords, typeset, withoutContactDetails } from '@alize/notifications';
import { ActionForm, renderPage } from './page-layout';

export const DECLINE_REASONS = DeclineReason.options;

export interface AnswerPageOptions {
  locale: Locale;
  match: {
    needTitle: string;
    organisationName: string;
    territoryName: string;
    reasons: string[];
    hours: number;
    place: string;
    /** `YYYY-MM-DD`. */
    wantedBy?: string | null;
  };
  token: string;
  /** Where both forms post `token` and `answer` (`accept` or `decline`); declining adds `reason` and `details`. */
  action: string;
  alternateUrl?: string;
}

/** Coverage counts refusals by these very words. */
const reasons = DECLINE_SENTENCES;

const words = {
  fr: {
    title: (firm: string) => `Pouvez-vous aider ${firm} ?`,
    wantedBy: (day: string) => `Souhaité avant le ${day}`,
    why: 'Pourquoi vous',
    promise: 'Si vous acceptez, nous vous présentons par e-mail, avec les coordonnées de chaque côté.',
    accept: 'J’accepte',
    cannot: 'Vous ne pouvez pas cette fois-ci ?',
    kind: 'Un non nous aide aussi : nous chercherons une autre personne. Vos coordonnées ne sont pas transmises.',
    reason: 'Raison',
    choose: 'Choisissez une raison',
    details: 'Quelques mots de plus',
    optional: '(facultatif)',
    decline: 'Je ne peux pas',
  },
  en: {
    title: (firm: string) => `Could you help ${firm}?`,
    wantedBy: (day: string) => `Wanted by ${day}`,
    why: 'Why you',
    promise: 'If you accept, we introduce you by e-mail, with contact details on both sides.',
    accept: 'I accept',
    cannot: 'Not possible this time?',
    kind: 'A no is welcome too: we will look for somebody else. Your contact details are not passed on.',
    reason: 'Reason',
    choose: 'Choose a reason',
    details: 'A few more words',
    optional: '(optional)',
    decline: 'I cannot help',
  },
};

/** The volunteer's answer: accepting is one button, declining asks why. Opening the page answers nothing. */
export function answerPage({ locale, match, token, action, alternateUrl }: AnswerPageOptions): string {
  const say = (text: string) => typeset(text, locale);
  const safe = (text: string) => say(withoutContactDetails(text, locale));
  const w = words[locale];
  const effort = [match.hours > 0 ? hoursInWords(match.hours, locale) : '', match.place]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
  return renderPage({
    locale,
    title: w.title(withoutContactDetails(match.organisationName, locale)),
    territoryName: match.territoryName,
    alternateUrl,
    children: (
      <>
        <div className="about">
          <p className="title">{safe(match.needTitle)}</p>
          {effort && <p>{say(effort)}</p>}
          {match.wantedBy && <p>{say(`${w.wantedBy(dayInWords(match.wantedBy, locale))}.`)}</p>}
        </div>
        {match.reasons.length > 0 && (
          <>
            <h2>{w.why}</h2>
            <ul>
              {match.reasons.map((reason) => (
                <li key={reason}>{safe(reason)}</li>
              ))}
            </ul>
          </>
        )}
        <p>{say(w.promise)}</p>
        <ActionForm action={action} token={token}>
          <button className="button" name="answer" value="accept">
            {w.accept}
          </button>
        </ActionForm>
        <section className="no" id="decline" aria-labelledby="decline-title">
          <h2 id="decline-title">{say(w.cannot)}</h2>
          <p className="quiet">{say(w.kind)}</p>
          <ActionForm action={action} token={token}>
            <label htmlFor="reason">{w.reason}</label>
            <select id="reason" name="reason" required>
              <option value="">{w.choose}</option>
              {DECLINE_REASONS.map((code) => (
                <option key={code} value={code}>
                  {reasons[locale][code]}
                </option>
              ))}
            </select>
            <label htmlFor="details">
              {w.details} <span>{w.optional}</span>
            </label>
            <textarea id="details" name="details" rows={3} maxLength={800} />
            <button className="button second" name="answer" value="decline">
              {w.decline}
            </button>
          </ActionForm>
        </section>
      </>
    ),
  });
}

/** What is kept, and shown to the animator: the reason in words, then what was added. */
export function declineReasonInWords(reason: DeclineReason, details: string, locale: Locale): string {
  const more = details.trim().slice(0, 800);
  if (reason === 'other' && more) return more.length < 3 ? `${reasons[locale].other}. ${more}` : more;
  return more ? `${reasons[locale][reason]}. ${more}` : `${reasons[locale][reason]}.`;
}
