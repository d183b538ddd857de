import { ChosenDropReason, type Locale, type Mission, type MissionAction } from '@alize/contracts';
import { DROP_SENTENCES } from '@alize/missions';
import { dayInWords, hoursInWords, typeset } from '@alize/notifications';
import type { ReactElement, ReactNode } from 'react';
import { MissionAbout, otherOf } from './mission-about';
import { missionWords as words } from './mission-words';
import { ActionForm, renderPage } from './page-layout';

/** What was typed to log a day or to stop, to be shown again when something in it is to be corrected. */
export interface TypedMission {
  act: string;
  day?: string;
  hours?: string;
  words?: string;
  reason?: string;
}
export interface MissionPageOptions {
  locale: Locale;
  mission: Mission;
  territoryName: string;
  token: string;
  /** Where every form posts `token` and `act`. */
  action: string;
  /** `YYYY-MM-DD`: the days one may log. */
  days: { first: string; last: string };
  /** Of the day about to be logged: pressing twice logs it once. */
  dayId: string;
  alternateUrl?: string;
  fault?: { sentence: string; typed: TypedMission };
}

/** One mission for one of its two people: days, pause, end. The link serves as long as the mission runs. */
export function missionPage(options: MissionPageOptions): string {
  const { locale, mission, territoryName, alternateUrl, fault } = options;
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const may = (action: MissionAction) => mission.actions.includes(action);
  const press = (act: MissionAction, label: string) =>
    may(act) && (
      <Act {...options} act={act} key={act}>
        <button className="button second">{label}</button>
      </Act>
    );
  return renderPage({
    locale,
    title:
      mission.side === 'volunteer'
        ? w.mine(mission.need.organisation)
        : w.theirs(otherOf(mission), mission.need.organisation),
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
        {may('log') && <LogForm {...options} />}
        {mission.days.length > 0 && (
          <>
            <h2>{w.days}</h2>
            <ul>
              {mission.days.map(({ id, day, hours, words: said }) => (
                <li key={id}>{say(lineOf(day, hours, said, locale))}</li>
              ))}
            </ul>
          </>
        )}
        {may('log') && mission.days.length > 0 && <RemoveForm {...options} />}
        <section className="no" aria-labelledby="next-title">
          <h2 id="next-title">{say(w.next)}</h2>
          {press('start', w.start)}
          {press('pause', w.pause)}
          {press('resume', w.resume)}
          {may('finish') && <FinishForm {...options} />}
        </section>
        {may('drop') && <DropForm {...options} />}
      </>
    ),
  });
}

type FormOf = MissionPageOptions & { act: string; children: ReactNode };
function Act({ action, token, act, children }: FormOf): ReactElement {
  return (
    <ActionForm action={action} token={token}>
      <input type="hidden" name="act" value={act} />
      {children}
    </ActionForm>
  );
}

const lineOf = (day: string, hours: number, said: string | null, locale: Locale): string =>
  `${dayInWords(day, locale)}${locale === 'fr' ? ' :' : ':'} ${hoursInWords(hours, locale)}${said ? `. ${said}` : ''}`;

function LogForm(options: MissionPageOptions): ReactElement {
  const { locale, days, dayId, fault } = options;
  const w = words[locale];
  const typed = fault?.typed.act === 'log' ? fault.typed : undefined;
  return (
    <Act {...options} act="log">
      <h2>{w.log}</h2>
      <input type="hidden" name="id" value={dayId} />
      <label htmlFor="day">{w.day}</label>
      <input
        id="day"
        name="day"
        type="date"
        required
        min={days.first}
        max={days.last}
        defaultValue={typed?.day ?? days.last}
      />
      <label htmlFor="hours">
        {w.hours} <span>{typeset(w.quarters, locale)}</span>
      </label>
      <input
        id="hours"
        name="hours"
        required
        maxLength={40}
        list="hours-told"
        autoComplete="off"
        defaultValue={typed?.hours}
      />
      <datalist id="hours-told">
        {w.usual.map((usual) => (
          <option key={usual} value={typeset(usual, locale)} />
        ))}
      </datalist>
      <label htmlFor="words">
        {w.what} <span>{w.optional}</span>
      </label>
      <textarea id="words" name="words" rows={2} maxLength={800} defaultValue={typed?.words} />
      <button className="button">{w.logIt}</button>
    </Act>
  );
}

/** One press where days are logged; where none is, the hours are asked: an end without any is said, never assumed. */
function FinishForm(options: MissionPageOptions): ReactElement {
  const { locale, mission, fault } = options;
  const w = words[locale];
  const typed = fault?.typed.act === 'finish' ? fault.typed : undefined;
  return (
    <Act {...options} act="finish">
      {mission.loggedHours === 0 && (
        <>
          <label htmlFor="hours-in-all">
            {typeset(w.hoursInAll, locale)} <span>{typeset(w.noneAtAll, locale)}</span>
          </label>
          <input
            id="hours-in-all"
            name="hours"
            required
            maxLength={40}
            autoComplete="off"
            defaultValue={typed?.hours}
          />
        </>
      )}
      <button className="button second">{typeset(w.finish, locale)}</button>
    </Act>
  );
}

function RemoveForm(options: MissionPageOptions): ReactElement {
  const { locale, mission } = options;
  const w = words[locale];
  return (
    <details>
      <summary>{w.wrong}</summary>
      <p className="quiet">{typeset(w.wrongHelp, locale)}</p>
      <Act {...options} act="remove">
        <label htmlFor="wrong-day">{w.which}</label>
        <select id="wrong-day" name="dayId" required>
          {mission.days.map(({ id, day, hours }) => (
            <option key={id} value={id}>
              {typeset(lineOf(day, hours, null, locale), locale)}
            </option>
          ))}
        </select>
        <button className="button second">{w.remove}</button>
      </Act>
    </details>
  );
}

function DropForm(options: MissionPageOptions): ReactElement {
  const { locale, fault } = options;
  const w = words[locale];
  const typed = fault?.typed.act === 'drop' ? fault.typed : undefined;
  return (
    <details id="drop" open={typed !== undefined}>
      <summary>{typeset(w.stop, locale)}</summary>
      <p className="quiet">{typeset(w.stopHelp, locale)}</p>
      <Act {...options} act="drop">
        <label htmlFor="reason">{w.reason}</label>
        <select id="reason" name="reason" required defaultValue={typed?.reason ?? ''}>
          <option value="">{w.choose}</option>
          {ChosenDropReason.options.map((code) => (
            <option key={code} value={code}>
              {DROP_SENTENCES[locale][code]}
            </option>
          ))}
        </select>
        <label htmlFor="drop-words">
          {w.more} <span>{w.optional}</span>
        </label>
        <textarea id="drop-words" name="words" rows={3} maxLength={800} defaultValue={typed?.words} />
        <button className="button second">{w.stopIt}</button>
      </Act>
    </details>
  );
}
