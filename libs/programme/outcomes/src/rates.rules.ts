/** A share with what it was counted from; `perMille` is rounded half up, so 722 reads « 72,2 % ». Null where nothing was counted. */
export interface Share {
  part: number;
  whole: number;
  perMille: number | null;
}

export function share(part: number, whole: number): Share {
  return { part, whole, perMille: whole > 0 ? roundHalfUp((part * 1000) / whole) : null };
}

/** One firm at one milestone; `created` is null while it did not answer or does not know. */
export interface JobsAtMilestone {
  planned: number;
  created: number | null;
}

export interface MaterialisedJobs {
  /** Firms that answered, of those asked. */
  answers: Share;
  /** Jobs created, of those planned by the firms that answered. */
  ofAnswered: Share;
  /** The lower bound of silence: firms that did not answer created nothing. */
  ifSilenceIsNone: Share;
  /** The upper bound of silence: firms that did not answer created what they planned. */
  ifSilenceIsAll: Share;
}

/** How many of the planned jobs there are, and between which bounds what silent firms did could move it. */
export function materialisedJobs(firms: readonly JobsAtMilestone[]): MaterialisedJobs {
  const answered = firms.filter(({ created }) => created !== null);
  const planned = total(firms.map((firm) => firm.planned));
  const plannedByAnswered = total(answered.map((firm) => firm.planned));
  const created = total(answered.map((firm) => firm.created ?? 0));
  return {
    answers: share(answered.length, firms.length),
    ofAnswered: share(created, plannedByAnswered),
    ifSilenceIsNone: share(created, planned),
    ifSilenceIsAll: share(created + planned - plannedByAnswered, planned),
  };
}

/** Two closed years of one firm, in cents. */
export interface TurnoverPair {
  beforeCents: number;
  afterCents: number;
}

/** The growth of turnover in its three ways, which differ: each is named wherever it is shown. */
export interface TurnoverGrowth {
  /** Firms with both years known and a first year above zero. */
  firms: number;
  /** Growth of the sum of all turnovers: large firms weigh more. */
  ofSumPerMille: number;
  /** Mean of the firms' own rates: each firm weighs the same. */
  meanPerMille: number;
  /** Median of the firms' own rates: half of the firms grew by more. */
  medianPerMille: number;
}

/** Null where no firm has both years. A firm that had no turnover before has no rate, and stays out of all three ways. */
export function turnoverGrowth(pairs: readonly TurnoverPair[]): TurnoverGrowth | null {
  const panel = pairs.filter(({ beforeCents }) => beforeCents > 0);
  if (panel.length === 0) return null;
  const before = total(panel.map(({ beforeCents }) => beforeCents));
  const after = total(panel.map(({ afterCents }) => afterCents));
  const rates = panel.map(({ beforeCents, afterCents }) => (afterCents - beforeCents) / beforeCents);
  return {
    firms: panel.length,
    ofSumPerMille: roundHalfUp(((after - before) * 1000) / before),
    meanPerMille: roundHalfUp((total(rates) * 1000) / rates.length),
    medianPerMille: roundHalfUp(median(rates) * 1000),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return total(middle) / middle.length;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Away from zero on a half, for a fall as for a rise; a billionth forgives what binary fractions leave of an exact half. */
const roundHalfUp = (value: number) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9) + 0;
