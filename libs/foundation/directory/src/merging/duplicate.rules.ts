import { editDistance } from '@alize/platform';
import { foldName } from '../folded-names';

/** What says which kind of body it is, and nothing of which one; articles with it. */
const GENERIC = new Set(
  (
    'sa sas sasu sarl eurl sci snc scop scic scp selarl gaec earl scea cuma gie ei eirl ' +
    'ste societe soc ets etablissement etablissements entreprise cie compagnie ' +
    'de du des d la le les l et en a au aux the and'
  ).split(' '),
);
const LETTERS_MIN = 5;
/** One letter in eight may be another. */
const LETTERS_PER_SLIP = 8;
const INITIALS = /\b(?:[a-z0-9]\.){2,}/g;

const wordsOf = (name: string): string[] =>
  foldName(name)
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const tellingWords = (name: string): string[] => {
  const words = wordsOf(name);
  const telling = words.filter((word) => !GENERIC.has(word));
  return telling.length > 0 ? telling : words;
};
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A few slips in a name that is long enough to bear them; a number in it is never a slip. */
function nearlyEqual(one: string, other: string): boolean {
  if (one === other) return one !== '';
  const shorter = Math.min(one.length, other.length);
  if (shorter < LETTERS_MIN || digitsOf(one) !== digitsOf(other)) return false;
  const slips = Math.max(1, Math.floor(shorter / LETTERS_PER_SLIP));
  return Math.abs(one.length - other.length) <= slips && editDistance(one, other) <= slips;
}

/**
 * Whether two firms of one place could be one: the same name without legal forms, in any order and with a slip; or one name of
 * two telling words or more within the other.
 */
export function isLikeFirm(one: string, other: string): boolean {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  if (nearlyEqual(a.join(''), b.join(''))) return true;
  if (a.length > 1 && nearlyEqual([...a].sort().join(''), [...b].sort().join(''))) return true;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.length > 1 && fewer.every((word) => more.includes(word));
}

interface Named {
  firstName: string;
  lastName: string;
}

/** Whether two people could be one by their names: first and last swapped, a slip, an initial. */
export function isLikePerson(one: Named, other: Named): boolean {
  const [first, last] = [wordsOf(one.firstName), wordsOf(one.lastName)];
  const [otherFirst, otherLast] = [wordsOf(other.firstName), wordsOf(other.lastName)];
  if ([first, last, otherFirst, otherLast].some((words) => words.length === 0)) return false;
  const whole = (...parts: string[][]) => parts.flat().sort().join('');
  if (nearlyEqual(whole(first, last), whole(otherFirst, otherLast))) return true;
  const [a = '', b = ''] = [first[0], otherFirst[0]];
  const isInitial = (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
  return isInitial && last.join('') === otherLast.join('');
}
