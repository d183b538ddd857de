import { Application } from '@alize/applications';
import { Decision, DecisionCondition } from '@alize/committee';
import type {
  AdvanceStatus,
  DisburseAdvance,
  NoteReceipt,
  ReceiptMethod,
  SignAdvance,
} from '@alize/contracts';
import { type Actor, byWhom, History, runs, SYSTEM, TerritoriesService } from '@alize/directory';
import { Funds } from '@alize/funds';
import { Project } from '@alize/needs';
import {
  badField,
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  ROW_LOCK,
  unreachable,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Advance, AdvanceInstalment, AdvanceReceipt } from './advance.entities';
import { advanceDisbursed } from './advance.messages';
import { canMoveAdvance } from './advance.rules';
import { firstDue, instalmentSchedule, ScheduleRefused } from './schedule.rules';

/** What stands in the journal where the bank gave no reference. */
const RECEIPT_WORDS: Record<ReceiptMethod, string> = {
  debit: 'prélèvement',
  transfer: 'virement',
  cheque: 'chèque',
  other: 'autre',
};
/** The contract's way: to the cent, payable on the working day after. */
const TO_THE_CENT = { rounding: 'cent', shift: 'next' } as const;

/** An advance, from the decision that grants it to the last euro that comes back. Each change is one transaction. */
@Injectable()
export class Advances {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly territories: TerritoriesService,
    private readonly funds: Funds,
  ) {}

  /** Of a decision that was notified; twice is once, and what was not granted opens nothing. */
  async open(decisionId: string): Promise<void> {
    await this.db.tx(async () => {
      const decision = await this.db.repo(Decision).findOneByOrFail({ id: decisionId });
      const { outcome, amountCents, instalments, periodMonths, deferralMonths, territoryId } = decision;
      if (outcome !== 'granted' || amountCents === null) return;
      if (await this.db.repo(Advance).existsBy({ decisionId })) return;
      const application = await this.db.repo(Application).findOneByOrFail({ id: decision.applicationId });
      const project = await this.db.repo(Project).findOneByOrFail({ id: application.projectId });
      const id = newId();
      await this.db.repo(Advance).insert({
        ...{ id, decisionId, territoryId, organisationId: project.organisationId },
        ...{ requesterId: application.requesterId, status: 'granted', amountCents },
        ...{
          instalments: instalments ?? 1,
          periodMonths: periodMonths ?? 1,
          deferralMonths: deferralMonths ?? 0,
        },
        createdAt: this.clock.now(),
      });
      await this.history.record('advance', id, { from: null, to: 'granted' }, SYSTEM);
    });
  }

  /** @throws `decision/lapsed` after its last day, `decision/conditions-open` while one stands that comes before the agreement */
  async sign(actor: Actor, id: string, { signedOn }: SignAdvance): Promise<void> {
    await this.change(actor, id, 'signed', async (advance) => {
      const decision = await this.db.repo(Decision).findOneByOrFail({ id: advance.decisionId });
      this.mustBePast(signedOn, 'signedOn');
      const calendar = await this.territories.calendarOf(advance.territoryId);
      if (signedOn < calendar.dayOf(decision.takenAt)) throw badField('signedOn', 'advance/before-decision');
      if (decision.validUntil && signedOn > decision.validUntil) throw conflict('decision/lapsed');
      await this.mustBeMet(advance, ['before_contract']);
      return { signedOn };
    });
  }

  /** Paid on this day: its schedule is written, and the firm is told. */
  async disburse(actor: Actor, id: string, { disbursedOn }: DisburseAdvance): Promise<void> {
    await this.change(actor, id, 'disbursed', async (advance) => {
      this.mustBePast(disbursedOn, 'disbursedOn');
      if (advance.signedOn && disbursedOn < advance.signedOn)
        throw badField('disbursedOn', 'advance/before-signature');
      await this.mustBeMet(advance, ['before_contract', 'before_payment']);
      const { amountCents, instalments, periodMonths, deferralMonths, territoryId } = advance;
      const calendar = await this.territories.calendarOf(territoryId);
      // Without a deferral the first is due a period later.
      const due = firstDue(disbursedOn, deferralMonths || periodMonths, 'same_day');
      const terms = { principalCents: amountCents, instalments, periodMonths, ...due, ...TO_THE_CENT };
      const rows = spread(terms, calendar).map((row) => ({ advanceId: id, ...row }));
      await this.db.repo(AdvanceInstalment).insert(rows);
      const { number } = await this.db.repo(Decision).findOneByOrFail({ id: advance.decisionId });
      const money = { ...moneyOf(advance), amountCents, on: disbursedOn, piece: number };
      await this.funds.disbursed(actor, advance.decisionId, money);
      await this.outbox.publish(advanceDisbursed, { advanceId: id });
      return { disbursedOn };
    });
  }

  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    const giveUp = async ({ decisionId }: Advance) => {
      await this.funds.release(decisionId);
      return { reason };
    };
    await this.change(actor, id, 'cancelled', giveUp, reason);
  }

  /** Money that came, whenever it is written down; the last of it closes the advance. */
  async receive(actor: Actor, id: string, receipt: NoteReceipt): Promise<string> {
    const receiptId = newId();
    await this.db.tx(async () => {
      const advance = await this.lockFor(actor, id);
      if (!advance.disbursedOn) throw unreachable('advance', advance.status, 'repaid');
      this.mustBePast(receipt.receivedOn, 'receivedOn', 'receipt/in-future');
      if (receipt.receivedOn < advance.disbursedOn)
        throw badField('receivedOn', 'receipt/before-disbursement');
      const noted = { notedBy: byWhom(actor), notedAt: this.clock.now() };
      try {
        await this.db.repo(AdvanceReceipt).insert({ id: receiptId, advanceId: id, ...receipt, ...noted });
      } catch (error) {
        if (violates(error, 'advance_receipt_reference')) throw conflict('receipt/duplicate-reference');
        throw error;
      }
      const { amountCents, receivedOn: on, reference } = receipt;
      const piece = reference || RECEIPT_WORDS[receipt.method];
      await this.funds.repaid(actor, receiptId, { ...moneyOf(advance), amountCents, on, piece });
      await this.settle(actor, advance);
    });
    return receiptId;
  }

  /** It came back, or was noted by error: it counts no more, and stays to be read. */
  async reverse(actor: Actor, id: string, receiptId: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const advance = await this.lockFor(actor, id);
      if (!(await this.db.repo(AdvanceReceipt).existsBy({ id: receiptId, advanceId: id })))
        throw notFound('receipt');
      const { affected } = await this.db
        .repo(AdvanceReceipt)
        .update(
          { id: receiptId, reversedAt: IsNull() },
          { reversedAt: this.clock.now(), reversalReason: reason },
        );
      if (affected !== 1) throw conflict('receipt/reversed-already');
      await this.funds.returned(actor, receiptId, reason);
      await this.settle(actor, advance);
    });
  }

  /** Repaid once all of it is there, running again where some of it is not. */
  private async settle(actor: Actor, advance: Advance): Promise<void> {
    const [paid] = await this.db.query<{ cents: string }>(
      'SELECT COALESCE(sum(amount_cents), 0)::text AS cents FROM advance_receipt WHERE advance_id = $1 AND reversed_at IS NULL',
      [advance.id],
    );
    const to: AdvanceStatus = Number(paid?.cents ?? 0) >= advance.amountCents ? 'repaid' : 'disbursed';
    if (to === advance.status) return;
    await this.db.repo(Advance).update({ id: advance.id }, { status: to });
    await this.history.record('advance', advance.id, { from: advance.status, to }, actor);
  }

  private async change(
    actor: Actor,
    id: string,
    to: AdvanceStatus,
    prepare: (advance: Advance) => Promise<Partial<Advance>>,
    reason?: string,
  ): Promise<void> {
    await this.db.tx(async () => {
      const advance = await this.lockFor(actor, id);
      const { status } = advance;
      if (!canMoveAdvance(status, to)) throw unreachable('advance', status, to);
      const set = await prepare(advance);
      await this.db.repo(Advance).update({ id }, { ...set, status: to });
      await this.history.record('advance', id, { from: status, to, reason }, actor);
    });
  }

  private async lockFor(actor: Actor, id: string): Promise<Advance> {
    const advance = await this.db.repo(Advance).findOne({ where: { id }, lock: ROW_LOCK });
    if (!advance || !runs(actor, advance.territoryId)) throw notFound('advance');
    return advance;
  }

  private async mustBeMet({ decisionId }: Advance, moments: string[]): Promise<void> {
    const conditions = await this.db.repo(DecisionCondition).findBy({ decisionId });
    if (conditions.some(({ moment, status }) => status === 'open' && moments.includes(moment)))
      throw conflict('decision/conditions-open');
  }

  private mustBePast(day: string, field: string, code = 'date/in-the-future'): void {
    if (day > this.clock.today()) throw badField(field, code);
  }
}

const moneyOf = ({ id, territoryId, organisationId }: Advance) => ({
  ...{ advanceId: id, territoryId, organisationId },
});

const spread: typeof instalmentSchedule = (terms, calendar) => {
  try {
    return instalmentSchedule(terms, calendar);
  } catch (error) {
    if (error instanceof ScheduleRefused) throw conflict(error.code);
    throw error;
  }
};
