const SEPARATOR = String.raw`[\s._/()•·∙\u2010-\u2015-]`;
/** Between groups of two of a number that opens as French ones do, these marks are nothing else. */
const ODD_SEPARATOR = String.raw`(?:\s?[|*~+=]\s?|[,;:'’])`;
/** A day like 04/01/2027, or 04/01/27 that no further group follows: two of them are no telephone number. */
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d{2}(?!\d)|\d{2}(?![\d/.-]))`;
/** The month and the year of such a day, or a month of its own. */
const MONTH = String.raw`(?:(?<=\d[/.-])(?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\d{2}|\d{2})(?!\d)|0[1-9]/(?:19|20)\d{2}(?!\d))`;
/** Neither within a word or a number, nor among the groups of a reference. */
const FREE = String.raw`(?<![\p{L}\p{N}]|\d[.,/\u2010-\u2015-])`;

/** Nine digits or more, French or international, however they are spaced. */
const WHOLE = String.raw`${FREE}(?!${DAY}|${MONTH})(?:\(?(?:\+|00\s?(?=[1-9]))|\(?0(?=[1-9]))\d(?:${SEPARATOR}*\d){7,13}(?!\d)`;
const PREFIXED = String.raw`${FREE}33${SEPARATOR}{1,3}[1-9](?:${SEPARATOR}*\d){8}(?!\d)`;
/** With letters for figures, or without the zero: then only in groups of two. */
const DISGUISED = String.raw`(?<![\p{L}\p{N}.,])(?:(?=(?:\d|${SEPARATOR}){0,20}[OoIl])[0Oo]${SEPARATOR}?[1-9](?:${SEPARATOR}*[\dOoIl]{2}){4}|[67](?:${SEPARATOR}\d{2}){4})(?![\p{L}\p{N}])`;
const BARRED = String.raw`${FREE}0[1-9](?:${ODD_SEPARATOR}\d{2}){4}(?![\p{L}\p{N}])`;
/** Each figure apart, or groups of three after the zero: ten figures and no more. */
const SPACED = String.raw`${FREE}0${SEPARATOR}{1,2}[1-9](?:${SEPARATOR}{0,2}\d){8}(?!${SEPARATOR}?\d)`;

const ONES = 'z[ée]ros?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf';
const TENS =
  'dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|nonante';
const NUMBER = String.raw`(?:(?:${ONES}|${TENS})(?!\p{L})|\d{2}(?!\d))`;
/** « Zéro six trente-neuf », some of its groups perhaps in figures. */
const IN_WORDS = String.raw`(?<![\p{L}\p{N}])(?:z[ée]ro${SEPARATOR}{1,2}(?:${ONES})(?!\p{L})|0[1-9](?=[\s-]+\p{L}|(?:[\s.-]+\d{2}){1,3}[\s-]+(?:${ONES}|${TENS})))(?:(?:${SEPARATOR}|et(?!\p{L})){1,4}${NUMBER}){3,12}`;
/** What is said to be a number needs no more signs of one than eight figures. */
const ANNOUNCED = String.raw`(?<=(?<!\p{L})(?:t[ée]l|t[ée]l[ée]phone|phone|mobile|portable|whats\s?app|sms|appele[rz]|joindre|num[ée]ro)[\s.:]{0,3}(?:moi\s|nous\s|au\s|sur\s|le\s|est\s|-moi\s|-nous\s){0,3}[:(]?\s?)\+?\d(?:${SEPARATOR}{0,3}\d){7,13}(?!\d)`;

/** Telephone numbers, as people write them who mean them to be seen. */
export const PHONES = [WHOLE, PREFIXED, DISGUISED, BARRED, SPACED, IN_WORDS, ANNOUNCED].map(
  (pattern) => new RegExp(pattern, 'giu'),
);
