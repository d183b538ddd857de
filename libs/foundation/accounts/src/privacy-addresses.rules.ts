const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
/** Endings that are no word of a sentence whose space was forgotten after the full stop. */
const ENDING =
  'fr|com|org|net|eu|io|info|biz|coop|bzh|alsace|corsica|paris|pro|shop|store|app|dev|online|cloud|xyz|immo|tech|ch|be|uk|lu|it|tv|ai|test|example';

const AT = String.raw`(?:\s{0,3}(?:@|[[({<]\s?(?:at|a|arobase|chez)\s?[\])}>])\s{0,3}|[\s_-](?:arobase|arobas|chez)[\s_-]|_at_)`;
const DOT = String.raw`(?:\.|\s\.\s|\s?[[({<]\s?(?:point|dot|\.)\s?[\])}>]\s?|[\s_-](?:point|dot)[\s_-]|\s?[.,]\s?(?=(?:${ENDING})(?![\p{L}\p{N}])))`;
const HYPHEN = String.raw`(?:\s(?:tiret|dash|hyphen)(?:\sdu\s(?:six|huit|6|8))?\s${LABEL})`;
const LOCAL = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+`;
/** What stands before a spaced « @ » may be an amount; a name with spaces around its full stop is none. */
const SPACED_LOCAL = String.raw`(?<![\p{L}\p{N}._%+-])\p{L}[\p{L}\p{N}_-]*(?:\s\.\s[\p{L}\p{N}_-]+)*`;
const EMAIL = String.raw`(?:${SPACED_LOCAL}|${LOCAL})${AT}${LABEL}${HYPHEN}{0,3}(?:${DOT}${LABEL})+`;
/** “claire at roche dot fr”: words of every day, but in this order. */
const SPELT_EMAIL = String.raw`${LOCAL}\s(?:at|à)\s${LABEL}(?:\s(?:dot|point)\s${LABEL}){0,2}(?:\s(?:dot|point)\s|\.)(?:${ENDING})(?![\p{L}\p{N}])`;
const BARE_EMAIL = String.raw`(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]+(?:@${LABEL}(?:\.${LABEL})*|#${LABEL}\.(?:${ENDING})(?![\p{L}\p{N}]))`;
const LETTER_BY_LETTER = String.raw`(?<![\p{L}\p{N}])(?:[\p{L}\p{N}._-]\s){2,40}@(?:\s[\p{L}\p{N}._-](?![\p{L}\p{N}])){3,40}`;

const LINK = String.raw`(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?:\/\/|www\.)\S+`;
const SPACED_SITE = String.raw`(?<![\p{L}\p{N}])www\s${LABEL}(?:[\s.]${LABEL})?`;
const SITE = String.raw`(?<![\p{L}\p{N}@._-])(?!(?:asp|ado|vb)\.net(?!\p{L}))(?:${LABEL}\.)+(?:(?:${ENDING})(?:/\S*)?|\p{L}{2,12}/\S+)(?![\p{L}\p{N}])`;
const SPELT_SITE = String.raw`(?<![\p{L}\p{N}@._-])${LABEL}(?:\s(?:point|dot)\s|\s\.\s)(?:${ENDING})(?![\p{L}\p{N}])`;

const NETWORK =
  'facebook|fb|insta(?:gram)?|linked\\s?in|twitter|tik\\s?tok|snap(?:chat)?|skype|telegram|signal|whats\\s?app|viadeo|youtube|pinterest|threads|discord|messenger';
/** A name as accounts have them: one word with a mark or a figure in it. */
const HANDLE = String.raw`[\p{L}\p{N}]*(?:[._]|\p{L}\d|\p{L}-(?=\p{Ll}))[\p{L}\p{N}][\p{L}\p{N}._-]*`;
const NAMED_ACCOUNT = String.raw`(?<=(?<![\p{L}\p{N}])(?:${NETWORK})(?:\s?[:=]\s?|\s))(?:/?in/\S+|@?${HANDLE}(?![\p{L}\p{N}]))`;
const PATH = String.raw`(?<![\p{L}\p{N}])/in/[\p{L}\p{N}_-]{3,}`;
const ACCOUNT = String.raw`(?<![\p{L}\p{N}@._-])@[\p{L}\p{N}_.]{3,}`;
/** « Facebook : Atelier Roche », but not what is said of Facebook. */
const TITLED_ACCOUNT = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])(?:[Ff]acebook|FB|[Ff]b|[Ii]nsta(?:gram)?|[Ll]inked\s?[Ii]n|[Ss]kype|[Tt]ik\s?[Tt]ok|[Ss]nap(?:chat)?|[Yy]ou[Tt]ube)\s?[:=]\s?)\p{Lu}[\p{L}\p{N}'’-]*(?:\s(?:\p{Lu}[\p{L}\p{N}'’-]*|\d{2}))*`,
  'gu',
);

/** Addresses of mail, sites and accounts, as people write them who mean them to be seen. */
export const ADDRESSES = [
  ...[LINK, EMAIL, SPELT_EMAIL, BARE_EMAIL, LETTER_BY_LETTER, SITE, SPELT_SITE, SPACED_SITE].map(
    (pattern) => new RegExp(pattern, 'giu'),
  ),
  ...[NAMED_ACCOUNT, PATH, ACCOUNT].map((pattern) => new RegExp(pattern, 'giu')),
  TITLED_ACCOUNT,
];
