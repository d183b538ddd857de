const MAX = 140;

/** What a text is about, as its first sentence says; cut at a word. Nobody is asked for a title twice. */
export function firstSentence(text: string): string {
  const [sentence = ''] = text.trim().split(/(?<=[.!?])\s|\n/);
  if (sentence.length <= MAX) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, MAX - 1).replace(/\s+\S*$/, '')}…`;
}
