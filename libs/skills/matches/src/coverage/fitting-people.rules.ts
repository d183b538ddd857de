import type { FitBand } from '@alize/contracts';

/** People whose offers are worth proposing for a need, each in the better of the bands of their offers. */
export interface FittingPeople {
  canHelp: number;
  toCheck: number;
}

export function fittingPeople(
  ranked: readonly { offer: { personId: string }; score: { fit: { band: FitBand } } }[],
): FittingPeople {
  const inBand = (wanted: FitBand) =>
    new Set(ranked.filter(({ score }) => score.fit.band === wanted).map(({ offer }) => offer.personId));
  const canHelp = inBand('can_help');
  return { canHelp: canHelp.size, toCheck: [...inBand('to_check')].filter((id) => !canHelp.has(id)).length };
}
