import type { Locale, RecruitmentUrgency } from '@alize/contracts';
import type { RecruitmentSheet } from '@alize/matches';
import { dayInWords, phoneInWords, typeset } from '@alize/notifications';
import { renderPage } from './page-layout';
import { figure, namedSectors, placesInWords, timeInWords, words } from './recruitment-words';

export interface RecruitmentSheetOptions {
  locale: Locale;
  territoryName: string;
  sheet: RecruitmentSheet;
  /** Who answers a partner: the animator, or the territory's own address. */
  contact: { name: string; email: string; phone?: string | null };
  /** Day the figures are of, `YYYY-MM-DD`. */
  asOf: string;
  alternateUrl?: string;
}

/**
 * What an animator sends to HR directors: the skills wanted and what is at stake. It leaves the house, so it names no
 * firm and nobody but whom to call.
 */
export function recruitmentSheet(options: RecruitmentSheetOptions): string {
  const { locale, territoryName, sheet, contact, asOf, alternateUrl } = options;
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  return renderPage({
    locale,
    title: w.title,
    territoryName,
    alternateUrl,
    wide: true,
    children: (
      <>
        <p className="lead">{say(w.lead)}</p>
        <Figures sheet={sheet} locale={locale} />
        <h2>{say(w.wanted)}</h2>
        {sheet.skills.length > 0 && <Skills sheet={sheet} locale={locale} />}
        {sheet.wordsNoted.length > 0 && (
          <p>
            {say(w.noted)} <strong>{say(sheet.wordsNoted.join(', '))}</strong>
          </p>
        )}
        {sheet.skills.length + sheet.wordsNoted.length === 0 && <p>{say(w.none)}</p>}
        {sheet.toConfirm > 0 && (
          <p className="quiet">{say(w.toConfirm(figure(sheet.toConfirm, locale), sheet.toConfirm))}</p>
        )}
        {sheet.mission && (
          <>
            <h2>{say(w.mission)}</h2>
            <Mission mission={sheet.mission} locale={locale} />
          </>
        )}
        <section className="about" aria-labelledby="act">
          <h2 className="title" id="act">
            {say(w.act)}
          </h2>
          <p>{say(w.ask)}</p>
          <p>
            <strong>{say(contact.name)}</strong>, {say(w.role(territoryName))}
            <br />
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
            {contact.phone && (
              <>
                <br />
                <a href={`tel:${contact.phone}`}>{phoneInWords(contact.phone, locale)}</a>
              </>
            )}
          </p>
        </section>
        <p className="quiet">{say(`${w.asOf(dayInWords(asOf, locale))}.`)}</p>
      </>
    ),
  });
}

interface Part {
  locale: Locale;
}

function Figures({ sheet, locale }: Part & { sheet: RecruitmentSheet }) {
  const w = words[locale];
  const usual = Math.round(sheet.mission?.hours.median ?? 0);
  const figures = [
    { count: sheet.openNeeds, label: w.needs(sheet.openNeeds) },
    { count: sheet.jobsPlanned, label: w.jobs(sheet.jobsPlanned) },
    { count: usual, label: w.hours(usual) },
  ].filter(({ count }) => count > 0);
  if (figures.length === 0) return null;
  return (
    <ul className="figures">
      {figures.map(({ count, label }) => (
        <li key={label}>
          <strong>{figure(count, locale)}</strong> {typeset(label, locale)}
        </li>
      ))}
    </ul>
  );
}

function Skills({ sheet, locale }: Part & { sheet: RecruitmentSheet }) {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const urgency: Record<RecruitmentUrgency, string> = w.urgency;
  const labelled = (label: string) => say(locale === 'fr' ? `${label} : ` : `${label}: `);
  return (
    <table>
      <caption>{say(w.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{w.skill}</th>
          <th scope="col">{say(w.today)}</th>
          <th scope="col" className="number">
            {w.needsColumn}
          </th>
          <th scope="col" className="number">
            {w.jobsColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.skills.map((skill) => (
          <tr key={skill.label}>
            <th scope="row">{say(skill.label)}</th>
            <td>{say(urgency[skill.urgency])}</td>
            <td className="number" data-label={labelled(w.needsColumn)}>
              {figure(skill.needs, locale)}
            </td>
            <td className="number" data-label={labelled(w.jobsColumn)}>
              {figure(skill.jobsPlanned, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mission({ mission, locale }: Part & { mission: NonNullable<RecruitmentSheet['mission']> }) {
  const w = words[locale];
  const lines = [
    [w.time, timeInWords(mission.hours, locale)],
    [w.place, placesInWords(mission.modes, locale)],
    [w.sectors, namedSectors(mission.sectors, locale)],
    [w.how, w.rule],
  ] as const;
  return (
    <dl>
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{typeset(term, locale)}</dt>
          <dd>{typeset(text, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
