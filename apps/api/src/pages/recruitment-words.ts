import { HOURS_A_WORKING_DAY, type Locale, WorkMode } from '@alize/contracts';
import { sectorsInWords } from './sector-names';

/** Sectors named; the rest is one « and others » too many. */
const MAX_SECTORS = 5;

const one = (count: number, single: string, several: string): string => (count < 2 ? single : several);

/** What the sheet for HR directors says. */
export const words = {
  fr: {
    title: 'Qui, chez vous, pourrait aider une petite entreprise ?',
    lead: 'Près de chez vous, de petites entreprises ont un projet qui crée des emplois. Il leur manque un savoir-faire, que quelqu’un de vos équipes a peut-être.',
    asOf: (day: string) => `Situation au ${day}`,
    needs: (count: number) =>
      one(
        count,
        'besoin ouvert demande un de ces savoir-faire',
        'besoins ouverts demandent un de ces savoir-faire',
      ),
    jobs: (count: number) => one(count, 'emploi prévu par ces projets', 'emplois prévus par ces projets'),
    hours: (count: number) => one(count, 'heure pour un appui courant', 'heures pour un appui courant'),
    wanted: 'Les savoir-faire recherchés',
    caption: 'Besoins des 12 derniers mois, et emplois prévus par leurs projets',
    skill: 'Savoir-faire',
    today: 'Aujourd’hui',
    needsColumn: 'Besoins',
    jobsColumn: 'Emplois prévus',
    urgency: {
      need_without_anyone: 'Un besoin attend',
      skill_without_anyone: 'Personne n’est disponible',
      rests_on_one: 'Une seule personne',
    },
    toConfirm: (figure: string, count: number) =>
      `${figure} ${one(count, 'besoin ouvert attend', 'besoins ouverts attendent')} encore qu’une personne en confirme les savoir-faire : cette page ne les compte pas.`,
    noted: 'Un besoin au moins demande aussi :',
    none: 'Rien ne manque aujourd’hui. Une personne de plus rend service le jour où une autre s’absente.',
    mission: 'À quoi ressemble un appui',
    time: 'Le temps',
    place: 'Le lieu',
    sectors: 'Les secteurs',
    how: 'La règle du jeu',
    between: (least: string, most: string) => `De ${least} à ${most} heures`,
    exactly: (hours: string) => `${hours} heures`,
    inDays: (least: number, most: number) => `, soit ${least < most ? `${least} à ` : ''}${most} jours`,
    pace: ', à répartir au rythme de la personne.',
    places: { on_site: 'sur place', remote: 'à distance', both: 'sur place ou à distance' },
    placeOf: (place: string, count: number) => `${place} pour ${count}`,
    needsWord: (count: number) => one(count, 'besoin', 'besoins'),
    otherSectors: 'Tous.',
    rule: 'La personne choisit à chaque fois et peut refuser. L’appui est gratuit pour l’entreprise. Les coordonnées ne circulent qu’après un oui.',
    act: 'À vous : un nom suffit',
    ask: 'Pensez à une personne, parlez-lui de cette page, puis écrivez-nous ou appelez-nous. Nous nous occupons du reste.',
    role: (territory: string) => `animation d’Alizé ${territory}`,
  },
  en: {
    title: 'Who in your teams could help a small firm?',
    lead: 'Near you, small firms have a project that creates jobs. They lack know-how that somebody in your teams may well have.',
    asOf: (day: string) => `As of ${day}`,
    needs: (count: number) =>
      one(count, 'open request asks for one of these skills', 'open requests ask for one of these skills'),
    jobs: (count: number) => one(count, 'job planned by these projects', 'jobs planned by these projects'),
    hours: (count: number) => one(count, 'hour for a typical mission', 'hours for a typical mission'),
    wanted: 'Skills wanted',
    caption: 'Requests of the last 12 months, and the jobs their projects plan',
    skill: 'Skill',
    today: 'Today',
    needsColumn: 'Requests',
    jobsColumn: 'Jobs planned',
    urgency: {
      need_without_anyone: 'A request is waiting',
      skill_without_anyone: 'Nobody available',
      rests_on_one: 'One person only',
    },
    toConfirm: (figure: string, count: number) =>
      `${figure} ${one(count, 'open request still waits', 'open requests still wait')} for somebody to confirm the skills; this page does not count ${one(count, 'it', 'them')}.`,
    noted: 'At least one request also asks for:',
    none: 'Nothing is missing today. One more person helps on the day another is away.',
    mission: 'What a mission looks like',
    time: 'Time',
    place: 'Place',
    sectors: 'Sectors',
    how: 'How it works',
    between: (least: string, most: string) => `From ${least} to ${most} hours`,
    exactly: (hours: string) => `${hours} hours`,
    inDays: (least: number, most: number) => `, ${least < most ? `${least} to ` : ''}${most} days`,
    pace: ', spread at the person’s own pace.',
    places: { on_site: 'on site', remote: 'remotely', both: 'on site or remotely' },
    placeOf: (place: string, count: number) => `${place} for ${count}`,
    needsWord: (count: number) => one(count, 'request', 'requests'),
    otherSectors: 'All of them.',
    rule: 'Volunteers decide each time and may say no. The help is free for the firm. Contact details are shared only after a yes.',
    act: 'One name is enough',
    ask: 'Think of one person, show them this page, then write or call us. We take care of the rest.',
    role: (territory: string) => `who runs Alizé ${territory}`,
  },
} satisfies Record<Locale, object>;

const NUMBERS = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

/** « 1 234 », “1,234”. */
export const figure = (value: number, locale: Locale): string => NUMBERS[locale].format(value);

/** « De 8 à 40 heures, soit 1 à 6 jours, … ». */
export function timeInWords({ least, most }: { least: number; most: number }, locale: Locale): string {
  const w = words[locale];
  const said =
    least === most ? w.exactly(figure(most, locale)) : w.between(figure(least, locale), figure(most, locale));
  const daysIn = (hours: number) => Math.round(hours / HOURS_A_WORKING_DAY);
  const [shortest, longest] = [Math.max(1, daysIn(least)), daysIn(most)];
  return `${said}${longest > 1 ? w.inDays(shortest, longest) : ''}${w.pace}`;
}

/** « Sur place ou à distance pour 5 besoins, sur place pour 1. », the most frequent first. */
export function placesInWords(modes: Record<WorkMode, number>, locale: Locale): string {
  const w = words[locale];
  const said = WorkMode.options
    .filter((mode) => modes[mode] > 0)
    .sort((a, b) => modes[b] - modes[a])
    .map((mode, index) => {
      const place = w.placeOf(w.places[mode], modes[mode]);
      return index === 0 ? `${place} ${w.needsWord(modes[mode])}` : place;
    });
  return `${capital(said.join(', '))}.`;
}

/** « Industrie et construction. »; the first few. */
export function namedSectors(sectors: string[], locale: Locale): string {
  const named = sectorsInWords(sectors.slice(0, MAX_SECTORS), locale);
  return named ? `${capital(named)}.` : words[locale].otherSectors;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
