export type FigureSource = 'declared' | 'verified' | 'estimated';

/** What one source says of one measure. All sources stay side by side; none replaces another. */
export interface SourcedFigure {
  source: FigureSource;
  value: number;
}

const PRECEDENCE: readonly FigureSource[] = ['verified', 'declared', 'estimated'];

/** The figure that counts, by the order verified, declared, estimated; and whether the sources differ, which is shown beside it. */
export function prevailing<Figure extends SourcedFigure>(
  figures: readonly Figure[],
): { figure: Figure; sourcesDiffer: boolean } | null {
  const figure = [...figures].sort(
    (one, other) => PRECEDENCE.indexOf(one.source) - PRECEDENCE.indexOf(other.source),
  )[0];
  return figure ? { figure, sourcesDiffer: figures.some(({ value }) => value !== figure.value) } : null;
}

/** A headcount band of the public register, both ends included; no `to` where it is open above. */
export interface HeadcountBand {
  from: number;
  to: number | null;
}

/** Whether a declared headcount is outside the register's band. Somebody looks at it; the declared figure stays. */
export function isOutsideBand(headcount: number, band: HeadcountBand): boolean {
  return headcount < band.from || (band.to !== null && headcount > band.to);
}

export type FigureDoubt = 'jobs_above_headcount' | 'turnover_in_thousands';

/** A turnover this many times below or above the one known before was typed in another unit rather than lost or won. */
const UNIT_FACTOR = 100;

export interface FiguresToCheck {
  headcount: number | null;
  jobsCreated: number | null;
  turnoverCents: number | null;
  baselineTurnoverCents: number | null;
}

/** What to ask about before figures are kept: more jobs created than people there, or a turnover in k€ where € were asked. */
export function doubts(given: FiguresToCheck): FigureDoubt[] {
  const { headcount, jobsCreated, turnoverCents, baselineTurnoverCents } = given;
  const found: FigureDoubt[] = [];
  if (headcount !== null && jobsCreated !== null && jobsCreated > headcount)
    found.push('jobs_above_headcount');
  if (turnoverCents && baselineTurnoverCents) {
    const factor = turnoverCents / baselineTurnoverCents;
    if (factor >= UNIT_FACTOR || factor <= 1 / UNIT_FACTOR) found.push('turnover_in_thousands');
  }
  return found;
}
