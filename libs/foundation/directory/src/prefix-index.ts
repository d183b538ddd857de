/** Texts by their beginning: found by halving a sorted list, where looking at each would cost a form's every letter. */
export class PrefixIndex<Value> {
  private readonly entries: { text: string; value: Value }[];

  constructor(entries: Iterable<{ text: string; value: Value }>) {
    this.entries = [...entries].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  }

  /** Those that begin so, in the order of their texts; of equal texts, in the order they were given. */
  find(prefix: string, limit: number): Value[] {
    const found: Value[] = [];
    for (let at = this.firstFrom(prefix); at < this.entries.length && found.length < limit; at += 1) {
      const entry = this.entries[at];
      if (!entry?.text.startsWith(prefix)) break;
      found.push(entry.value);
    }
    return found;
  }

  private firstFrom(text: string): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
