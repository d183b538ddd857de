import { type Locale, withQue } from '@alize/contracts';
import { balanceSentence, dayInWords, typeset, withoutContactDetails } from '@alize/notifications';
import type { AskedMatch } from './answer-links';
import { AskContact } from './ask-contact';
import { ActionForm, renderPage } from './page-layout';
import { RequestAbout, RequestStory } from './request-summary';

export interface EmployerPageOptions {
  locale: Locale;
  match: AskedMatch;
  token: string;
  /** Where both forms post `token` and `answer`: `approve`, or `refuse` with a `reason`. */
  action: string;
  alternateUrl?: string;
  fault?: { sentence: string; typed: string };
}

const words = {
  fr: {
    title: (who: string, firm: string) => `Donnez-vous votre accord pour ${withQue(who)} aide ${firm} ?`,
    from: (who: string, employer: string, asked: boolean) =>
      asked
        ? `${who}, de l’équipe ${employer}, est d’accord.`
        : `${who}, de l’équipe ${employer}, a choisi la présentation directe aux entreprises à aider.`,
    by: (day: string) => `À vous de répondre avant le ${day}.`,
    promise:
      'Avec votre accord, nous présentons les deux personnes par e-mail. Sans lui, l’entreprise ne saura rien.',
    approve: 'Je donne mon accord',
    cannot: 'Ce n’est pas possible ?',
    kind: 'L’équipe d’Alizé lira votre raison et cherchera une autre personne. L’entreprise ne la voit pas.',
    reason: 'Pourquoi',
    refuse: 'Je refuse',
  },
  en: {
    title: (who: string, firm: string) => `Do you agree to ${who} helping ${firm}?`,
    from: (who: string, employer: string, asked: boolean) =>
      asked
        ? `${who}, from ${employer}, is willing.`
        : `${who}, from ${employer}, chose to be introduced directly to firms they can help.`,
    by: (day: string) => `Please answer by ${day}.`,
    promise:
      'With your agreement, we introduce the two people by e-mail. Without it, the firm will not be told.',
    approve: 'I agree',
    cannot: 'Not possible?',
    kind: 'The Alizé team will read your reason and look for somebody else. The firm does not see it.',
    reason: 'Why',
    refuse: 'I refuse',
  },
};

/** The partner contact's answer about an employee's mission. Opening the page answers nothing. */
export function employerPage(options: EmployerPageOptions): string {
  const { locale, match, token, action, alternateUrl, fault } = options;
  const say = (text: string) => typeset(text, locale);
  const w = words[locale];
  return renderPage({
    locale,
    title: w.title(match.volunteerName, withoutContactDetails(match.organisationName, locale)),
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
        <p>
          {say(
            `${w.from(match.volunteerName, match.employerName, match.asked)} ${w.by(dayInWords(match.answerBy, locale))}`,
          )}
        </p>
        <RequestStory match={match} locale={locale} toVolunteer={false} />
        {match.balance && <p>{say(balanceSentence(match.balance, locale))}</p>}
        <p>{say(w.promise)}</p>
        <ActionForm action={action} token={token}>
          <button className="button" name="answer" value="approve">
            {w.approve}
          </button>
        </ActionForm>
        <AskContact
          contact={match.contact}
          firm={withoutContactDetails(match.organisationName, locale)}
          locale={locale}
        />
        <section className="no" id="refuse" aria-labelledby="refuse-title">
          <h2 id="refuse-title">{say(w.cannot)}</h2>
          <p className="quiet">{say(w.kind)}</p>
          <ActionForm action={action} token={token}>
            <label htmlFor="reason">{w.reason}</label>
            <textarea
              id="reason"
              name="reason"
              rows={3}
              required
              minLength={3}
              maxLength={1000}
              defaultValue={fault?.typed}
            />
            <button className="button second" name="answer" value="refuse">
              {w.refuse}
            </button>
          </ActionForm>
        </section>
      </>
    ),
  });
}
