const SMALL = /^(?:de|du|des|d|la|le|les|l|et|en|à|a|au|aux|sur|sous|pour|par|chez|dit|dite)$/i;
const LEGAL =
  /^(?:sa|sas|sasu|sarl|eurl|sci|snc|scop|scic|scp|selarl|gaec|earl|scea|cuma|gie|ei|eirl|spl|epic|cci|btp|ohq|zac|usa|tp|rh|it|dj|pme)$/i;
/** A word that can be said: letters beside each other as in French, with a vowel. */
const SAID = /^(?=.*[aeiouyàâéèêëîïôùûü])(?!.*[^aeiouyàâéèêëîïôùûü]{4})/i;
const SHORT_AND_SAID =
  /^(?:[^aeiouy][aeiouy][^aeiouy]?|[aeiouy]{2}[^aeiouy]|pro|art|arc|ami|eau|air|clé|bio|net|île|ile|une?|ain)$/i;

/**
 * A register writes in capitals: « ATELIER DE LA ROCHE » is « Atelier de la Roche ». What has small letters already is left,
 * and so are acronyms: legal forms, words nobody could say, names of one short word.
 */
export function nameInCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 1 && name.length <= 4) return name;
  let seen = 0;
  return name.replace(/[\p{L}\p{N}.]+/gu, (word, at: number) => {
    seen += 1;
    const bracketed = name[at - 1] === '(' && name[at + word.length] === ')';
    if (bracketed && word.length <= 6) return word;
    if (/[\d.]/.test(word) || LEGAL.test(word)) return word;
    if (seen > 1 && name[at - 1] !== '&' && SMALL.test(word)) return word.toLowerCase();
    if (!SMALL.test(word) && !isSaid(word)) return word;
    return word.slice(0, 1) + word.slice(1).toLowerCase();
  });
}

const isSaid = (word: string): boolean =>
  word.length === 1 ? false : word.length <= 3 ? SHORT_AND_SAID.test(word) : SAID.test(word);
