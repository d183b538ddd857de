import { Criterion, type Locale } from '@alize/contracts';
import type { Score } from '../score/facts';
import { EN, FR, frenchSpaces } from './voices';

/** Where the two part, in one sentence of at most 160 characters: the two widest gaps, then what goes the other way. */
export function explainDifference(first: Score, second: Score, locale: Locale): string {
  const gaps = Criterion.options
    .map((criterion) => ({ criterion, gap: tenthsOf(first, criterion) - tenthsOf(second, criterion) }))
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const total = gaps.reduce((sum, { gap }) => sum + gap, 0);
  const ahead = total < 0 ? -1 : 1;
  const better = gaps.filter(({ gap }) => gap * ahead > 0).map(({ criterion }) => criterion);
  const worse = gaps.filter(({ gap }) => gap * ahead < 0).map(({ criterion }) => criterion);
  const difference = { points: Math.abs(total) / 10, firstLeads: ahead > 0, better, worse };
  return locale === 'fr' ? frenchSpaces(differenceInFrench(difference)) : differenceInEnglish(difference);
}

interface Difference {
  points: number;
  firstLeads: boolean;
  /** Criteria on which the leader does better, widest gap first; then those on which the other does. */
  better: Criterion[];
  worse: Criterion[];
}

function tenthsOf(score: Score, criterion: Criterion): number {
  const reason = score.reasons.find((candidate) => candidate.criterion === criterion);
  return Math.round((reason?.points ?? 0) * 10);
}

const CRITERION_IN_FRENCH: Record<Criterion, string> = {
  skills: 'les compétences',
  words: 'les mots du texte',
  sector: 'le secteur',
  distance: 'la proximité',
  time: 'le temps disponible',
  load: 'la charge actuelle',
  track_record: 'les appuis passés',
};

function differenceInFrench({ points, firstLeads, better, worse }: Difference): string {
  const on = (criteria: Criterion[]) => FR.list(criteria.map((criterion) => CRITERION_IN_FRENCH[criterion]));
  if (points === 0)
    return better.length + worse.length === 0
      ? 'Les deux personnes se valent sur tous les critères.'
      : `À égalité : la première fait mieux sur ${on(better.slice(0, 1))}, la deuxième sur ${on(worse.slice(0, 1))}.`;
  const [leader, other] = firstLeads ? ['La première', 'la deuxième'] : ['La deuxième', 'la première'];
  const most = better.length > 2 ? 'surtout ' : '';
  return `${leader} devance ${other} de ${FR.number(points)} ${points < 2 ? 'point' : 'points'}, ${most}sur ${on(
    better.slice(0, 2),
  )}${worse.length > 0 ? ` ; ${other} fait mieux sur ${on(worse.slice(0, 1))}` : ''}.`;
}

const CRITERION_IN_ENGLISH: Record<Criterion, string> = {
  skills: 'skills',
  words: 'the words used',
  sector: 'sector',
  distance: 'distance',
  time: 'time available',
  load: 'current load',
  track_record: 'past missions',
};

function differenceInEnglish({ points, firstLeads, better, worse }: Difference): string {
  const on = (criteria: Criterion[]) => EN.list(criteria.map((criterion) => CRITERION_IN_ENGLISH[criterion]));
  if (points === 0)
    return better.length + worse.length === 0
      ? 'There is nothing between the two on any criterion.'
      : `Level: the first does better on ${on(better.slice(0, 1))}, the second on ${on(worse.slice(0, 1))}.`;
  const [leader, other] = firstLeads ? ['The first', 'the second'] : ['The second', 'the first'];
  const most = better.length > 2 ? 'mostly ' : '';
  return `${leader} is ${EN.number(points)} ${points === 1 ? 'point' : 'points'} ahead of ${other}, ${most}on ${on(
    better.slice(0, 2),
  )}${worse.length > 0 ? `; ${other} does better on ${on(worse.slice(0, 1))}` : ''}.`;
}
