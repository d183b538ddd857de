import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

export interface FundBalance {
  cashCents: number;
  committedCents: number;
  reserveCents: number;
  /** Cash less what is committed and the reserve; below zero when more is promised than there is. */
  availableCents: number;
}

@Injectable()
export class FundsQueries {
  constructor(private readonly db: Database) {}

  /** At the end of a day; without one, as everything recorded stands. */
  async balance(fundId: string, on: string | null = null): Promise<FundBalance> {
    const [row] = await this.db.query<Omit<FundBalance, 'availableCents'>>(
      `SELECT f.reserve_cents AS "reserveCents",
         (SELECT COALESCE(sum(l.debit_cents - l.credit_cents), 0)::bigint FROM journal_line l
          JOIN journal_entry e ON e.id = l.entry_id
          WHERE e.fund_id = f.id AND l.role = 'bank' AND ($2::date IS NULL OR e.posted_on <= $2)) AS "cashCents",
         (SELECT COALESCE(sum(c.amount_cents), 0)::bigint FROM fund_commitment c WHERE c.fund_id = f.id
          AND CASE WHEN $2::date IS NULL THEN c.ended_on IS NULL
            ELSE c.committed_on <= $2 AND (c.ended_on IS NULL OR c.ended_on > $2) END) AS "committedCents"
       FROM fund f WHERE f.id = $1`,
      [fundId, on],
    );
    const { cashCents, committedCents, reserveCents } = row ?? {
      cashCents: 0,
      committedCents: 0,
      reserveCents: 0,
    };
    return {
      cashCents,
      committedCents,
      reserveCents,
      availableCents: cashCents - committedCents - reserveCents,
    };
  }
}
