import { HOURS_A_WORKING_DAY } from '@alize/contracts';

/** « j'ai passé », “I spent”: who writes so tells of something done. */
export const DONE =
  /(?:^|(?<=[\s,:]))(?:(?:j'ai|nous avons|on a)\s+(?:passé|fait|donné|travaillé|consacré)|i\s+(?:have\s+)?(?:spent|gave|given|worked|did|done)|we\s+spent)(?![\p{L}'-])\s*/iu;
const DONE_WORDS =
  /^(?:j'ai|nous avons|on a|i've|i have|we have)\s+\p{L}+(?:é|i|is|it|u|us|ert|aint|ed|en|pt|lt|ne|de)(?![\p{L}'-])/iu;

/** Whatever the words are, one of these makes of them a condition, a plan, a refusal, a question or another time. */
const DOUBT = new RegExp(
  [
    String.raw`[?¿]`,
    // A condition or a limit.
    `(?:si|sinon|sauf|sous réserve|condition|selon|besoin|maxi|maximum|minimum|max|mini|environ|assez|trop|moins|if|unless|except|provided|about)`,
    // A refusal, a correction.
    `(?:pas|non|ne|n'|jamais|rien|personne|aucune?|impossible|plutôt|ou|mais|dommage|not|no|never|nothing|nobody|but|or|rather|sorry|désolée?)`,
    `(?:annulée?s?|reportée?s?|refusée?s?|fermée?s?|décalée?s?|absente?s?|malade|cancelled|canceled|postponed|closed)`,
    // A plan, a habit.
    `(?:peut-être|demain|après-demain|prochaine?s?|prochainement|bientôt|prévoir|prévue?s?|suivre|confirmer|venir|faire|proposée?|possible|disponible|libre|dès|quand|lorsque|ensuite|soir|nuit|par (?:semaine|mois|an|jour)|chaque|tous|toutes|maybe|perhaps|tomorrow|next|soon|later|planned|free|available|when|per|each|every|a week|a month|tonight|evening)`,
    // Somebody speaks of something else than the work.
    `(?:je|j'(?!ai)|tu|il|elle|vous|ils|elles|moi|toi|c'|ok|d'accord|you|he|she|they|me|it)`,
    `(?:est|es|suis|sommes|êtes|sont|était|étaient|sera|serait|peut|peux|pouvons|pourra|dois|doit|faut|faudra|faudrait|va|vais|allons|viens|vient|veux|aimerais|souhaite|préfère|attends|appelle|appelez|rappelez|dites|is|are|was|were|will|would|can|could|should|must|call)`,
    String.raw`\p{L}+(?:erai|erez|erons|eront|rait|raient|rais|aient)`,
  ]
    .map((part, index) => (index === 0 ? part : `(?<![\\p{L}])${part}(?:(?<=')|(?![\\p{L}]))`))
    .join('|'),
  'iu',
);
/** « du matin » after an amount makes a time of it. */
const TIME_OF_DAY =
  /(?<!\p{L})(?:(?:à|a|vers|dès|dans|avant|après|jusqu'à|depuis|entre|at|in|by|from|until|since|around)\s*$|(?:du matin|du soir|de l'après-midi|de la matinée|pile|précises?|tapantes?|am|pm|a\.m|p\.m|o'clock)(?!\p{L}))/iu;

/** Words that name an activity, though they neither say who nor when. */
const ACTIVITY =
  /^(?:(?:une?|la|le|les|des|du|de la|l'|the|an?|première?|second|seconde?|dernière?)\s*)*(?:(?:audit|relecture|visite|réunion|atelier|appel|point|revue|lecture|diagnostic|entretien|échange|accompagnement|encadrement|aménagement|rangement|travail|travaux|mise|aide|appui|recherche|essai|test|suivi|bilan|conseil|plan|tableau|tri|montage|réglage|dépannage|chiffrage|analyse|préparation|présentation|rédaction|formation|correction|installation|visio|visioconférence|cours|séance|démarche|dossier|étude|review|visit|meeting|training|workshop|audit|work|help|advice|study|coaching)s?|(?:préparé|relu|visité|rédigé|formé|aidé|corrigé|analysé|rencontré|revu|appelé|installé|trié|réglé|prepared|reviewed|visited|trained|helped|wrote|fixed|met))(?![\p{L}])/iu;

/** An amount, and the words that stand around it. */
export interface ToldAmount {
  hours: number;
  /** « 3 h », a time as well; « une journée » is only ever a duration. */
  mayBeTime: boolean;
  /** What stands before and after it on its line. */
  before: string;
  after: string;
  /** « j'ai passé » opens it. */
  done: boolean;
  /** `none`: no day is named. */
  day: 'none' | 'today' | 'past';
  /** What was done, where they say it. */
  words: string | undefined;
}

/**
 * Whether a line tells of hours done, and can be nothing else: before a first call people write times (« 10 h, si cela vous
 * convient »), conditions, plans and refusals in the same form. In doubt it is not, and a person reads it.
 */
export function tellsOfWork({ hours, mayBeTime, before, after, done, day, words }: ToldAmount): boolean {
  if (DOUBT.test(before) || DOUBT.test(after)) return false;
  if (mayBeTime && (TIME_OF_DAY.test(before) || TIME_OF_DAY.test(after))) return false;
  // 8 h is when people begin to work; 3 h is not.
  if (mayBeTime && !done && hours >= (day === 'none' ? HOURS_A_WORKING_DAY - 1 : HOURS_A_WORKING_DAY))
    return false;
  if (!words || done || DONE_WORDS.test(words)) return true;
  return day === 'past' ? !startsWithPlace(words) : day === 'today' && ACTIVITY.test(words);
}

const startsWithPlace = (words: string): boolean =>
  /^(?:à|au|aux|a|chez|devant|derrière|en|sur|vers|dans|at|in|on|near|before)(?!\p{L})/iu.test(words);
