import { Criterion, type Locale } from '@alize/contracts';
import type { FittedScore, Score } from '../score/facts';
import { aboutAvailability, isTie, pointsIn } from '../score/fit.rules';
import { EN, FR, frenchSpaces } from './voices';

/** Why the first comes before the second, in one sentence: a tie is told as a tie, and points are left to the reasons. */
export function explainOrder(
  first: FittedScore,
  second: FittedScore,
  locale: Locale,
): { tie: string } | { difference: string } {
  const ahead = criteriaAhead(first, second);
  const behind = criteriaAhead(second, first);
  const say = locale === 'fr' ? FRENCH : ENGLISH;
  const set = (sentence: string) => (locale === 'fr' ? frenchSpaces(sentence) : sentence);
  if (isTie(first, second)) return { tie: set(say.tie(ahead, behind)) };
  const nearer = first.fit.band !== second.fit.band || first.fit.z > second.fit.z;
  const freer = availabilityOf(first) > availabilityOf(second);
  return { difference: set(nearer ? say.nearer(freer, ahead) : say.freer(ahead)) };
}

const availabilityOf = (score: Score): number => pointsIn(aboutAvailability(score)).points;

/** Of availability, the criteria on which one does better than another, the widest gap first. */
function criteriaAhead(one: Score, other: Score): Criterion[] {
  const others = new Map(other.reasons.map(({ criterion, points }) => [criterion, points]));
  return aboutAvailability(one)
    .map(({ criterion, points }) => ({ criterion, gap: points - (others.get(criterion) ?? 0) }))
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap)
    .map(({ criterion }) => criterion);
}

interface Sentences {
  tie(ahead: Criterion[], behind: Criterion[]): string;
  nearer(freer: boolean, ahead: Criterion[]): string;
  freer(ahead: Criterion[]): string;
}

const IN_FRENCH: Record<Criterion, string> = {
  skills: 'les compétences',
  words: 'les mots du texte',
  sector: 'le secteur',
  distance: 'la proximité',
  time: 'le temps disponible',
  load: 'la charge actuelle',
  track_record: 'les appuis passés',
};
const inFrench = (criteria: Criterion[]): string =>
  FR.list(criteria.slice(0, 2).map((criterion) => IN_FRENCH[criterion]));
const FRENCH: Sentences = {
  tie: (ahead, behind) => {
    if (ahead.length + behind.length === 0) return 'Les deux premières personnes se valent.';
    const sides = [
      ...(ahead.length > 0 ? [`la première fait mieux sur ${inFrench(ahead.slice(0, 1))}`] : []),
      ...(behind.length > 0 ? [`la deuxième sur ${inFrench(behind.slice(0, 1))}`] : []),
    ];
    return `Les deux premières personnes se valent pour ce besoin : ${sides.join(', ')}.`;
  },
  nearer: (freer, ahead) =>
    freer && ahead.length > 0
      ? `L’offre de la première personne répond mieux au besoin, et celle-ci fait mieux sur ${inFrench(ahead)}.`
      : 'L’offre de la première personne répond mieux au besoin que celle de la deuxième.',
  freer: (ahead) =>
    `Les deux offres répondent presque autant au besoin ; la première personne passe devant par ${inFrench(ahead)}.`,
};

const IN_ENGLISH: Record<Criterion, string> = {
  skills: 'skills',
  words: 'the words used',
  sector: 'sector',
  distance: 'distance',
  time: 'time available',
  load: 'current load',
  track_record: 'past missions',
};
const inEnglish = (criteria: Criterion[]): string =>
  EN.list(criteria.slice(0, 2).map((criterion) => IN_ENGLISH[criterion]));
const ENGLISH: Sentences = {
  tie: (ahead, behind) => {
    if (ahead.length + behind.length === 0) return 'There is nothing between the first two.';
    const sides = [
      ...(ahead.length > 0 ? [`the first does better on ${inEnglish(ahead.slice(0, 1))}`] : []),
      ...(behind.length > 0 ? [`the second on ${inEnglish(behind.slice(0, 1))}`] : []),
    ];
    return `There is little between the first two for this need: ${sides.join(', ')}.`;
  },
  nearer: (freer, ahead) =>
    freer && ahead.length > 0
      ? `The first offer answers the need better, and its person does better on ${inEnglish(ahead)}.`
      : 'The first offer answers the need better than the second.',
  freer: (ahead) =>
    `The two offers answer the need almost equally; the first is ahead on ${inEnglish(ahead)}.`,
};
