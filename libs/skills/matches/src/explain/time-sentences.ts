import type { MissingFact, ReasonFacts } from '../score/facts';
import { gap } from './sentence-facts';
import { EN, FR } from './voices';

export type BeginningFacts = Extract<ReasonFacts, { kind: 'time_fits' | 'time_too_short' | 'back_too_late' }>;
type MissingTime = Extract<MissingFact, { kind: 'hours' | 'absent' | 'late_start' }>;

export function timeInFrench(facts: BeginningFacts): string {
  const { asOf } = facts;
  if (facts.kind === 'back_too_late')
    return `De retour le ${FR.day(facts.backOn, asOf)} : trop tard pour commencer.`;
  const { hoursPerMonth, neededHours, months, backOn, absent, promisedHours = 0 } = facts;
  const fits =
    neededHours === 1 ? 'l’heure demandée tient' : `les ${FR.hours(neededHours)} demandées tiennent`;
  const hours =
    facts.kind === 'time_fits' ? fits : `${FR.hours(facts.availableHours)} sur ${FR.hours(neededHours)}`;
  const away = backOn ? `, à partir du ${FR.day(backOn, asOf)}` : absent ? ', absences déduites' : '';
  const promised = promisedHours > 0 ? `, ${FR.hours(promisedHours)} déjà promises ailleurs` : '';
  return `Peut donner ${FR.hours(hoursPerMonth)} par mois : ${hours} en ${FR.words(months)} mois${away}${promised}.`;
}

export function missingTimeInFrench(fact: MissingTime): string {
  switch (fact.kind) {
    case 'hours': {
      const asked =
        fact.neededHours === 1 ? 'l’heure demandée' : `les ${FR.hours(fact.neededHours)} demandées`;
      const even = fact.months ? `, même en ${FR.words(fact.months)} mois` : '';
      return `Il manque ${FR.hours(gap(fact))} sur ${asked}${even}.`;
    }
    case 'absent':
      return `Pas disponible avant le ${FR.day(fact.backOn, fact.asOf)}.`;
    case 'late_start':
      return `De retour le ${FR.day(fact.backOn, fact.asOf)}, après la date souhaitée pour commencer.`;
  }
}

export function timeInEnglish(facts: BeginningFacts): string {
  const { asOf } = facts;
  if (facts.kind === 'back_too_late') return `Back on ${EN.day(facts.backOn, asOf)}, too late to begin.`;
  const { hoursPerMonth, neededHours, months, backOn, absent, promisedHours = 0 } = facts;
  const asked = neededHours === 1 ? 'the hour asked for' : `the ${EN.hours(neededHours)} asked for`;
  const hours =
    facts.kind === 'time_fits'
      ? `${asked} ${neededHours === 1 ? 'fits' : 'fit'}`
      : `${EN.number(facts.availableHours)} of ${asked}`;
  const within = `within ${months === 1 ? 'a month' : `${EN.words(months)} months`}`;
  const away = backOn ? `, starting on ${EN.day(backOn, asOf)}` : absent ? ', absences deducted' : '';
  const promised = promisedHours > 0 ? `, ${EN.hours(promisedHours)} being promised elsewhere` : '';
  return `Can give ${EN.hours(hoursPerMonth)} a month: ${hours} ${within}${away}${promised}.`;
}

export function missingTimeInEnglish(fact: MissingTime): string {
  switch (fact.kind) {
    case 'hours':
      return `Short by ${EN.number(gap(fact))} of the ${EN.hours(fact.neededHours)} asked for${
        fact.months ? `, even within ${EN.words(fact.months)} months` : ''
      }.`;
    case 'absent':
      return `Not available before ${EN.day(fact.backOn, fact.asOf)}.`;
    case 'late_start':
      return `Back on ${EN.day(fact.backOn, fact.asOf)}, after the day wished for to begin.`;
  }
}
