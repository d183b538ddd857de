import type { Locale } from '@alize/contracts';
import { dayInWords, hoursInWords, repeats, typeset, withoutContactDetails } from '@alize/notifications';
import type { ReactElement } from 'react';
import type { AskedMatch } from './answer-links';

const words = {
  fr: {
    wantedBy: (day: string) => `À commencer, si possible, avant le ${day}`,
    project: (line: string) => `Le projet : ${line}`,
    words: 'Ce que dit l’entreprise',
    since: 'Où en est cette demande',
    confirmed: (day: string) => `L’entreprise l’a confiée à Alizé le ${day}.`,
    opened: (day: string) => `L’équipe d’Alizé a échangé avec elle et retenu sa demande le ${day}.`,
    approved: (day: string) => `Elle a pensé à vous le ${day}.`,
    proposed: (name: string, day: string) => `Elle a pensé à ${name} le ${day}.`,
    notNow: (day: string) => `Le ${day}, vous nous aviez répondu : pas maintenant.`,
    accepted: (name: string, day: string) => `${name} a accepté le ${day}.`,
  },
  en: {
    wantedBy: (day: string) => `To begin by ${day} if possible`,
    project: (line: string) => `The project: ${line}`,
    words: 'In the firm’s words',
    since: 'Where this request stands',
    confirmed: (day: string) => `The firm sent it to Alizé on ${day}.`,
    opened: (day: string) => `The Alizé team talked it over with them and took it up on ${day}.`,
    approved: (day: string) => `The team thought of you on ${day}.`,
    proposed: (name: string, day: string) => `The team thought of ${name} on ${day}.`,
    notNow: (day: string) => `On ${day}, you answered: not now.`,
    accepted: (name: string, day: string) => `${name} accepted on ${day}.`,
  },
};

type Reader = { match: AskedMatch; locale: Locale };

/** What is asked, how long it takes, where and by when. */
export function RequestAbout({ match, locale }: Reader): ReactElement {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const effort = [match.hours > 0 ? hoursInWords(match.hours, locale) : '', match.place]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
  return (
    <div className="about">
      <p className="title">
        {/* A title made of the first words of the text is read there. */}
        {say(
          withoutContactDetails(
            repeats(match.needTitle, match.needText) ? match.organisationName : match.needTitle,
            locale,
          ),
        )}
      </p>
      {effort && <p>{say(effort)}</p>}
      {match.wantedBy && <p>{say(`${w.wantedBy(dayInWords(match.wantedBy, locale))}.`)}</p>}
    </div>
  );
}

/** The firm's own words, then what happened to its request, in the order it happened. */
export function RequestStory({
  match,
  locale,
  toVolunteer,
}: Reader & { toVolunteer: boolean }): ReactElement {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const { history, volunteerName } = match;
  const day = (at: Date) => dayInWords(at, locale);
  const lines: [Date | null, (at: Date) => string][] = [
    [history.confirmedAt, (at) => w.confirmed(day(at))],
    [history.openedAt, (at) => w.opened(day(at))],
    [toVolunteer ? history.saidNotNowAt : null, (at) => w.notNow(day(at))],
    [history.approvedAt, (at) => (toVolunteer ? w.approved(day(at)) : w.proposed(volunteerName, day(at)))],
    [toVolunteer ? null : history.acceptedAt, (at) => w.accepted(volunteerName, day(at))],
  ];
  return (
    <>
      {match.needText && (
        <>
          <h2>{w.words}</h2>
          <blockquote>{say(withoutContactDetails(match.needText, locale))}</blockquote>
          {match.project && <p>{say(w.project(withoutContactDetails(match.project, locale)))}</p>}
        </>
      )}
      <h2>{w.since}</h2>
      <ul>{lines.map(([at, line]) => at && <li key={line(at)}>{say(line(at))}</li>)}</ul>
    </>
  );
}
