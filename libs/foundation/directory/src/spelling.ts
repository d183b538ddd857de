/** Letters from which a name is long enough for one slip, and for two. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;

/** Whether one is the other with a slip or two: a letter missing, too many or another, or two swapped. */
export function isMisspelt(typed: string, name: string): boolean {
  const slips = typed.length >= TWO_SLIPS_FROM ? 2 : typed.length >= ONE_SLIP_FROM ? 1 : 0;
  if (slips === 0 || Math.abs(typed.length - name.length) > slips || typed[0] !== name[0]) return false;
  return distance(typed, name, slips) <= slips;
}

/** Damerau and Levenshtein's, without a letter moved twice; given up where it passes `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + other];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push((before[j - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row.at(-1) ?? most + 1;
}
