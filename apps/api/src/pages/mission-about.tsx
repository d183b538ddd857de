import type { Locale, Mission } from '@alize/contracts';
import { hoursInWords, typeset } from '@alize/notifications';
import type { ReactElement } from 'react';

const words = {
  fr: {
    introduced: 'Vous avez été présentés. Dites-nous quand le contact est pris.',
    contacted: 'Vous êtes en contact.',
    started: 'L’appui est en cours.',
    paused: 'L’appui est en pause.',
    done: 'L’appui est terminé.',
    dropped: 'L’appui est arrêté.',
    logged: (hours: string) => `Noté jusqu’ici : ${hours}.`,
    none: 'Aucune journée notée.',
    planned: (hours: string) => `Prévu : ${hours}.`,
  },
  en: {
    introduced: 'You have been introduced. Tell us when you are in touch.',
    contacted: 'You are in touch.',
    started: 'The mission is under way.',
    paused: 'The mission is paused.',
    done: 'The mission is finished.',
    dropped: 'The mission has stopped.',
    logged: (hours: string) => `Logged so far: ${hours}.`,
    none: 'No day logged.',
    planned: (hours: string) => `Planned: ${hours}.`,
  },
};

/** What a mission is about, and where it stands, in words. */
export function MissionAbout({ mission, locale }: { mission: Mission; locale: Locale }): ReactElement {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const { need, offer, status, loggedHours, plannedHours } = mission;
  const logged = loggedHours > 0 ? w.logged(hoursInWords(loggedHours, locale)) : w.none;
  return (
    <div className="about">
      <p className="title">{say(need.title)}</p>
      <p>{say(`${need.requester}, ${need.organisation} · ${offer.volunteer}, ${offer.organisation}`)}</p>
      <p>{say(w[status])}</p>
      <p>{say(`${logged} ${w.planned(hoursInWords(plannedHours, locale))}`)}</p>
    </div>
  );
}

/** The other of the two people. */
export const otherOf = ({ side, need, offer }: Mission): string =>
  side === 'volunteer' ? need.requester : offer.volunteer;
