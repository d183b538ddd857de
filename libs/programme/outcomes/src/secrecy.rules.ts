/** What one firm adds to a published sum. */
export interface Contribution {
  organisationId: string;
  amount: number;
}

export interface Secrecy {
  /** Fewest firms behind a published figure. */
  minCell: number;
  /** Largest share, in per mille, that one firm may be of a published sum. */
  dominancePerMille: number;
}

/** The custom of French official statistics: three firms at least, none above 85 % of the sum. */
export const STATISTICAL_SECRECY: Secrecy = { minCell: 3, dominancePerMille: 850 };

export type Withheld = 'too_few' | 'one_dominates';

/** Why a sum over these firms may not be published; null where it may. A firm named twice counts once. */
export function withheld(
  cell: readonly Contribution[],
  rule: Secrecy = STATISTICAL_SECRECY,
): Withheld | null {
  const firms = new Map<string, number>();
  for (const { organisationId, amount } of cell)
    firms.set(organisationId, (firms.get(organisationId) ?? 0) + amount);
  if (firms.size < rule.minCell) return 'too_few';
  const sizes = [...firms.values()].map(Math.abs);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(...sizes) * 1000 > total * rule.dominancePerMille ? 'one_dominates' : null;
}

/**
 * The parts of a published total that may be shown beside it. Whoever subtracts the shown parts from the total learns the sum of the
 * others, so these together must be publishable too: else the smallest shown part is withheld with them, and so on. An empty part tells
 * nothing of anybody and is neither shown nor needed.
 */
export function publishableParts<Key>(
  parts: ReadonlyMap<Key, readonly Contribution[]>,
  rule: Secrecy = STATISTICAL_SECRECY,
): Set<Key> {
  const filled = [...parts].filter(([, cell]) => cell.length > 0);
  const shown = filled
    .filter(([, cell]) => withheld(cell, rule) === null)
    .sort(([, one], [, other]) => other.length - one.length);
  const hidden = filled.filter(([, cell]) => withheld(cell, rule) !== null).flatMap(([, cell]) => cell);
  while (hidden.length > 0 && withheld(hidden, rule) !== null) {
    const smallest = shown.pop();
    if (!smallest) break;
    hidden.push(...smallest[1]);
  }
  return new Set(shown.map(([key]) => key));
}

/**
 * Whether the sums over two choices of firms may both be known. Where one choice lies within the other, their difference is a sum
 * over the rest, which must be publishable itself or be nobody's.
 */
export function mayStandBeside(
  one: readonly Contribution[],
  other: readonly Contribution[],
  rule: Secrecy = STATISTICAL_SECRECY,
): boolean {
  const without = (cell: readonly Contribution[], taken: readonly Contribution[]) => {
    const ids = new Set(taken.map(({ organisationId }) => organisationId));
    return cell.filter(({ organisationId }) => !ids.has(organisationId));
  };
  const [left, right] = [without(one, other), without(other, one)];
  if (left.length > 0 && right.length > 0) return true;
  const rest = [...left, ...right];
  return rest.length === 0 || withheld(rest, rule) === null;
}
