import { editDistance } from '@alize/platform';
export type Language = 'fr' | 'en';

/** A word of a text: `text` is folded, `start` and `end` are positions in the text as written. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Folded function words: they carry no skill, whatever the sentence. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: words(`a afin ai ainsi alors as au aucun aujourd aura aurait aussi autre autres aux avec avez
    avoir avons c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment d dans de
    depuis des donc dont du elle elles en encore entre es est et etaient etait etant etc ete etes etre eu eux
    fait faire faut font hui il ils j je jusqu l la le les leur leurs lors lorsque lui m ma mais me meme mes moi
    moins mon n ne ni nos notamment notre nous on ont or ou par parce pas pendant peu peut plus plusieurs pour
    pourquoi puis qu quand que quel quelle quelles quelque quelques quels qui s sa sans se selon sera serait ses
    si soit sommes son sont suis sur t ta te tes toi ton tous tout toute toutes tres trop tu un une uns vers
    via voici voila vos votre vous y`),
  en: words(`a about all also an and any are as at be because been being between both but by can
    could d did do does doing done during each either etc for from further get had has have having he her here
    him his how i if in into is it its just ll m may me might more most must my need needs no nor not of on
    once only or other our own re s same she should so some such t than that the their them then there
    these they this those through to too until us ve very via was we were what when where which while
    who why will with within without would you your`),
};

/** Lower case, no accent, no ligature; apostrophes, hyphens and runs of spaces become one space. */
export function fold(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[\s'’‘ʼ`´‐‑‒–—_-]+/g, ' ')
    .trim();
}

// Every repetition is bounded or consumes what it reads, so that no text makes the scan quadratic.
const WORD = new RegExp(
  [
    String.raw`(https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+|(?<=[a-z])\.(?:com|fr|org|net|eu)\b)`,
    String.raw`((?<![\p{L}\p{N}])(?:\p{L}\s?&\s?\p{L}|(?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}]))`,
    String.raw`\p{L}{2,}(?=\p{N}{3})`,
    String.raw`[\p{L}\p{M}\p{N}\u00AD]+(?:\+\+|#)?`,
  ].join('|'),
  'gu',
);

/**
 * The words of a text, in order. « ISO9001 » is two words, « R & D » and « R.H. » one (`r&d`, `rh`), « C++ » one;
 * web and mail addresses are none.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written, address, initials] = match;
    if (address !== undefined) continue;
    const word = initials === undefined ? fold(written) : fold(written).replace(/[ .]/g, '');
    if (word !== '') found.push({ text: word, start: match.index, end: match.index + written.length });
  }
  return found;
}

/** A suffix, what replaces it, and how many letters must stand before it. */
interface Suffix {
  suffix: string;
  replacement: string;
  before: number;
}

const FEMININE = suffixes(
  `trice>teur/2 euse>eur/3 eure>eur/3 iere>ier/2 enne>en/3 ive>if/3 elle>el/4 ale>al/3`,
);

// A noun of action and its verb meet from four letters on (usinage, usiner); a mute e needs five, so that
// « usine » and « forme » stay apart from them. No -ant (important, import), no agent nouns (soudeur, soudure).
const ACTION: Readonly<Record<Language, readonly Suffix[]>> = {
  fr: suffixes(`ification>ifi/3 ication>i/3 iquer>i/3 iquon>i/3 ique>i/3 spection>spect/3 issement>/4 ement>/4
    ation>/4 ition>/5 age>/4 er>/4 ir>/5 ton>t/5 pon>p/5 chon>ch/5 ez>/5 ee>/5 e>/5`),
  en: suffixes(`ification>ifi/3 ifying>ifi/3 ified>ifi/3 ify>ifi/3 isation>is/4 ization>is/4 ising>is/4 izing>is/4
    ised>is/4 ized>is/4 ise>is/4 ize>is/4 ation>/5 ating>/5 ated>/5 ate>/5 ement>/4 ment>/5 ing>/4 ed>/4 e>/4`),
};

/** Forms that no suffix brings together, and words that a suffix would take for another. */
const EXCEPTIONS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: exceptions(`gestion gerer gere gerons gerez gerent; vente vendre vend vendons vendez vendent; achat acheter
    achete achetons achetez; production produire produisons; formation former formons; creation creer creons;
    livraison livrer livrons; conception concevoir concevons; reduction reduire; paie paye payes; travail travaux;
    materiau materiaux; public publique publics publiques; equipement equipements; departement departements;
    demarche demarches; seulement; egalement; rapidement; actuellement; avantage avantages`),
  en: exceptions(`production produce producing produced; sale sales sell selling; marketing; accounting; department
    departments; equipment; meeting meetings; building buildings`),
};

function suffixes(list: string): readonly Suffix[] {
  return list.split(/\s+/).map((rule) => {
    const [suffix = '', replacement = '', before = '0'] = rule.split(/[>/]/);
    return { suffix, replacement, before: Number(before) };
  });
}

function exceptions(list: string): ReadonlyMap<string, string> {
  const groups = list.split(';').map((group) => group.trim().split(/\s+/));
  return new Map(groups.flatMap((group) => group.map((form) => [form, group[0] ?? form] as const)));
}

/**
 * What the inflections of a folded word share: number, gender, and the plain noun and verb forms of an action
 * (recruter, recrutement, recrutons). A key to compare, not a word to show. Words of three letters, and words with a
 * digit, are left as they are.
 */
export function stem(word: string, language: Language): string {
  if (word.length <= 3 || /[^a-z]/.test(word)) return word;
  const known = EXCEPTIONS[language].get(word);
  if (known !== undefined) return known;
  const one = singular(word, language);
  const plain = language === 'fr' ? replaceSuffix(one, FEMININE) : one;
  const root = EXCEPTIONS[language].get(plain) ?? replaceSuffix(plain, ACTION[language]);
  return (language === 'fr' ? /(?:ll|pp)$/ : /([dglmnprt])\1$/).test(root) ? root.slice(0, -1) : root;
}

function singular(word: string, language: Language): string {
  if (language === 'en') {
    if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
    if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
    return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  }
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function replaceSuffix(word: string, rules: readonly Suffix[]): string {
  const rule = rules.find(
    ({ suffix, before }) => word.length - suffix.length >= before && word.endsWith(suffix),
  );
  return rule === undefined ? word : word.slice(0, word.length - rule.suffix.length) + rule.replacement;
}

const SHORTEST_CORRECTED = 5;
const LONGEST_CORRECTED = 30;
const allowedEdits = (length: number) =>
  length < SHORTEST_CORRECTED || length > LONGEST_CORRECTED ? 0 : length < 9 ? 1 : 2;

/**
 * Finds the known words nearest to a misspelt one: one edit (a letter added, lost, changed, or two swapped) from five
 * letters, two from nine. Two words within d edits share a form once d letters are deleted from each: those
 * forms are hashed into buckets, so that a look-up costs the same with a hundred words or a hundred thousand.
 */
export class SpellingIndex {
  private readonly words: string[];
  private readonly starts: Int32Array;
  private readonly members: Int32Array;
  private readonly mask: number;

  /** @param words folded words, each once */
  constructor(words: Iterable<string>) {
    this.words = [...words].filter((word) => allowedEdits(word.length) > 0 && /^[a-z]+$/.test(word));
    let size = 0;
    for (const word of this.words) eachDeletion(word, () => size++);
    const buckets = 2 ** Math.min(20, Math.max(4, Math.ceil(Math.log2(size + 1))));
    this.mask = buckets - 1;
    this.starts = new Int32Array(buckets + 1);
    this.members = new Int32Array(size);
    for (const word of this.words) eachDeletion(word, (hash) => this.starts[(hash & this.mask) + 1]++);
    for (let bucket = 0; bucket < buckets; bucket++) this.starts[bucket + 1] += this.starts[bucket];
    const next = this.starts.slice();
    this.words.forEach((word, index) =>
      eachDeletion(word, (hash) => (this.members[next[hash & this.mask]++] = index)),
    );
  }

  /** The known words at the smallest distance, at most four, in alphabetical order; none if all are too far. */
  nearest(word: string): { word: string; edits: number }[] {
    const allowed = allowedEdits(word.length);
    if (allowed === 0) return [];
    const candidates = new Set<number>();
    eachDeletion(word, (hash) => {
      const bucket = hash & this.mask;
      for (let at = this.starts[bucket]; at < this.starts[bucket + 1]; at++) candidates.add(this.members[at]);
    });
    const near = [...candidates].flatMap((index) => {
      const known = this.words[index];
      const limit = Math.min(allowed, allowedEdits(known.length));
      const edits = Math.abs(known.length - word.length) > limit ? limit + 1 : editDistance(word, known);
      return edits > limit ? [] : [{ word: known, edits }];
    });
    const best = Math.min(...near.map(({ edits }) => edits));
    return near
      .filter(({ edits }) => edits === best)
      .sort((a, b) => (a.word < b.word ? -1 : 1))
      .slice(0, 4);
  }
}

/** Visits a hash of the word, and of what remains of it once one letter (two from nine letters on) is deleted. */
function eachDeletion(word: string, visit: (hash: number) => void): void {
  const edits = allowedEdits(word.length);
  visit(mixed(fnv1a(word)));
  let before = FNV_BASIS;
  for (let first = 0; first < word.length; first++) {
    visit(mixed(fnv1a(word, first + 1, before)));
    let between = before;
    for (let second = first + 1; edits > 1 && second < word.length; second++) {
      visit(mixed(fnv1a(word, second + 1, between)));
      between = withLetter(between, word, second);
    }
    before = withLetter(before, word, first);
  }
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const { imul } = Math;
const withLetter = (hash: number, word: string, at: number) => imul(hash ^ word.charCodeAt(at), FNV_PRIME);

/** FNV-1a of the letters from `at` on, after those that `hash` is of already; 32 bits. */
export function fnv1a(word: string, at = 0, hash = FNV_BASIS): number {
  for (let letter = at; letter < word.length; letter++) hash = withLetter(hash, word, letter);
  return hash | 0;
}

/** The low bits, which choose the bucket, have a part of the high ones. */
const mixed = (hash: number) => (hash ^ (hash >>> 15)) >>> 0;
