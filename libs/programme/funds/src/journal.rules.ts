/** Bank, advances, purchases, other operations. */
export const JOURNALS = ['BQ', 'AV', 'AP', 'OD'] as const;
export type JournalCode = (typeof JOURNALS)[number];

export const ACCOUNT_ROLES = [
  'bank',
  'advances',
  'contributions',
  'contributions_called',
  'unplaced',
  'overpaid',
  'losses',
  'recoveries',
  'opening',
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Account numbers by default (ANC 2018-06), to be confirmed by the holder's accountant. */
export const CHART: Readonly<Record<AccountRole, string>> = {
  bank: '512',
  advances: '274',
  contributions: '102',
  contributions_called: '467',
  unplaced: '471',
  overpaid: '467',
  losses: '6714',
  recoveries: '7714',
  opening: '110',
};

export interface PostedLine {
  role: AccountRole;
  organisationId?: string | null;
  debitCents?: number;
  creditCents?: number;
}

/** The sum of one side; null when the sides differ, nothing moves, or a figure is no safe whole number. */
export function balancedTotal(lines: readonly PostedLine[]): number | null {
  const valid = lines.every(({ debitCents = 0, creditCents = 0 }) =>
    [debitCents, creditCents].every((cents) => Number.isSafeInteger(cents) && cents >= 0),
  );
  const debitCents = lines.reduce((sum, line) => sum + (line.debitCents ?? 0), 0);
  const creditCents = lines.reduce((sum, line) => sum + (line.creditCents ?? 0), 0);
  return valid && debitCents === creditCents && debitCents > 0 && Number.isSafeInteger(debitCents)
    ? debitCents
    : null;
}
