import type { Locale } from './basics.contract';

/** Said as if they began with a consonant: « de onze », « de Yaourts Durand ». */
const AS_CONSONANT = /^(?:onz|oui\b|ouistiti|uhlan|y[aeiou])/;
/** An h that is not passed over: « de Haute-Savoie », « de Honda ». Any other is mute: « d’Hélène ». */
const ASPIRATED = new RegExp(
  `^h(?:${[
    'a(?!b(?:ill|it)|llucin|leine|ltere|mecon|rmoni)',
    'e(?:aum|rniaire|rnie|rse|ron\\b|ros\\b|riss|tre\\b|urt)',
    'i(?:bou|erarch|ppie|ss|-)',
    'o(?:b|ck|ll|mard|nd|ng|nt|quet|rd|rs|tt|u)',
    'u(?:it(?!r)|rl|tte\\b|b\\b|che|guenot|go\\b|ssard)',
  ].join('|')})`,
);

/** Whether a short word of French loses its vowel before this one; an acronym is read as a word. */
function elides(next: string): boolean {
  const word = next
    .trimStart()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return /^[aeiouyhœæ]/.test(word) && !AS_CONSONANT.test(word) && !ASPIRATED.test(word);
}

/** « d’Inès Ferreira », « de Claire Martin », « de Haute-Savoie ». */
export const withDe = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);
/** « qu’Alizé Savoie », « que Claire Martin ». */
export const withQue = (name: string): string => (elides(name) ? `qu’${name}` : `que ${name}`);

/** Whether a number takes the singular: below 2 in French (0, 1 and 1,5), 1 alone in English. */
export const isSingular = (count: number, locale: Locale): boolean =>
  locale === 'fr' ? Math.abs(count) < 2 : count === 1;
