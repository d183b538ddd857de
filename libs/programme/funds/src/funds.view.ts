import type { Fund as FundView } from '@alize/contracts';
import { type Actor, runs } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { FundsQueries } from './funds.queries';

const MOST_ENTRIES = 300;

type Row = Omit<FundView, 'cashCents' | 'committedCents' | 'reserveCents' | 'availableCents'>;

const SELECT = `
  SELECT f.id, f.territory_id AS "territoryId", json_build_object('id', h.id, 'name', h.name) AS holder,
    f.legal_basis AS "legalBasis", f.opened_on::text AS "openedOn",
    (SELECT COALESCE(sum(l.debit_cents - l.credit_cents), 0)::float8 FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
      WHERE e.fund_id = f.id AND l.role = 'advances') AS "lentCents",
    ARRAY(SELECT to_char(c.month, 'YYYY-MM') FROM fund_closed_month c WHERE c.fund_id = f.id ORDER BY c.month DESC) AS "closedMonths",
    ARRAY(SELECT json_build_object('id', e.id, 'year', e.year, 'number', e.number, 'postedOn', e.posted_on, 'piece', e.piece, 'label', e.label,
        'canBeTakenBack', e.source_kind = 'contribution' AND NOT EXISTS (SELECT FROM journal_entry back WHERE back.reversal_of_id = e.id),
        'lines', (SELECT json_agg(json_build_object('account', l.account, 'debitCents', l.debit_cents, 'creditCents', l.credit_cents,
          'organisation', (SELECT o.name FROM organisation o WHERE o.id = l.organisation_id)) ORDER BY l.position)
          FROM journal_line l WHERE l.entry_id = e.id))
      FROM journal_entry e WHERE e.fund_id = f.id ORDER BY e.year DESC, e.number DESC LIMIT ${MOST_ENTRIES}) AS entries
  FROM fund f JOIN organisation h ON h.id = f.holder_id`;

/** A territory's fund as who runs it reads it. */
@Injectable()
export class FundViews {
  constructor(
    private readonly db: Database,
    private readonly queries: FundsQueries,
  ) {}

  /** Null where none is open. */
  async ofTerritory(actor: Actor, territoryId: string): Promise<FundView | null> {
    if (!runs(actor, territoryId)) throw notFound('territory');
    const [row] = await this.db.query<Row>(`${SELECT} WHERE f.territory_id = $1 AND f.closed_on IS NULL`, [
      territoryId,
    ]);
    return row ? { ...row, ...(await this.queries.balance(row.id)) } : null;
  }
}
