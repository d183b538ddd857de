import { Criterion, Locale, SkillLevel } from '@alize/contracts';
import {
  Deadline,
  MissingFact,
  ReasonFacts,
  Score,
  ScoredReason,
  SkillMatch,
  SkillRelation,
} from './score/facts';

/** The label of a skill in the reader's language. */
export type SkillLabels = (skillId: string) => string;

/** One sentence of at most 160 characters about « cette personne », who is not named: the card says it. */
export function explainReason({ facts }: ScoredReason, locale: Locale, labels: SkillLabels): string {
  return locale === 'fr' ? frenchSpaces(reasonInFrench(facts, labels)) : reasonInEnglish(facts, labels);
}

/** What this person does not cover, in one sentence of at most 160 characters. */
export function explainMissing(fact: MissingFact, locale: Locale, labels: SkillLabels): string {
  return locale === 'fr' ? frenchSpaces(missingInFrench(fact, labels)) : missingInEnglish(fact, labels);
}

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

// French

function reasonInFrench(facts: ReasonFacts, labels: SkillLabels): string {
  switch (facts.kind) {
    case 'no_skill_recognised':
      return "Aucune compétence n'a été reconnue dans le besoin : ce sont les mots qui comptent.";
    case 'no_skill_matched':
      return facts.needed === 1
        ? "N'annonce pas la compétence demandée, ni une compétence proche."
        : `N'annonce aucune des ${FR.words(facts.needed)} compétences demandées, ni une compétence proche.`;
    case 'skills_matched':
      return skillSentence(facts.matches, labels, FRENCH_SKILLS);
    case 'words':
      return facts.relevance === 0
        ? 'Les mots de son offre ne rejoignent pas ceux du besoin.'
        : `Les mots de son offre rejoignent ${degree(facts.relevance, 'un peu', 'en partie', 'de près')} ceux du besoin.`;
    case 'sector_known':
      return "Connaît le secteur de l'entreprise.";
    case 'sector_not_known':
      return "N'indique pas le secteur de l'entreprise parmi ceux qu'elle connaît.";
    case 'sector_unstated_by_need':
      return 'Le besoin ne précise pas de secteur : ce critère compte pour moitié.';
    case 'sector_unstated_by_offer':
      return "N'a indiqué aucun secteur : ce critère compte pour moitié.";
    case 'remote_wanted':
      return "L'appui se fait à distance : l'éloignement ne compte pas.";
    case 'remote_only':
      return "N'intervient qu'à distance, ce que le besoin permet : ce critère compte pour moitié.";
    case 'place_unknown':
      return "Un des deux lieux n'est pas connu, la distance non plus : ce critère compte pour moitié.";
    case 'modes_differ':
      return missingInFrench({ kind: 'mode', offerMode: facts.offerMode }, labels);
    case 'within_radius':
      return `${placeInFrench(facts.km)}, ${radiusInFrench(true, facts.radiusKm)}${
        facts.remotePossible ? " ; l'appui est aussi possible à distance" : ''
      }.`;
    case 'beyond_radius':
      return `${placeInFrench(facts.km)}, ${radiusInFrench(false, facts.radiusKm)}${
        facts.remotePossible ? ", mais l'appui peut se faire à distance" : ''
      }.`;
    case 'time_covers':
    case 'time_falls_short':
      return timeInFrench(facts);
    case 'absent_throughout':
      return `Absente ${
        facts.deadline.kind === 'by'
          ? `jusqu'à la date souhaitée, le ${FR.day(facts.deadline.day, facts.asOf)}`
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

function missingInFrench(fact: MissingFact, labels: SkillLabels): string {
  switch (fact.kind) {
    case 'skills':
      return skillList(fact.skillIds, labels, FRENCH_SKILLS, (list) => `N'annonce pas ${list}.`);
    case 'mode':
      return fact.offerMode === 'remote'
        ? "N'intervient qu'à distance, alors que le besoin demande une présence sur place."
        : "N'intervient que sur place, alors que le besoin demande un appui à distance.";
    case 'beyond_radius':
      return `L'entreprise est à ${FR.km(fact.km)}, ${radiusInFrench(false, fact.radiusKm)}.`;
    case 'hours':
      return fact.neededHours === 1
        ? `Il manque ${FR.hours(gap(fact))} sur l'heure demandée.`
        : `Il manque ${FR.hours(gap(fact))} sur les ${FR.hours(fact.neededHours)} demandées.`;
    case 'absent':
      return `Absente pendant toute la période, de retour le ${FR.day(fact.backOn, fact.asOf)}.`;
    case 'no_capacity':
      return `Aucune place pour un autre appui : ${takenInFrench(fact.taken, fact.capacity)}.`;
    case 'language':
      return `N'a pas indiqué parler ${FR.language(fact.language)}, la langue du besoin.`;
  }
}

function placeInFrench(km: number): string {
  return km < 1 ? "À moins de 1 km de l'entreprise" : `À ${FR.km(km)} de l'entreprise à vol d'oiseau`;
}

/** A radius of 0 is the volunteer's own commune. */
function radiusInFrench(inside: boolean, radiusKm: number): string {
  if (radiusKm === 0) return `${inside ? 'dans' : 'hors de'} sa commune, la seule où elle se déplace`;
  return `${inside ? 'dans' : 'au-delà de'} son rayon de ${FR.km(radiusKm)}`;
}

function timeInFrench({ kind, asOf, deadline, ...facts }: TimeSentenceFacts): string {
  const { hoursPerMonth, availableHours, neededHours, absent, promisedHours = 0 } = facts;
  const covers = kind === 'time_covers';
  const fits =
    neededHours === 1 ? "l'heure demandée tient" : `les ${FR.hours(neededHours)} demandées tiennent`;
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

function restInFrench(days: number | undefined): string {
  if (days === undefined) return '';
  return days === 0 ? ", dont aujourd'hui" : `, dont il y a ${FR.words(days)} ${days < 2 ? 'jour' : 'jours'}`;
}

function loadInFrench({ capacity, taken, askedLately, pledgeUsedUp, restingSince }: LoadFacts): string {
  if (taken >= capacity) return `${capital(takenInFrench(taken, capacity))} : aucune place pour un autre.`;
  const times = askedLately === 1 ? 'une fois' : `${FR.words(askedLately)} fois`;
  const asked =
    askedLately === 0
      ? 'Jamais sollicitée ces trois derniers mois'
      : `Sollicitée ${times} ces trois derniers mois${restInFrench(restingSince)}`;
  if (askedLately >= 5) return `${asked} : mieux vaut ne pas la solliciter encore.`;
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
  if (done === 1) return `Un appui terminé, qui ${well ? "s'est" : "ne s'est pas"} bien passé.`;
  if (well === done) return `${capital(FR.words(done))} appuis terminés, tous bien passés.`;
  if (well === 0) return `Aucun de ses ${FR.words(done)} appuis terminés ne s'est bien passé.`;
  const went = well === 1 ? 'Un appui bien passé' : `${capital(FR.words(well))} appuis bien passés`;
  return `${went} sur ${FR.words(done)} terminés.`;
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

// English

function reasonInEnglish(facts: ReasonFacts, labels: SkillLabels): string {
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
      return "Knows the firm's sector.";
    case 'sector_not_known':
      return "Does not list the firm's sector among those they know.";
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
      return `${placeInEnglish(facts.km)}, ${radiusInEnglish(false, facts.radiusKm)}${
        facts.remotePossible ? ', but the help can be given remotely' : ''
      }.`;
    case 'time_covers':
    case 'time_falls_short':
      return timeInEnglish(facts);
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

function missingInEnglish(fact: MissingFact, labels: SkillLabels): string {
  switch (fact.kind) {
    case 'skills':
      return skillList(fact.skillIds, labels, ENGLISH_SKILLS, (list) => `Does not list ${list}.`);
    case 'mode':
      return fact.offerMode === 'remote'
        ? 'Works remotely only, while the need asks for somebody on site.'
        : 'Works on site only, while the need asks for remote help.';
    case 'beyond_radius':
      return `The firm is ${EN.km(fact.km)} away, ${radiusInEnglish(false, fact.radiusKm)}.`;
    case 'hours':
      return `Short by ${EN.number(gap(fact))} of the ${EN.hours(fact.neededHours)} asked for.`;
    case 'absent':
      return `Away for the whole period, back on ${EN.day(fact.backOn, fact.asOf)}.`;
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

function timeInEnglish({ kind, asOf, deadline, ...facts }: TimeSentenceFacts): string {
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

// Both

type LoadFacts = Extract<ReasonFacts, { kind: 'load' }>;
type TimeSentenceFacts = Extract<ReasonFacts, { kind: 'time_covers' | 'time_falls_short' }>;

/** A month's hours are counted on a date nearer than a month: they fit only when given together. */
function asksForOneGo(deadline: Deadline, neededHours: number): boolean {
  return deadline.kind === 'by' && deadline.withinMonth && neededHours > 1;
}

interface SkillPhrases {
  verb: Record<SkillLevel, string>;
  /** What is said of level 3 between brackets, after the label. */
  expert: string[];
  near: Record<Exclude<SkillRelation, 'same'>, string>;
  quote(label: string): string;
  others(count: number): string;
  alsoHas(count: number, allExact: boolean): string;
  list(parts: string[]): string;
}

/**
 * « Maîtrise « A » (niveau expert), pratique « B » et a 2 autres compétences demandées. »: the three that count most,
 * by verb. Fewer are named, then labels are cut, when the sentence would grow too long.
 */
function skillSentence(matches: SkillMatch[], labels: SkillLabels, phrases: SkillPhrases): string {
  return shortEnough((shown, cut) => {
    const named = (skillId: string) => phrases.quote(cut(labels(skillId)));
    const clauses: { level: SkillLevel; exact: boolean; names: string[]; notes: string[] }[] = [];
    for (const { neededSkillId, offeredSkillId, relation, level } of matches.slice(0, shown)) {
      const together = clauses.find((clause) => clause.exact && clause.level === level);
      const expert = level === 3 ? phrases.expert : [];
      if (relation !== 'same') {
        const near = `${phrases.near[relation]} ${named(neededSkillId)}`;
        clauses.push({ level, exact: false, names: [named(offeredSkillId)], notes: [...expert, near] });
      } else if (together) together.names.push(named(neededSkillId));
      else clauses.push({ level, exact: true, names: [named(neededSkillId)], notes: expert });
    }
    const parts = clauses.map(({ level, names, notes }) => {
      const bracket = notes.length > 0 ? ` (${notes.join(', ')})` : '';
      return `${phrases.verb[level]} ${phrases.list(names)}${bracket}`;
    });
    const others = matches.slice(shown);
    const allExact = others.every(({ relation }) => relation === 'same');
    if (others.length > 0) parts.push(phrases.alsoHas(others.length, allExact));
    return `${capital(phrases.list(parts))}.`;
  });
}

function skillList(
  skillIds: string[],
  labels: SkillLabels,
  phrases: SkillPhrases,
  sentence: (list: string) => string,
): string {
  return shortEnough((shown, cut) => {
    const named = skillIds.slice(0, shown).map((skillId) => phrases.quote(cut(labels(skillId))));
    const others = skillIds.length - named.length;
    return sentence(phrases.list(others > 0 ? [...named, phrases.others(others)] : named));
  });
}

const LONGEST_SENTENCE = 160;

/** The first wording that fits: three skills named, two, one, then one with its label cut shorter and shorter. */
export function shortEnough(write: (shown: number, cut: (label: string) => string) => string): string {
  const attempts = [
    [3, Infinity],
    [2, Infinity],
    [1, Infinity],
    [1, 60],
    [1, 40],
  ].map(
    ([shown, length]) =>
      () =>
        write(shown, (label) => cutTo(label, length)),
  );
  for (const attempt of attempts) if (attempt().length <= LONGEST_SENTENCE) return attempt();
  return write(1, (label) => cutTo(label, 20));
}

function cutTo(label: string, length: number): string {
  const letters = [...label];
  return letters.length <= length
    ? label
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

const FRENCH_SKILLS: SkillPhrases = {
  verb: { 3: 'maîtrise', 2: 'pratique', 1: 'connaît' },
  expert: ['niveau expert'],
  near: { narrower: 'relève de', broader: 'plus large que', sibling: 'proche de' },
  quote: (label) => `« ${label} »`,
  others: (count) => (count === 1 ? 'une autre' : `${FR.number(count)} autres`),
  alsoHas: (count, allExact) =>
    count === 1
      ? `a une autre compétence ${allExact ? 'demandée' : 'demandée ou proche'}`
      : `a ${FR.number(count)} autres compétences ${allExact ? 'demandées' : 'demandées ou proches'}`,
  list: (parts) => FR.list(parts),
};

const ENGLISH_SKILLS: SkillPhrases = {
  verb: { 3: 'is an expert in', 2: 'practises', 1: 'knows' },
  expert: [],
  near: { narrower: 'part of', broader: 'wider than', sibling: 'close to' },
  quote: (label) => `“${label}”`,
  others: (count) => (count === 1 ? 'one other' : `${EN.number(count)} others`),
  alsoHas: (count, allExact) =>
    `has ${count === 1 ? 'one other skill' : `${EN.number(count)} other skills`} asked for${allExact ? '' : ' or close'}`,
  list: (parts) => EN.list(parts),
};

function degree(relevance: number, little: string, partly: string, closely: string): string {
  return relevance < 0.35 ? little : relevance < 0.7 ? partly : closely;
}

function gap({ neededHours, availableHours }: { neededHours: number; availableHours: number }): number {
  return Math.round((neededHours - availableHours) * 10) / 10;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Written with plain spaces above, and set with the narrow no-break ones (U+202F) French asks for. */
export function frenchSpaces(sentence: string): string {
  return sentence
    .replace(/[ \u00a0]+(?=[;:?!%»])/g, '\u202f')
    .replace(/«[ \u00a0]*/g, '«\u202f')
    .replace(/(?<=\d)[ \u00a0](?=(?:h|km)\b)/g, '\u202f');
}

/** Numbers and dates of one language; the Intl objects are slow to build, so they are built once. */
function voice(locale: string, numerals: string[], unitDisplay: 'short' | 'long') {
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const unit = (name: string, display: 'short' | 'long') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: display,
      maximumFractionDigits: 1,
    });
  const [km, hours] = [unit('kilometer', 'short'), unit('hour', unitDisplay)];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const weekday = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(locale, weekday);
  const dayAndYear = new Intl.DateTimeFormat(locale, { ...weekday, year: 'numeric' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    number: (value: number) => decimal.format(value),
    /** In letters up to ten, as a careful hand would. */
    words: (value: number) => numerals[value] ?? decimal.format(value),
    km: (value: number) => km.format(value),
    hours: (value: number) => hours.format(value),
    list: (parts: string[]) => list.format(parts),
    /** The year is said only when it is not that of `asOf`. */
    day: (value: string, asOf: string) => {
      const format = value.slice(0, 4) === asOf.slice(0, 4) ? day : dayAndYear;
      const written = format.format(new Date(value)).replace(',', '');
      return locale === 'fr-FR' ? written.replace(' 1 ', ' 1er ') : written;
    },
    language: (code: Locale) => languages.of(code) ?? code,
  };
}

export const FR = voice(
  'fr-FR',
  ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  'short',
);
export const EN = voice(
  'en-GB',
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'long',
);
