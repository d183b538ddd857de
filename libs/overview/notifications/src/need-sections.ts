import type { Locale, WorkMode } from '@alize/contracts';
import { firmWords, type FirmWritings } from './firm-words';
import type { MailContent } from './mail-content';
import { dayInWords, hoursInWords, placeInWords, typeset } from './typography';

/** A need as the mails to whoever helps with it, or lends somebody, tell of it. */
export interface AskedNeed extends FirmWritings {
  /** The firm's. */
  organisationName: string;
  hours: number;
  commune: string;
  mode: WorkMode;
  /** `YYYY-MM-DD`. */
  wantedBy?: string | null;
}

const words = {
  fr: {
    quote: 'Ce que dit l’entreprise',
    project: 'Le projet',
    begin: (day: string) => `À commencer, si possible, avant le ${day}.`,
  },
  en: {
    quote: 'In the firm’s words',
    project: 'The project',
    begin: (day: string) => `To begin by ${day} if possible.`,
  },
};

/** What is asked, for whom, for how long and where; then what the firm says of it. `safe`: what may be shown of its words. */
export function needSections(
  need: AskedNeed,
  locale: Locale,
  safe: (words: string) => string = (text) => text,
): Pick<MailContent, 'about' | 'quote'> {
  const { needTitle, needText, projectTitle, projectDescription, hours, wantedBy } = need;
  const w = words[locale];
  const firm = safe(need.organisationName);
  const said = firmWords({
    needTitle: safe(needTitle),
    needText: safe(needText),
    projectTitle: safe(projectTitle),
    projectDescription: safe(projectDescription),
  });
  const time = `${hoursInWords(hours, locale)}. ${placeInWords(need.commune, need.mode, locale)}.`;
  return {
    about: {
      title: said.title ?? firm,
      lines: [
        ...(said.title ? [firm] : []),
        time,
        ...(wantedBy ? [w.begin(dayInWords(wantedBy, locale))] : []),
      ],
    },
    ...((said.words ?? said.project) && {
      quote: {
        title: w.quote,
        words: said.words,
        project:
          said.project &&
          typeset(
            locale === 'fr' ? `${w.project} : ${said.project}` : `${w.project}: ${said.project}`,
            locale,
          ),
      },
    }),
  };
}
