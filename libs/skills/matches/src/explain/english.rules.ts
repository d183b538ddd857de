import type { MissingFact, ReasonFacts } from '../score/facts';
import { asksForOneGo, degree, type LoadFacts, type TimeSentenceFacts } from './sentence-facts';
import { ENGLISH_SKILLS, type SkillLabels, skillList, skillSentence } from './skill-sentences';
import { missingTimeInEnglish, timeInEnglish } from './time-sentences';
import { capital, EN, kmBeyond } from './voices';

export function reasonInEnglish(facts: ReasonFacts, labels: SkillLabels): string {
  switch (facts.kind) {
    case 'no_skill_recognised':
      return 'No skill was recognised in the need, so only its words count.';
    case 'no_skill_matched':
      return facts.needed === 1
        ? 'Does not list the skill asked for, nor one close to it.'
        : `Lists none of the ${EN.words(facts.needed)} skills asked for, nor one close to them.`;
    case 'skills_matched':
      return skillSentence(facts.matches, labels, ENGLISH_SKILLS);
    case 'words':
      return facts.relevance === 0
        ? 'The offer and the need have no words in common.'
        : `The words of the offer are ${degree(facts.relevance, 'a little', 'fairly', 'very')} close to those of the need.`;
    case 'sector_known':
      return 'Knows the firm’s sector.';
    case 'sector_not_known':
      return 'Does not list the firm’s sector among those they know.';
    case 'sector_unstated_by_need':
      return 'The need states no sector, so this counts for half.';
    case 'sector_unstated_by_offer':
      return 'Has listed no sector, so this counts for half.';
    case 'remote_wanted':
      return 'The help is given remotely, so distance does not matter.';
    case 'remote_only':
      return 'Works remotely only, which the need allows; this counts for half.';
    case 'place_unknown':
      return 'One of the two places is not known, so the distance is not either; this counts for half.';
    case 'modes_differ':
      return missingInEnglish({ kind: 'mode', offerMode: facts.offerMode }, labels);
    case 'within_radius':
      return `${placeInEnglish(facts.km)}, ${radiusInEnglish(true, facts.radiusKm)}${
        facts.remotePossible ? '; remote help is possible too' : ''
      }.`;
    case 'beyond_radius':
      return `${placeInEnglish(kmBeyond(facts))}, ${radiusInEnglish(false, facts.radiusKm)}${
        facts.remotePossible ? ', but the help can be given remotely' : ''
      }.`;
    case 'time_fits':
    case 'time_too_short':
    case 'back_too_late':
      return timeInEnglish(facts);
    case 'time_covers':
    case 'time_falls_short':
      return deadlineInEnglish(facts);
    case 'absent_throughout':
      return `Away ${
        facts.deadline.kind === 'by'
          ? `until after ${EN.day(facts.deadline.day, facts.asOf)}, the date wanted`
          : facts.deadline.kind === 'passed'
            ? 'for the whole of the coming month'
            : 'for the next three months'
      }; back on ${EN.day(facts.backOn, facts.asOf)}.`;
    case 'load':
      return loadInEnglish(facts);
    case 'track_record':
      return trackRecordInEnglish(facts.done, facts.well);
  }
}

export function missingInEnglish(fact: MissingFact, labels: SkillLabels): string {
  switch (fact.kind) {
    case 'skills':
      return skillList(fact.skillIds, labels, ENGLISH_SKILLS, (list) => `Does not list ${list}.`);
    case 'mode':
      return fact.offerMode === 'remote'
        ? 'Works remotely only, while the need asks for somebody on site.'
        : 'Works on site only, while the need asks for remote help.';
    case 'beyond_radius':
      return `The firm is ${fact.km < 1 ? 'less than 1 km' : EN.km(kmBeyond(fact))} away, ${radiusInEnglish(false, fact.radiusKm)}.`;
    case 'hours':
    case 'absent':
    case 'late_start':
      return missingTimeInEnglish(fact);
    case 'no_capacity':
      return `No room for another mission: ${takenInEnglish(fact.taken, fact.capacity)}.`;
    case 'language':
      return `Has not said they speak ${EN.language(fact.language)}, the language of the need.`;
  }
}

function placeInEnglish(km: number): string {
  return km < 1 ? 'Based less than 1 km from the firm' : `Based ${EN.km(km)} from the firm as the crow flies`;
}

function radiusInEnglish(inside: boolean, radiusKm: number): string {
  if (radiusKm === 0) return `${inside ? 'in' : 'outside'} their own commune, the only one they travel in`;
  return `${inside ? 'within' : 'beyond'} their ${EN.km(radiusKm)} radius`;
}

/** As it was stored while the date of a need was taken for the end of its hours. */
function deadlineInEnglish({ kind, asOf, deadline, ...facts }: TimeSentenceFacts): string {
  const { hoursPerMonth, availableHours, neededHours, absent, promisedHours = 0 } = facts;
  const covers = kind === 'time_covers';
  const asked = neededHours === 1 ? 'the hour asked for' : `the ${EN.hours(neededHours)} asked for`;
  const fits = `${asked} ${neededHours === 1 ? 'fits' : 'fit'}`;
  const hours = covers ? fits : `${EN.number(availableHours)} of ${asked}`;
  const when =
    deadline.kind === 'none'
      ? 'within three months'
      : deadline.kind === 'passed'
        ? 'within a month, the date wanted having passed'
        : `before ${EN.day(deadline.day, asOf)}`;
  const close = covers && asksForOneGo(deadline, neededHours) ? ' if given close together' : '';
  const away = absent ? ', absences deducted' : '';
  const promised = promisedHours > 0 ? `, ${EN.hours(promisedHours)} being promised elsewhere` : '';
  return `Can give ${EN.hours(hoursPerMonth)} a month: ${hours} ${when}${close}${away}${promised}.`;
}

function takenInEnglish(taken: number, capacity: number): string {
  return `${EN.words(taken)} already taken on, out of ${EN.words(capacity)} possible`;
}

function restInEnglish(days: number | undefined): string {
  if (days === undefined) return '';
  return days === 0 ? ', today included' : `, the last ${EN.words(days)} ${days === 1 ? 'day' : 'days'} ago`;
}

function loadInEnglish({ capacity, taken, askedLately, pledgeUsedUp, restingSince }: LoadFacts): string {
  if (taken >= capacity) return `${capital(takenInEnglish(taken, capacity))}: no room for another mission.`;
  const times = askedLately === 1 ? 'once' : askedLately === 2 ? 'twice' : `${EN.words(askedLately)} times`;
  const asked =
    askedLately === 0
      ? 'Not asked in the last three months'
      : `Asked ${times} in the last three months${restInEnglish(restingSince)}`;
  if (askedLately >= 5) return `${asked}: better not to ask again yet.`;
  const left = capacity - taken;
  const more = taken > 0 ? ' more' : '';
  const places = `${EN.words(left)}${more} ${left === 1 ? 'mission' : 'missions'} possible${taken > 0 ? '' : ' at a time'}`;
  const pledge = pledgeUsedUp
    ? `; their organisation has given ${EN.number(pledgeUsedUp.daysUsed)} ${
        pledgeUsedUp.daysUsed === 1 ? 'day' : 'days'
      } for ${EN.number(pledgeUsedUp.daysPerYear)} pledged`
    : '';
  return `${asked}, ${places}${pledge}.`;
}

function trackRecordInEnglish(done: number, well: number): string {
  if (done === 0) return 'No mission completed yet, so this counts for half.';
  if (done === 1) return `One mission completed, which ${well ? 'went' : 'did not go'} well.`;
  if (well === done) return `${capital(EN.words(done))} missions completed, all of which went well.`;
  if (well === 0) return `None of their ${EN.words(done)} completed missions went well.`;
  return `${capital(EN.words(well))} of their ${EN.words(done)} completed missions went well.`;
}
