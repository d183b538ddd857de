import type { NafVersion } from '@alize/contracts';

/**
 * First division of each section of NAF rev. 2 (INSEE, decree 2007-1888). NAF 2025 (decree 2025-736, in force on 1 January
 * 2027) moves the letters from J on and keeps the divisions, but 45: its trade went to 46 and 47, its repair to 95.3.
 */
const SECTIONS: readonly [number, string][] = [
  [1, 'A'],
  [5, 'B'],
  [10, 'C'],
  [35, 'D'],
  [36, 'E'],
  [41, 'F'],
  [45, 'G'],
  [49, 'H'],
  [55, 'I'],
  [58, 'J'],
  [64, 'K'],
  [68, 'L'],
  [69, 'M'],
  [77, 'N'],
  [84, 'O'],
  [85, 'P'],
  [86, 'Q'],
  [90, 'R'],
  [94, 'S'],
  [97, 'T'],
  [99, 'U'],
];

const CODE = /^(\d{2})\.?(\d{2})([A-Z])$/;

export interface Activity {
  /** `62.01Z` */
  code: string;
  version: NafVersion;
}

/** The activity as a register gives it; null where it is no code. A code of 2025 ends with G to Y, one of rev. 2 with A to F or Z. */
export function activityOf(code: string | null | undefined, given?: NafVersion): Activity | null {
  const [, division, group, letter] = CODE.exec(code?.trim() ?? '') ?? [];
  if (!division || !group || !letter) return null;
  return {
    code: `${division}.${group}${letter}`,
    version: given ?? (/[G-Y]/.test(letter) ? 'NAF2025' : 'NAFRev2'),
  };
}

/** Section of NAF rev. 2, A to U. */
export function sectionOf(activity: Activity | null): string | null {
  // Repair of motor vehicles and motorcycles: 45.20 and 45.40 of rev. 2, hence G; the rest of 95 stayed where it was.
  if (activity?.version === 'NAF2025' && activity.code.startsWith('95.3')) return 'G';
  const division = Number(activity?.code.slice(0, 2));
  return SECTIONS.findLast(([from]) => division >= from)?.[1] ?? null;
}
