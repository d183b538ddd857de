import type { Choice, CommitteePolicy, PollResult } from '@alize/contracts';

/** What decides about quorum and majority, besides the policy. */
export type VotingPolicy = Pick<
  CommitteePolicy,
  'quorumShare' | 'standAside' | 'remoteCounts' | 'majority' | 'chairCastingVote'
> & { quorum: number };

export interface Seated {
  memberId: string;
  mode: 'room' | 'remote';
}

export interface Quorum {
  met: boolean;
  needed: number;
  counted: number;
}

/**
 * Whether enough voting members are there: for the session as a whole, or for one item, once those who stand aside have
 * left. `strict`: they still count among those in office; `adjusted`: they do not.
 */
export function quorumOf(
  { inOffice, present, aside }: { inOffice: string[]; present: Seated[]; aside: readonly string[] },
  policy: VotingPolicy,
): Quorum {
  const counts = ({ memberId, mode }: Seated) =>
    inOffice.includes(memberId) && !aside.includes(memberId) && (policy.remoteCounts || mode === 'room');
  const counted = present.filter(counts).length;
  const base =
    policy.standAside === 'adjusted' ? inOffice.filter((id) => !aside.includes(id)).length : inOffice.length;
  const share = policy.quorumShare;
  // In integers: half of nine is five.
  const needed = share ? Math.ceil((base * share.numerator) / share.denominator) : policy.quorum;
  return { met: counted >= needed, needed, counted };
}

export interface LiveProxy {
  giverId: string;
  holderId: string;
}
/** A voice, and who raises it. */
export interface Entitled {
  principalId: string;
  voterId: string;
}

/**
 * Who may vote on an item: the voting members who are there and do not stand aside, and those whose voice one of them
 * holds. The voice of a giver or a holder who stands aside falls for the item, and one's own presence ends one's proxy.
 */
export function entitledTo({
  voting,
  present,
  aside,
  proxies,
}: {
  voting: readonly string[];
  present: readonly string[];
  aside: readonly string[];
  proxies: readonly LiveProxy[];
}): Entitled[] {
  const may = (id: string) => voting.includes(id) && !aside.includes(id);
  const own = present.filter(may).map((id) => ({ principalId: id, voterId: id }));
  const held = proxies
    .filter(({ giverId }) => may(giverId) && !present.includes(giverId))
    .filter(({ holderId }) => may(holderId) && present.includes(holderId))
    .map(({ giverId, holderId }) => ({ principalId: giverId, voterId: holderId }));
  return [...own, ...held];
}

export interface Counted {
  choices: readonly Choice[];
  entitled: number;
  /** Voting members in office who do not stand aside. */
  inOffice: number;
  /** What who presides chose; null: they stand aside, abstain from voting, or it is secret. */
  chairChoice: Choice | null;
}

/** Integers only: a share is compared by multiplying. An abstention is no vote cast. */
export function tally(
  { choices, entitled, inOffice, chairChoice }: Counted,
  { majority, chairCastingVote }: Pick<VotingPolicy, 'majority' | 'chairCastingVote'>,
): Pick<PollResult, 'for' | 'against' | 'abstain' | 'base' | 'adopted' | 'castingVote' | 'majority'> {
  const count = (wanted: Choice) => choices.filter((choice) => choice === wanted).length;
  const votes = { for: count('for'), against: count('against'), abstain: count('abstain') };
  const bases = { cast: votes.for + votes.against, entitled_present: entitled, in_office: inOffice };
  const base = bases[majority.base];
  const [has, needs] = [votes.for * majority.denominator, base * majority.numerator];
  const reached = majority.threshold === 'at_least' ? has >= needs : has > needs;
  const won = base > 0 && votes.for > 0 && reached;
  const tied = votes.for > 0 && votes.for === votes.against;
  const castingVote = !won && tied && chairCastingVote && majority.base === 'cast' && chairChoice === 'for';
  return { ...votes, base, adopted: won || castingVote, castingVote, majority: majority.base };
}

/** A secret ballot among two tells each what the other chose. */
export const SECRET_VOTERS_MIN = 3;
