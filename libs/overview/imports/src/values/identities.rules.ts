import { Email, isSiren, isSiret, Phone } from '@alize/contracts';
import type { Cell } from '../reading/sheet';
import { textOf } from '../reading/sheet';
import { folded } from './days.rules';

/** What a cell of SIRET says: whole, only the firm's nine digits, what Excel made of it, or something else. */
export type ToldSiret =
  { siret: string } | { siren: string } | { fault: 'import/siret-rounded' | 'import/siret-wrong' };

export function siretIn(cell: Cell | undefined): ToldSiret | null {
  const text = textOf(cell);
  if (!text || /^[-?x/]+$/iu.test(text)) return null;
  if (/^\d[.,]?\d*\s?e\s?\+?\s?\d{1,2}$/iu.test(text)) return { fault: 'import/siret-rounded' };
  const digits = text.replace(/\D/gu, '');
  // Excel keeps fifteen figures of a number, and drops the zeros it begins with.
  const siret = digits.length > 10 ? digits.padStart(14, '0') : '';
  if (isSiret(siret)) return { siret };
  const siren = digits.length > 6 ? digits.padStart(9, '0') : '';
  if (isSiren(siren)) return { siren };
  return {
    fault: typeof cell === 'number' && /0{5}$/u.test(digits) ? 'import/siret-rounded' : 'import/siret-wrong',
  };
}

/** The first telephone number of a cell that may hold several, and the others as written. */
export function phonesIn(cells: (Cell | undefined)[]): { phones: string[]; unread: string[] } {
  const written = cells
    .flatMap((cell) => textOf(cell).split(/\s*(?:\/(?=\s|0|\+)|;|\bou\b|\n)\s*/iu))
    .filter(Boolean);
  const phones: string[] = [];
  const unread: string[] = [];
  for (const one of written) {
    const { data: phone } = Phone.safeParse(one);
    if (!phone) unread.push(one);
    else if (!phones.includes(phone)) phones.push(phone);
  }
  return { phones, unread };
}

/** « à demander », « voir carte », « - »: somebody's mark that there is none yet. */
const NO_ADDRESS = /^[^@]*$/u;
export function emailIn(cell: Cell | undefined): { email: string } | { unread: string } | null {
  const text = textOf(cell);
  if (!text) return null;
  const [first = ''] = text.split(/\s*[;,/\n]\s*|\s+(?:ou|et)\s+/u).filter((part) => part.includes('@'));
  if (NO_ADDRESS.test(text)) return { unread: text };
  const { data: email } = Email.safeParse(first);
  return email ? { email } : { unread: text };
}

export interface ToldName {
  firstName: string;
  lastName: string;
}
const TITLES = /^(?:m|mr|mme|mlle|monsieur|madame|dr|me)\.?\s+/iu;
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'van',
  'von',
  'ben',
  'el',
  'di',
  'da',
  'del',
  'st',
  'saint',
]);
/** Given names that stand here before the last name or after it; longer lists only help where neither place is usual. */
const GIVEN = new Set(
  `adrien alain albert alexandre alice aline amandine anais andre anne antoine arnaud arthur audrey aurelie baptiste beatrice benjamin benoit bernard
bertrand brigitte bruno camille carine caroline catherine cecile celine chantal charles charlotte chloe christian christine christophe claire claude
claudine clement colette corinne cyril damien daniel david delphine denis didier dominique edith elodie elisabeth emilie emma emmanuel emmanuelle eric
estelle etienne eva evelyne fabien fabienne fabrice fanny florence florian florent franck francois francoise frederic gael gaelle genevieve georges gerard
ghislaine gilbert gilles gregory guillaume guy helene henri herve hugo ines isabelle jacqueline jacques jean jean-claude jean-francois jean-louis jean-luc
jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jerome joel jonathan joseph josiane julie julien juliette karim karine kevin laetitia
laura laure laurence laurent lea leo lionel lise loic louis louise luc lucas lucie ludovic lydie mael magali manon marc marcel margaux marie marielle
marina marine marion martine mathieu mathilde maud maurice maxime melanie michel michele mireille monique morgane muriel myriam nadege nadia nathalie
nicolas nicole noel noemie odile olivier pascal pascale patrice patricia patrick paul pauline philippe pierre quentin rachel raphael raymond regis remi
renaud rene robert roger roland romain sabine sabrina samuel sandra sandrine sarah sebastien segolene serge simon solene sophie stephane stephanie sylvain
sylvie theo therese thierry thomas valerie veronique victor vincent virginie xavier yann yannick yves yvonne zoe`.split(
    /\s+/u,
  ),
);
const isGiven = (word: string): boolean => GIVEN.has(folded(word));
const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/**
 * A whole name in one cell, in whichever order: capitals are a last name, a usual given name at either end is one, and
 * « Prénom Nom » where nothing tells.
 */
export function nameIn(cell: Cell | undefined): ToldName | null {
  const words = textOf(cell).replace(TITLES, '').split(/\s+/u).filter(Boolean);
  if (words.length === 0 || words.some((word) => /[\d@]/u.test(word))) return null;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1) return { firstName: '', lastName: first };
  const capitals = words.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < words.length) {
    const isLast = (word: string, at: number) =>
      isCapitals(word) || (PARTICLES.has(folded(word)) && words.slice(at).some(isCapitals));
    return {
      firstName: words.filter((word, at) => !isLast(word, at)).join(' '),
      lastName: words.filter(isLast).join(' '),
    };
  }
  if (!isGiven(first) && isGiven(last)) return { firstName: last, lastName: words.slice(0, -1).join(' ') };
  return { firstName: first, lastName: words.slice(1).join(' ') };
}
