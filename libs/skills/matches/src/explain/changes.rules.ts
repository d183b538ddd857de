import type { Locale, SkillLevel } from '@alize/contracts';
import type { Change } from '../score/changes.rules';
import { shortEnough } from './sentence-length';
import type { SkillLabels } from './skill-sentences';
import { EN, FR, frenchSpaces } from './voices';

/** What would put this person first, in one sentence of at most 160 characters; who is not named. */
export function explainChange(change: Change, locale: Locale, labels: SkillLabels): string {
  return shortEnough((_shown, cut) => {
    const label = (skillId: string) => cut(labels(skillId));
    return locale === 'fr'
      ? frenchSpaces(`Serait en tête ${inFrench(change, label)}.`)
      : `Would be first ${inEnglish(change, label)}.`;
  });
}

function inFrench(change: Change, label: SkillLabels): string {
  switch (change.kind) {
    case 'no_absence':
      return 'sans ses absences à venir';
    case 'hours': {
      const hours = `${FR.number(change.hoursPerMonth)} ${change.hoursPerMonth < 2 ? 'heure' : 'heures'}`;
      return `avec ${hours} par mois au lieu de ${FR.number(change.insteadOf)}`;
    }
    case 'radius':
      return change.insteadOf === 0
        ? `en se déplaçant jusqu’à ${FR.km(change.radiusKm)}, au-delà de sa commune`
        : `avec un rayon de ${FR.km(change.radiusKm)} au lieu de ${FR.km(change.insteadOf)}`;
    case 'mode':
      return change.alsoAccepted === 'remote'
        ? 'en acceptant aussi d’aider à distance'
        : 'en acceptant aussi de venir sur place';
    case 'skill':
      return `en ${FRENCH_VERB[change.level]} aussi « ${label(change.skillId)} »`;
    case 'places':
      return `si ${placesInFrench(change)}`;
    case 'pledge_renewed':
      return 'si son organisme renouvelait son engagement';
  }
}

const FRENCH_VERB: Record<SkillLevel, string> = { 1: 'connaissant', 2: 'pratiquant', 3: 'maîtrisant' };

function placesInFrench({ ended, taken }: { ended: number; taken: number }): string {
  if (taken === 1) return 'son appui déjà engagé prenait fin';
  const all = `${FR.words(taken)} appuis déjà engagés`;
  if (ended === taken) return `ses ${all} prenaient fin`;
  return ended === 1 ? `un de ses ${all} prenait fin` : `${FR.words(ended)} de ses ${all} prenaient fin`;
}

function inEnglish(change: Change, label: SkillLabels): string {
  switch (change.kind) {
    case 'no_absence':
      return 'without their coming absences';
    case 'hours':
      return `with ${EN.hours(change.hoursPerMonth)} a month instead of ${EN.number(change.insteadOf)}`;
    case 'radius':
      return change.insteadOf === 0
        ? `if willing to travel ${EN.km(change.radiusKm)}, beyond their own commune`
        : `with a radius of ${EN.km(change.radiusKm)} instead of ${EN.km(change.insteadOf)}`;
    case 'mode':
      return change.alsoAccepted === 'remote'
        ? 'if also willing to help remotely'
        : 'if also willing to come on site';
    case 'skill':
      return `${ENGLISH_VERB[change.level]} “${label(change.skillId)}” too`;
    case 'places':
      return `if ${placesInEnglish(change)} over`;
    case 'pledge_renewed':
      return 'if their organisation renewed its pledge';
  }
}

const ENGLISH_VERB: Record<SkillLevel, string> = {
  1: 'if they knew',
  2: 'if they practised',
  3: 'if they were an expert in',
};

function placesInEnglish({ ended, taken }: { ended: number; taken: number }): string {
  if (taken === 1) return 'the mission already taken on were';
  const all = `${EN.words(taken)} missions already taken on`;
  if (ended === taken) return `the ${all} were`;
  return `${EN.words(ended)} of the ${all} were`;
}
