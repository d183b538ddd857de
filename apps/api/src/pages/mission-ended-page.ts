import type { Locale, Mission } from '@alize/contracts';
import { hoursInWords } from '@alize/notifications';
import { messagePage } from './message-page';
import { missionWords } from './mission-words';

/** What the link of a mission shows once it has ended, and the one question that is left. */
export function missionEndedPage(options: {
  locale: Locale;
  mission: Mission;
  status: 'done' | 'dropped';
  territoryName: string;
  /** What asks for the page on which one says how it went; none when it was said. */
  feedback?: { action: string; token: string };
}): string {
  const { locale, mission, status, territoryName, feedback } = options;
  const w = missionWords[locale];
  return messagePage({
    locale,
    territoryName,
    title: w.ended[status],
    lines: [
      `« ${mission.need.title} »`,
      ...(mission.loggedHours > 0 ? [w.logged(hoursInWords(mission.loggedHours, locale))] : []),
      ...(feedback ? [] : [w.nothing]),
    ],
    form: feedback && {
      label: w.howItWent,
      action: feedback.action,
      fields: { token: feedback.token, act: 'feedback' },
    },
  });
}
