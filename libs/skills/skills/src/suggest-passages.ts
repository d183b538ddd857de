import { unasked } from './asked-context.rules';
import { STOP_WORDS, type Token, tokens } from './text.rules';

/** A word that may say something, and where it stands in the text. */
export interface SpokenWord extends Token {
  /** 1, or less for a word of any conversation. */
  factor: number;
}

/** Words of meaning in one passage; a longer sentence is read in passages that overlap by half. */
const PASSAGE = 16;
const STEP = PASSAGE / 2;
/** A text of this many words has said what it wants; it bounds what a suggestion costs. */
const MOST_WORDS = 1_500;
const EVERYDAY = 0.35;
/** What a firm says it is or has; what it says it does not need counts for nothing. */
const OWNED = 0.3;

/** Words of any conversation: beside others they say which skill, alone they say none. */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `aide aider appel appeler attente cordialement contact disponible heure heures reponse rappeler rappel telephone suite
  aimerais aimerions arrive arrivent arrivons arrete annee annees ans apres arriver part partent partir avant beaucoup besoin
  bien boite boites bon bonjour bonne cas cause chaque cherche cherchons chez chose choses combien connais coup debut
  demain demande depart dernier derniere deux dit dire dix donne donner douze entreprise entreprises envie fin fois gens
  gros grosse hier histoire idee idees jour jours jamais juin long mal matin merci mieux mois monde moment nouveau
  nouvel nouvelle nouveaux parce part partie passe passer passent perd personne personnes petit petite petites petits
  pense peur pleine point possible premier premiere prend prendre prochain probleme problemes quoi rien sait savoir
  savons semaine semaines seul seule seulement soir soirs sort sortir societe souhaite souhaitons sur temps toujours
  tombe toutes travail travaille travailler trois trouve trouver trouvent truc trucs veut veux venir vient vieux vie
  voit voir voudrais voudrions voulons vraiment dehors
  back bad big business coming company day days different ever every everybody everything fact feel few find firm first
  get give go goes going good great happen happens help idea keep know last late like little long look looking lot
  make makes making many month months much never new next nobody nothing now old one people person place problem
  problems put really right run runs say see seems small somebody someone something start still stop take takes thing
  things think time times today trouble try two want way week weeks well work working year years`
    .trim()
    .split(/\s+/),
);

/** The words of a text that may say something. */
export const wordsOf = (text: string): Token[] =>
  tokens(text).filter(
    ({ text: word }) => word.length > 1 && !STOP_WORDS.fr.has(word) && !STOP_WORDS.en.has(word),
  );

/** The sentences of a text without their function words, long ones cut; each is looked at by itself. */
export function passagesOf(text: string): SpokenWord[][] {
  const sentences: SpokenWord[][] = [[]];
  const silent = unasked(text);
  let end = 0;
  for (const word of wordsOf(text).slice(0, MOST_WORDS)) {
    if (/[.!?;…\n]/.test(text.slice(end, word.start))) sentences.push([]);
    end = word.end;
    const spans = silent.filter(({ start, end: last }) => word.start >= start && word.start < last);
    if (spans.some(({ why }) => why === 'denied')) continue;
    const everyday = EVERYDAY_WORDS.has(word.text) ? EVERYDAY : 1;
    sentences.at(-1)?.push({ ...word, factor: everyday * (spans.length > 0 ? OWNED : 1) });
  }
  return sentences.flatMap((sentence) => (sentence.length <= PASSAGE ? [sentence] : overlapping(sentence)));
}

function overlapping(words: SpokenWord[]): SpokenWord[][] {
  const passages: SpokenWord[][] = [];
  for (let at = 0; at === 0 || at + STEP < words.length; at += STEP)
    passages.push(words.slice(at, at + PASSAGE));
  return passages;
}
