import type { Locale } from '@alize/contracts';
import type { ReasonFacts, Score } from '../score/facts';
import { capital, EN, FR, frenchSpaces, kmBeyond } from './voices';

const KINDS = [
  'remote_wanted',
  'remote_only',
  'place_unknown',
  'modes_differ',
  'within_radius',
  'beyond_radius',
  'time_fits',
  'time_too_short',
  'back_too_late',
  'load',
] as const;
type AvailabilityFacts = Extract<ReasonFacts, { kind: (typeof KINDS)[number] }>;
const isOfAvailability = (facts: ReasonFacts): facts is AvailabilityFacts =>
  KINDS.some((kind) => kind === facts.kind);

/** Distance, time and load together, in one sentence; what does not count in the territory is not told. */
export function explainAvailability({ reasons }: Score, locale: Locale): string {
  const clause = locale === 'fr' ? inFrench : inEnglish;
  const clauses = reasons
    .map(({ facts }) => facts)
    .filter(isOfAvailability)
    .map(clause)
    .filter((text) => text !== '');
  if (clauses.length === 0) return '';
  const sentence = `${capital(clauses.join(', '))}.`;
  return locale === 'fr' ? frenchSpaces(sentence) : sentence;
}

function inFrench(facts: AvailabilityFacts): string {
  switch (facts.kind) {
    case 'remote_wanted':
      return 'appui à distance';
    case 'remote_only':
      return 'à distance seulement';
    case 'modes_differ':
      return facts.offerMode === 'remote'
        ? 'à distance seulement, alors que le besoin est sur place'
        : 'sur place seulement, alors que le besoin est à distance';
    case 'within_radius':
      return placeInFrench(facts.km);
    case 'beyond_radius':
      return `${placeInFrench(kmBeyond(facts))}${
        facts.remotePossible ? ' mais aussi à distance' : `, au-delà de son rayon de ${FR.km(facts.radiusKm)}`
      }`;
    case 'time_fits':
    case 'time_too_short':
      return `${hoursInFrench(facts.hoursPerMonth)} par mois${
        facts.backOn === undefined ? '' : `, de retour le ${FR.day(facts.backOn, facts.asOf)}`
      }`;
    case 'back_too_late':
      return `de retour le ${FR.day(facts.backOn, facts.asOf)}`;
    case 'load': {
      if (facts.taken >= facts.capacity) return 'aucune place pour un autre appui';
      if (facts.askedLately === 0) return 'aucune demande depuis trois mois';
      const demands = facts.askedLately === 1 ? 'demande' : 'demandes';
      return `${facts.askedLately === 1 ? 'une' : FR.words(facts.askedLately)} ${demands} en trois mois`;
    }
    case 'place_unknown':
      return '';
  }
}

const placeInFrench = (km: number): string => (km < 1 ? 'à moins de 1 km' : `à ${FR.km(km)}`);
const hoursInFrench = (hours: number): string => `${FR.number(hours)} ${hours < 2 ? 'heure' : 'heures'}`;

function inEnglish(facts: AvailabilityFacts): string {
  switch (facts.kind) {
    case 'remote_wanted':
      return 'help given remotely';
    case 'remote_only':
      return 'remotely only';
    case 'modes_differ':
      return facts.offerMode === 'remote'
        ? 'remotely only, while the need is on site'
        : 'on site only, while the need is remote';
    case 'within_radius':
      return placeInEnglish(facts.km);
    case 'beyond_radius':
      return `${placeInEnglish(kmBeyond(facts))}${
        facts.remotePossible ? ' but also remotely' : `, beyond their radius of ${EN.km(facts.radiusKm)}`
      }`;
    case 'time_fits':
    case 'time_too_short':
      return `${EN.hours(facts.hoursPerMonth)} a month${
        facts.backOn === undefined ? '' : `, back on ${EN.day(facts.backOn, facts.asOf)}`
      }`;
    case 'back_too_late':
      return `back on ${EN.day(facts.backOn, facts.asOf)}`;
    case 'load':
      if (facts.taken >= facts.capacity) return 'no place for another mission';
      if (facts.askedLately === 0) return 'not asked for three months';
      return `asked ${EN_TIMES[facts.askedLately] ?? `${EN.words(facts.askedLately)} times`} in three months`;
    case 'place_unknown':
      return '';
  }
}

const EN_TIMES = ['never', 'once', 'twice'];
const placeInEnglish = (km: number): string => (km < 1 ? 'less than 1 km away' : `${EN.km(km)} away`);
