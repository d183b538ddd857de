const MAX = 140;
/** What contracts ask of a title. */
const MIN = 3;
const GREETING =
  /^(bonjour|bonsoir|bjr|salut|coucou|hello|hi|good (morning|afternoon|evening)|dear (sir|madam)|madame|monsieur)([ ,]+(madame|monsieur|mesdames|messieurs|à tous|à toutes|et|ou|all|everybody|everyone))*\s*[,.!:…]*\s+/i;
/** A full stop after « M », « Mme », « env » or an initial ends no sentence. */
const END =
  /(?<=[.!?…])(?<!(?<![\p{L}])(?:\p{L}|MM|Mme|Mlle|Dr|St|Ste|env|ex|cf|tél|etc|Mr|Mrs|Ms)\.)\s|\n/iu;

/** What a text is about, as its first sentence says after its greeting; cut at a word. Nobody is asked for a title twice. */
export function firstSentence(text: string): string {
  const whole = text.trim();
  const said = whole.replace(GREETING, '');
  const sentence = said.split(END).find((each) => each.trim().length >= MIN) ?? whole;
  if (sentence.length <= MAX) return sentence.trim().replace(/\.$/, '');
  return `${sentence.slice(0, MAX - 1).replace(/\s+\S*$/, '')}…`;
}
