import type { MissingFact, ReasonFacts } from '../score/facts';
import { asksForOneGo, degree, type LoadFacts, type TimeSentenceFacts } from './sentence-facts';
import { FRENCH_SKILLS, type SkillLabels, skillList, skillSentence } from './skill-sentences';
import { missingTimeInFrench, timeInFrench } from './time-sentences';
import { capital, FR, kmBeyond } from './voices';

export function reasonInFrench(facts: ReasonFacts, labels: SkillLabels): string {
  switch (facts.kind) {
    case 'no_skill_recognised':
      return 'Aucune compétence n’a été reconnue dans le besoin : ce sont les mots qui comptent.';
    case 'no_skill_matched':
      return facts.needed === 1
        ? 'N’annonce pas la compétence demandée, ni une compétence proche.'
        : `N’annonce aucune des ${FR.words(facts.needed)} compétences demandées, ni une compétence proche.`;
    case 'skills_matched':
      return skillSentence(facts.matches, labels, FRENCH_SKILLS);
    case 'words':
      return facts.relevance === 0
        ? 'Les mots de son offre ne rejoignent pas ceux du besoin.'
        : `Les mots de son offre rejoignent ${degree(facts.relevance, 'un peu', 'en partie', 'de près')} ceux du besoin.`;
    case 'sector_known':
      return 'Connaît le secteur de l’entreprise.';
    case 'sector_not_known':
      return 'N’indique pas le secteur de l’entreprise parmi les siens.';
    case 'sector_unstated_by_need':
      return 'Le besoin ne précise pas de secteur : ce critère compte pour moitié.';
    case 'sector_unstated_by_offer':
      return 'N’a indiqué aucun secteur : ce critère compte pour moitié.';
    case 'remote_wanted':
      return 'L’appui se fait à distance : l’éloignement ne compte pas.';
    case 'remote_only':
      return 'N’intervient qu’à distance, ce que le besoin permet : ce critère compte pour moitié.';
    case 'place_unknown':
      return 'Un des deux lieux n’est pas connu, la distance non plus : ce critère compte pour moitié.';
    case 'modes_differ':
      return missingInFrench({ kind: 'mode', offerMode: facts.offerMode }, labels);
    case 'within_radius':
      return `${placeInFrench(facts.km)}, ${radiusInFrench(true, facts.radiusKm)}${
        facts.remotePossible ? ' ; l’appui est aussi possible à distance' : ''
      }.`;
    case 'beyond_radius':
      return `${placeInFrench(kmBeyond(facts))}, ${radiusInFrench(false, facts.radiusKm)}${
        facts.remotePossible ? ', mais l’appui peut se faire à distance' : ''
      }.`;
    case 'time_fits':
    case 'time_too_short':
    case 'back_too_late':
      return timeInFrench(facts);
    case 'time_covers':
    case 'time_falls_short':
      return deadlineInFrench(facts);
    case 'absent_throughout':
      return `Absente ${
        facts.deadline.kind === 'by'
          ? `jusqu’à la date souhaitée, le ${FR.day(facts.deadline.day, facts.asOf)}`
          : facts.deadline.kind === 'passed'
            ? 'tout le mois à venir'
            : 'les trois mois à venir'
      } : de retour le ${FR.day(facts.backOn, facts.asOf)}.`;
    case 'load':
      return loadInFrench(facts);
    case 'track_record':
      return trackRecordInFrench(facts.done, facts.well);
  }
}

export function missingInFrench(fact: MissingFact, labels: SkillLabels): string {
  switch (fact.kind) {
    case 'skills':
      return skillList(fact.skillIds, labels, FRENCH_SKILLS, (list) => `N’annonce pas ${list}.`);
    case 'mode':
      return fact.offerMode === 'remote'
        ? 'N’intervient qu’à distance, alors que le besoin demande une présence sur place.'
        : 'N’intervient que sur place, alors que le besoin demande un appui à distance.';
    case 'beyond_radius':
      return `L’entreprise est à ${fact.km < 1 ? 'moins de 1 km' : FR.km(kmBeyond(fact))}, ${radiusInFrench(false, fact.radiusKm)}.`;
    case 'hours':
    case 'absent':
    case 'late_start':
      return missingTimeInFrench(fact);
    case 'no_capacity':
      return `Aucune place pour un autre appui : ${takenInFrench(fact.taken, fact.capacity)}.`;
    case 'language':
      return `N’a pas indiqué parler ${FR.language(fact.language)}, la langue du besoin.`;
  }
}

function placeInFrench(km: number): string {
  return km < 1 ? 'À moins de 1 km de l’entreprise' : `À ${FR.km(km)} de l’entreprise à vol d’oiseau`;
}

/** A radius of 0 is the volunteer’s own commune. */
function radiusInFrench(inside: boolean, radiusKm: number): string {
  if (radiusKm === 0) return `${inside ? 'dans' : 'hors de'} sa commune, seul lieu de ses déplacements`;
  return `${inside ? 'dans' : 'au-delà de'} son rayon de ${FR.km(radiusKm)}`;
}

/** As it was stored while the date of a need was taken for the end of its hours. */
function deadlineInFrench({ kind, asOf, deadline, ...facts }: TimeSentenceFacts): string {
  const { hoursPerMonth, availableHours, neededHours, absent, promisedHours = 0 } = facts;
  const covers = kind === 'time_covers';
  const fits =
    neededHours === 1 ? 'l’heure demandée tient' : `les ${FR.hours(neededHours)} demandées tiennent`;
  const hours = covers ? fits : `${FR.hours(availableHours)} sur ${FR.hours(neededHours)}`;
  const when =
    deadline.kind === 'none'
      ? 'en trois mois'
      : deadline.kind === 'passed'
        ? 'en un mois, la date souhaitée étant passée'
        : `avant le ${FR.day(deadline.day, asOf)}`;
  const close = covers && asksForOneGo(deadline, neededHours) ? ', à condition de les grouper' : '';
  const away = absent ? ', absences déduites' : '';
  const promised = promisedHours > 0 ? `, ${FR.hours(promisedHours)} déjà promises ailleurs` : '';
  return `Peut donner ${FR.hours(hoursPerMonth)} par mois : ${hours} ${when}${close}${away}${promised}.`;
}

function takenInFrench(taken: number, capacity: number): string {
  const engaged = `${FR.words(taken)} ${taken < 2 ? 'appui déjà engagé' : 'appuis déjà engagés'}`;
  return `${engaged} pour ${FR.words(capacity)} ${capacity < 2 ? 'possible' : 'possibles'}`;
}

function demandsInFrench(askedLately: number, restingSince: number | undefined): string {
  if (askedLately === 0) return 'Aucune demande ces trois derniers mois';
  const demands = askedLately === 1 ? 'Une demande' : `${capital(FR.words(askedLately))} demandes`;
  const last =
    restingSince === undefined ? '' : `, ${askedLately === 1 ? '' : 'la dernière '}${daysAgo(restingSince)}`;
  return `${demands} ces trois derniers mois${last}`;
}

const daysAgo = (days: number): string =>
  days === 0 ? 'aujourd’hui' : `il y a ${FR.words(days)} ${days < 2 ? 'jour' : 'jours'}`;

function loadInFrench({ capacity, taken, askedLately, pledgeUsedUp, restingSince }: LoadFacts): string {
  if (taken >= capacity) return `${capital(takenInFrench(taken, capacity))} : aucune place pour un autre.`;
  const asked = demandsInFrench(askedLately, restingSince);
  if (askedLately >= 5) return `${asked} : mieux vaut ne pas en ajouter.`;
  const left = capacity - taken;
  const places = `${taken > 0 ? 'encore ' : ''}${FR.words(left)} ${left < 2 ? 'appui possible' : 'appuis possibles'}`;
  const together = taken > 0 ? '' : left < 2 ? ' à la fois' : ' en même temps';
  const pledge = pledgeUsedUp
    ? ` ; son organisme a donné ${FR.number(pledgeUsedUp.daysUsed)} ${
        pledgeUsedUp.daysUsed < 2 ? 'jour' : 'jours'
      } pour ${FR.number(pledgeUsedUp.daysPerYear)} promis`
    : '';
  return `${asked}, ${places}${together}${pledge}.`;
}

function trackRecordInFrench(done: number, well: number): string {
  if (done === 0) return 'Aucun appui terminé à ce jour : ce critère compte pour moitié.';
  if (done === 1) return `Un appui terminé, qui ${well ? 's’est' : 'ne s’est pas'} bien passé.`;
  if (well === done) return `${capital(FR.words(done))} appuis terminés, tous bien passés.`;
  if (well === 0) return `Aucun de ses ${FR.words(done)} appuis terminés ne s’est bien passé.`;
  const went = well === 1 ? 'Un appui bien passé' : `${capital(FR.words(well))} appuis bien passés`;
  return `${went} sur ${FR.words(done)} terminés.`;
}
