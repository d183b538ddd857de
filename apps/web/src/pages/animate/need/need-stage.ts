import { type Match, type Need, NeedStage } from '@alize/contracts';

const FURTHEST_FIRST = ['introduced', 'accepted', 'asked', 'approved'];

/** Where a need is: of one that somebody was found for, how far they are. */
export function stageOf({ status }: Need, matches: Match[]): NeedStage {
  if (status !== 'matched') return NeedStage.parse(status);
  const furthest = FURTHEST_FIRST.find((each) => matches.some((match) => match.status === each));
  return furthest === 'approved' ? 'asked' : (NeedStage.safeParse(furthest).data ?? 'running');
}
