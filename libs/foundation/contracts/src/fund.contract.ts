import { z } from 'zod';
import { Day, Id } from './basics.contract';

const MOST_CENTS = 10_000_000_000;

export const OfFund = z.object({ territoryId: Id });
export type OfFund = z.infer<typeof OfFund>;
/** `legalBasis`: as the holder states it. `reserveCents`: never lent. */
export const OpenFund = z
  .strictObject({
    territoryId: Id,
    holderId: Id,
    legalBasis: z.string().trim().min(3).max(500),
    reserveCents: z.int().min(0).max(MOST_CENTS).default(0),
  })
  .meta({ id: 'OpenFund' });
export type OpenFund = z.infer<typeof OpenFund>;
/** Money that a partner gave and that is in the bank. `piece`: of the bank's line or of the paper. */
export const NoteContribution = z
  .strictObject({
    organisationId: Id,
    amountCents: z.int().min(1).max(MOST_CENTS),
    receivedOn: Day,
    piece: z.string().trim().min(1).max(80),
  })
  .meta({ id: 'NoteContribution' });
export type NoteContribution = z.infer<typeof NoteContribution>;
/** `YYYY-MM`: nothing is dated in it any more. */
export const CloseMonth = z
  .strictObject({ month: z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/) })
  .meta({ id: 'CloseMonth' });

export const FundEntry = z.object({
  id: Id,
  year: z.int(),
  number: z.int(),
  postedOn: z.string(),
  piece: z.string(),
  label: z.string(),
  /** A contribution that nothing has taken back. */
  canBeTakenBack: z.boolean(),
  lines: z.array(
    z.object({
      account: z.string(),
      organisation: z.string().nullable(),
      debitCents: z.int(),
      creditCents: z.int(),
    }),
  ),
});
export type FundEntry = z.infer<typeof FundEntry>;
/** `availableCents`: cash less what decisions promised and the reserve. Entries newest first, the last hundreds of them. */
export const Fund = z
  .object({
    id: Id,
    territoryId: Id,
    holder: z.object({ id: Id, name: z.string() }),
    legalBasis: z.string(),
    openedOn: z.string(),
    cashCents: z.int(),
    committedCents: z.int(),
    reserveCents: z.int(),
    availableCents: z.int(),
    lentCents: z.int(),
    closedMonths: z.array(z.string()),
    entries: z.array(FundEntry),
  })
  .meta({ id: 'Fund' });
export type Fund = z.infer<typeof Fund>;
/** Null where the territory has none: grants are held to its yearly envelope. */
export const FundOfTerritory = z.object({ fund: Fund.nullable() }).meta({ id: 'FundOfTerritory' });
export type FundOfTerritory = z.infer<typeof FundOfTerritory>;
