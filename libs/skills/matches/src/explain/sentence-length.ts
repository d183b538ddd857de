const LONGEST_SENTENCE = 160;

/** The first wording that fits: three skills named, two, one, then one with its label cut shorter and shorter. */
export function shortEnough(write: (shown: number, cut: (label: string) => string) => string): string {
  const attempts = [
    [3, Infinity],
    [2, Infinity],
    [1, Infinity],
    [1, 60],
    [1, 40],
  ].map(
    ([shown, length]) =>
      () =>
        write(shown, (label) => cutTo(label, length)),
  );
  for (const attempt of attempts) {
    const sentence = attempt();
    if (sentence.length <= LONGEST_SENTENCE) return sentence;
  }
  return write(1, (label) => cutTo(label, 20));
}

function cutTo(label: string, length: number): string {
  const letters = [...label];
  return letters.length <= length
    ? label
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
