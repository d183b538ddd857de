import { type Locale, VolunteerReason, withDe } from '@alize/contracts';
import { DECLINE_SENTENCES } from '@alize/matches';
import { dayInWords, employerSentence, typeset, withoutContactDetails } from '@alize/notifications';
import type { AskedMatch } from './answer-links';
import { AskContact } from './ask-contact';
import { ActionForm, renderPage } from './page-layout';
import { RequestAbout, RequestStory } from './request-summary';

/** The reasons of a plain no; a later day and a colleague have a form of their own. */
export const DECLINE_REASONS = VolunteerReason.exclude(['not_now', 'colleague']).options;

/** What was typed in one of the forms, to be shown again when something in it is to be corrected. */
export interface TypedAnswer {
  answer: string;
  reason?: string;
  details?: string;
  askAgainOn?: string;
  name?: string;
  email?: string;
  words?: string;
}
export interface AnswerPageOptions {
  locale: Locale;
  match: AskedMatch;
  token: string;
  /** Where every form posts `token` and `answer`: `accept`, `decline`, `not_now` or `colleague`. */
  action: string;
  /** `YYYY-MM-DD`: the first and the last day one may choose, and the one proposed. */
  days: { first: string; last: string; proposed: string };
  alternateUrl?: string;
  /** What is to be corrected, and in what was typed. */
  fault?: { sentence: string; typed: TypedAnswer };
}

const words = {
  fr: {
    title: (firm: string) => `Pouvez-vous aider ${firm} ?`,
    why: 'Pourquoi vous',
    personal: (who: string) => `Un mot ${withDe(who)}`,
    by: (day: string) => `À vous de répondre avant le ${day}.`,
    contacts: 'Les coordonnées de chaque côté ne sont transmises qu’à ce moment.',
    calls: 'Quand un premier appel vous irait-il ?',
    callsHint:
      'Cochez ce qui vous convient : l’entreprise choisit. Rien de coché : elle vous propose un moment.',
    accept: 'J’accepte',
    cannot: 'Vous ne pouvez pas cette fois-ci ?',
    kind: 'Un non nous aide aussi : nous chercherons une autre personne. Vos coordonnées ne sont pas transmises.',
    reason: 'Raison',
    choose: 'Choisissez une raison',
    details: 'Quelques mots de plus',
    optional: '(facultatif)',
    decline: 'Je ne peux pas',
    later: 'Pas maintenant, redemandez-moi plus tard',
    laterKind: 'Nous ne vous proposons rien avant le jour choisi. Votre offre d’appui reste ouverte ensuite.',
    from: 'Vous pouvez me redemander à partir du',
    notNow: 'Redemandez-moi à cette date',
    other: 'Une autre personne serait mieux placée',
    otherKind: 'Nous n’écrivons pas à cette personne à votre place : l’équipe d’Alizé vous en parle d’abord.',
    name: 'Son prénom et son nom',
    email: 'Son adresse e-mail',
    words: 'Pourquoi cette personne',
    suggest: 'Proposer cette personne',
  },
  en: {
    title: (firm: string) => `Could you help ${firm}?`,
    why: 'Why you',
    personal: (who: string) => `A word from ${who}`,
    by: (day: string) => `Please answer by ${day}.`,
    contacts: 'Contact details are passed on only then, on both sides.',
    calls: 'When would a first call suit you?',
    callsHint: 'Tick what suits you: the firm chooses. Nothing ticked: they will suggest a time.',
    accept: 'I accept',
    cannot: 'Not possible this time?',
    kind: 'A no is welcome too: we will look for somebody else. Your contact details are not passed on.',
    reason: 'Reason',
    choose: 'Choose a reason',
    details: 'A few more words',
    optional: '(optional)',
    decline: 'I cannot help',
    later: 'Not now, ask me again later',
    laterKind: 'We suggest nothing to you before that day. Your offer of help stays open afterwards.',
    from: 'You may ask me again from',
    notNow: 'Ask me again on that day',
    other: 'Somebody else would be better placed',
    otherKind: 'We do not write to this person behind your back: the Alizé team talks to you first.',
    name: 'Their name',
    email: 'Their e-mail address',
    words: 'Why this person',
    suggest: 'Suggest this person',
  },
};

/** The volunteer's answer: accepting is one button, every other way is a short form. Opening the page answers nothing. */
export function answerPage(options: AnswerPageOptions): string {
  const { locale, match, token, action, days, alternateUrl, fault } = options;
  const say = (text: string) => typeset(text, locale);
  const w = words[locale];
  const safe = (text: string) => withoutContactDetails(text, locale);
  const reasons = [...(match.whyYou ? [match.whyYou] : []), ...match.reasons.map(safe)];
  const typed = (answer: string) => (fault?.typed.answer === answer ? fault.typed : undefined);
  const optional = <span>{w.optional}</span>;
  return renderPage({
    locale,
    title: w.title(withoutContactDetails(match.organisationName, locale)),
    territoryName: match.territoryName,
    alternateUrl,
    children: (
      <>
        {fault && (
          <p className="fault" role="alert">
            {say(fault.sentence)}
          </p>
        )}
        <RequestAbout match={match} locale={locale} />
        <p>{say(w.by(dayInWords(match.answerBy, locale)))}</p>
        {match.words && (
          <>
            <h2>{say(w.personal(`Alizé ${match.territoryName}`))}</h2>
            <p>{say(safe(match.words))}</p>
          </>
        )}
        {reasons.length > 0 && (
          <>
            <h2>{w.why}</h2>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{say(reason)}</li>
              ))}
            </ul>
          </>
        )}
        <RequestStory match={match} locale={locale} toVolunteer />
        <p>{say(`${employerSentence(match.employer, locale)} ${w.contacts}`)}</p>
        <ActionForm action={action} token={token}>
          <fieldset>
            <legend>
              {say(w.calls)} {optional}
            </legend>
            <p className="quiet">{say(w.callsHint)}</p>
            {match.calls.map(({ at, words: moment }) => (
              <label className="choice" key={at}>
                <input type="checkbox" name="callTimes" value={at} />
                {moment}
              </label>
            ))}
          </fieldset>
          <button className="button" name="answer" value="accept">
            {w.accept}
          </button>
        </ActionForm>
        <AskContact
          contact={match.contact}
          firm={withoutContactDetails(match.organisationName, locale)}
          locale={locale}
        />
        <section className="no" id="decline" aria-labelledby="decline-title">
          <h2 id="decline-title">{say(w.cannot)}</h2>
          <p className="quiet">{say(w.kind)}</p>
          <ActionForm action={action} token={token}>
            <label htmlFor="reason">
              {w.reason} {optional}
            </label>
            <select id="reason" name="reason" defaultValue={typed('decline')?.reason ?? ''}>
              <option value="">{w.choose}</option>
              {DECLINE_REASONS.map((code) => (
                <option key={code} value={code}>
                  {DECLINE_SENTENCES[locale][code]}
                </option>
              ))}
            </select>
            <label htmlFor="details">
              {w.details} {optional}
            </label>
            <textarea
              id="details"
              name="details"
              rows={3}
              maxLength={800}
              defaultValue={typed('decline')?.details}
            />
            <button className="button second" name="answer" value="decline">
              {w.decline}
            </button>
          </ActionForm>
        </section>
        <details id="not-now" open={typed('not_now') !== undefined}>
          <summary>{say(w.later)}</summary>
          <p className="quiet">{say(w.laterKind)}</p>
          <ActionForm action={action} token={token}>
            <label htmlFor="ask-again-on">{w.from}</label>
            <input
              id="ask-again-on"
              name="askAgainOn"
              type="date"
              required
              min={days.first}
              max={days.last}
              defaultValue={typed('not_now')?.askAgainOn ?? days.proposed}
            />
            <button className="button second" name="answer" value="not_now">
              {w.notNow}
            </button>
          </ActionForm>
        </details>
        <details id="colleague" open={typed('colleague') !== undefined}>
          <summary>{say(w.other)}</summary>
          <p className="quiet">{say(w.otherKind)}</p>
          <ActionForm action={action} token={token}>
            <label htmlFor="name">{w.name}</label>
            <input id="name" name="name" required maxLength={80} defaultValue={typed('colleague')?.name} />
            <label htmlFor="email">
              {w.email} {optional}
            </label>
            <input
              id="email"
              name="email"
              type="email"
              maxLength={254}
              defaultValue={typed('colleague')?.email}
            />
            <label htmlFor="words">
              {w.words} {optional}
            </label>
            <textarea
              id="words"
              name="words"
              rows={3}
              maxLength={800}
              defaultValue={typed('colleague')?.words}
            />
            <button className="button second" name="answer" value="colleague">
              {w.suggest}
            </button>
          </ActionForm>
        </details>
      </>
    ),
  });
}
