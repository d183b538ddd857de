import type { Advance as AdvanceView, AdvanceAction, AdvanceInBrief, AdvanceStatus } from '@alize/contracts';
import { type Actor, runs, territoriesRun } from '@alize/directory';
import { Clock, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { allocate, arrears } from './allocation.rules';
import type { Instalment } from './schedule.rules';

/** Of a territory some fifty run at a time; over the years, hundreds. */
const MOST = 1_000;

interface Row extends Omit<
  AdvanceInBrief,
  'repaidCents' | 'leftCents' | 'next' | 'overdue' | 'organisation'
> {
  requesterId: string;
  organisationId: string;
  organisationName: string;
  planned: Instalment[];
  receipts: (AdvanceView['receipts'][number] & { reversedAt: string | null })[];
  conditions: AdvanceView['openConditions'];
  reason: string | null;
}

const SELECT = `
  SELECT v.id, v.status, v.territory_id AS "territoryId", v.requester_id AS "requesterId", v.organisation_id AS "organisationId",
    firm.name AS "organisationName", d.number, a.id AS "applicationId", pr.title AS project, v.amount_cents::float8 AS "amountCents",
    v.instalments, v.period_months AS "periodMonths", v.deferral_months AS "deferralMonths", v.signed_on::text AS "signedOn",
    v.disbursed_on::text AS "disbursedOn", v.reason, d.valid_until::text AS "validUntil",
    ARRAY(SELECT json_build_object('position', i.position, 'dueOn', i.due_on, 'payableOn', i.payable_on, 'amountCents', i.amount_cents)
      FROM advance_instalment i WHERE i.advance_id = v.id ORDER BY i.position) AS planned,
    ARRAY(SELECT json_build_object('id', r.id, 'amountCents', r.amount_cents, 'receivedOn', r.received_on, 'method', r.method,
        'reference', r.reference, 'reversedAt', r.reversed_at, 'reversalReason', r.reversal_reason,
        'by', (SELECT trim(p.first_name || ' ' || p.last_name) FROM person p WHERE p.id = r.noted_by))
      FROM advance_receipt r WHERE r.advance_id = v.id ORDER BY r.received_on, r.id) AS receipts,
    ARRAY(SELECT json_build_object('id', c.id, 'text', c.text, 'when', c.moment) FROM decision_condition c
      WHERE c.decision_id = d.id AND c.status = 'open' ORDER BY c.position) AS conditions
  FROM advance v JOIN decision d ON d.id = v.decision_id JOIN application a ON a.id = d.application_id
    JOIN project pr ON pr.id = a.project_id JOIN organisation firm ON firm.id = v.organisation_id`;

const ACTIONS: Record<AdvanceStatus, AdvanceAction[]> = {
  granted: ['sign', 'cancel'],
  signed: ['disburse', 'cancel'],
  disbursed: ['receive'],
  repaid: ['receive'],
  cancelled: [],
};

/** Advances for screens: one's own, and those of the territories one runs. */
@Injectable()
export class AdvancesQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<AdvanceView> {
    const [row] = await this.db.query<Row>(`${SELECT} WHERE v.id = $1`, [id]);
    if (!row || !(runs(actor, row.territoryId) || row.requesterId === actor.personId))
      throw notFound('advance');
    const { allocation } = this.counted(row);
    const isRun = runs(actor, row.territoryId);
    return {
      ...this.brief(row),
      reason: row.reason,
      validUntil: row.validUntil,
      schedule: allocation.instalments.map(({ paidOn, daysLate, ...planned }) => ({
        ...planned,
        settledOn: paidOn,
        lateDays: daysLate,
      })),
      overpaidCents: allocation.unallocatedCents,
      receipts: row.receipts.map(({ reversedAt, ...receipt }) => ({
        ...receipt,
        isReversed: reversedAt !== null,
        // Who noted it, and why it came back, is between those who keep the books.
        ...(!isRun && { by: null, reversalReason: null, reference: '' }),
      })),
      openConditions: row.conditions,
      actions: isRun ? ACTIONS[row.status] : [],
    };
  }

  /** Those that are late first, the longest; then by the next day that is due. */
  async list(actor: Actor, { territoryId }: { territoryId?: string | undefined }): Promise<AdvanceInBrief[]> {
    const rows = await this.db.query<Row>(
      `${SELECT} WHERE (v.requester_id = $1 OR $2::uuid[] IS NULL OR v.territory_id = ANY($2))
         AND ($3::uuid IS NULL OR v.territory_id = $3) ORDER BY v.id DESC LIMIT ${MOST}`,
      [actor.personId, territoriesRun(actor), territoryId ?? null],
    );
    const since = ({ overdue }: AdvanceInBrief) => overdue?.since ?? '9999';
    const next = ({ next: due }: AdvanceInBrief) => due?.payableOn ?? '9999';
    return rows
      .map((row) => this.brief(row))
      .sort((a, b) => since(a).localeCompare(since(b)) || next(a).localeCompare(next(b)));
  }

  private brief(row: Row): AdvanceInBrief {
    const { id, status, territoryId, number, applicationId, project, amountCents } = row;
    const { allocation, overdue } = this.counted(row);
    const next = allocation.instalments.find(({ paidOn }) => paidOn === null);
    const repaidCents = allocation.instalments.reduce((sum, { paidCents }) => sum + paidCents, 0);
    return {
      ...{ id, status, territoryId, number, applicationId, project, amountCents },
      organisation: { id: row.organisationId, name: row.organisationName },
      ...{ instalments: row.instalments, periodMonths: row.periodMonths, deferralMonths: row.deferralMonths },
      ...{ signedOn: row.signedOn, disbursedOn: row.disbursedOn, validUntil: row.validUntil, repaidCents },
      leftCents: row.disbursedOn ? amountCents - repaidCents : 0,
      next: next ? { payableOn: next.payableOn, amountCents: next.amountCents - next.paidCents } : null,
      overdue,
    };
  }

  private counted({ planned, receipts }: Row) {
    const allocation = allocate(
      planned,
      receipts.map(({ reversedAt, ...receipt }) => ({ ...receipt, reversed: reversedAt !== null })),
    );
    const today = this.clock.today();
    const { overdueCents: cents, daysLate: days } = arrears(allocation, today);
    const since = allocation.instalments.find(({ paidOn }) => paidOn === null)?.payableOn ?? today;
    return { allocation, overdue: cents > 0 ? { cents, since, days } : null };
  }
}
