import type { Deadline, ReasonFacts } from '../score/facts';

export type LoadFacts = Extract<ReasonFacts, { kind: 'load' }>;
export type TimeSentenceFacts = Extract<ReasonFacts, { kind: 'time_covers' | 'time_falls_short' }>;

/** A month’s hours are counted on a date nearer than a month: they fit only when given together. */
export function asksForOneGo(deadline: Deadline, neededHours: number): boolean {
  return deadline.kind === 'by' && deadline.withinMonth && neededHours > 1;
}

export function degree(relevance: number, little: string, partly: string, closely: string): string {
  return relevance < 0.35 ? little : relevance < 0.7 ? partly : closely;
}

export function gap({
  neededHours,
  availableHours,
}: {
  neededHours: number;
  availableHours: number;
}): number {
  return Math.round((neededHours - availableHours) * 10) / 10;
}
