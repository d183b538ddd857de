/** What an organisation promised for a territory, in days a year. */
export interface PledgeFact {
  organisationId: string;
  daysPerYear: number;
}
/** Days of an organisation's people in the needs of one year and territory, by what became of the match. */
export interface UseFact {
  organisationId: string;
  parentId: string | null;
  headId: string;
  daysAsked: number;
  daysEngaged: number;
  daysGiven: number;
  refusals: number;
}
export interface PartnerAccount {
  /** Who pledged; an organisation that pledged nothing is on nobody's account. */
  organisationId: string;
  daysPerYear: number;
  /** Without an answer yet, of the volunteer or of their employer. */
  daysAsked: number;
  /** Of the needs of people who were introduced; what was logged, where that is over. */
  daysEngaged: number;
  /** Logged. */
  daysGiven: number;
  refusals: number;
}

/** Each partner's promise against what its people, and those of its subsidiaries without a pledge of their own, did. */
export function partnerAccounts(pledges: readonly PledgeFact[], uses: readonly UseFact[]): PartnerAccount[] {
  const accounts = new Map(
    pledges.map(({ organisationId, daysPerYear }) => [
      organisationId,
      { organisationId, daysPerYear, daysAsked: 0, daysEngaged: 0, daysGiven: 0, refusals: 0 },
    ]),
  );
  for (const use of uses) {
    const account = accounts.get(pledgerOf(use, accounts) ?? '');
    if (!account) continue;
    account.daysAsked += use.daysAsked;
    account.daysEngaged += use.daysEngaged;
    account.daysGiven += use.daysGiven;
    account.refusals += use.refusals;
  }
  return [...accounts.values()];
}

/** Whose promise an organisation's people keep: its own, else its parent's, else its group's. */
export function pledgerOf(
  { organisationId, parentId, headId }: Pick<UseFact, 'organisationId' | 'parentId' | 'headId'>,
  pledged: { has(id: string): boolean },
): string | undefined {
  return [organisationId, parentId ?? '', headId].find((id) => pledged.has(id));
}
