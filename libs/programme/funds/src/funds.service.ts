import type { OpenFund } from '@alize/contracts';
import { type Actor, mustRun, Organisation, runs } from '@alize/directory';
import { badField, Clock, conflict, Database, newId, notFound, ROW_LOCK, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Fund, FundCommitment, JournalEntry } from './fund.entities';
import { FundsQueries } from './funds.queries';
import { Journal } from './journal.service';

/** Money of an advance that moves: out to a firm, or back. */
export interface AdvanceMoney {
  territoryId: string;
  advanceId: string;
  organisationId: string;
  amountCents: number;
  /** `YYYY-MM-DD`. */
  on: string;
  /** Of the decision, or of the bank's line. */
  piece: string;
}

export interface Contribution {
  organisationId: string;
  amountCents: number;
  receivedOn: string;
  /** Of the bank's line or of the paper. */
  piece: string;
  label: string;
}

/** The money of a territory: what comes in, and what decisions promise of it. */
@Injectable()
export class Funds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly queries: FundsQueries,
  ) {}

  /** @throws Problem `fund/open-already` */
  async open(actor: Actor, { territoryId, holderId, legalBasis, reserveCents }: OpenFund): Promise<string> {
    mustRun(actor, territoryId, 'territory');
    if (!(await this.db.repo(Organisation).existsBy({ id: holderId })))
      throw badField('holderId', 'organisation/unknown');
    const id = newId();
    const openedOn = this.clock.today();
    try {
      await this.db
        .repo(Fund)
        .insert({ id, territoryId, holderId, legalBasis, reserveCents, openedOn, closedOn: null });
    } catch (error) {
      if (violates(error, 'fund_one_open')) throw conflict('fund/open-already');
      throw error;
    }
    return id;
  }

  /** For ever, so only once it is over; what was dated in it stays. */
  async closeMonth(actor: Actor, fundId: string, month: string): Promise<void> {
    await this.mustRunFund(actor, fundId);
    if (month >= this.clock.today().slice(0, 7)) throw badField('month', 'fund/month-not-over');
    await this.journal.close(fundId, month);
  }

  /** A contribution that was noted by error: an entry of its own takes it back. */
  async takeBack(actor: Actor, fundId: string, entryId: string, reason: string): Promise<void> {
    await this.mustRunFund(actor, fundId);
    const entry = await this.db.repo(JournalEntry).findOneBy({ id: entryId, fundId });
    if (entry?.sourceKind !== 'contribution') throw notFound('entry');
    await this.journal.reverse(actor, entryId, this.clock.today(), reason);
  }

  /** The money left for a firm: what was promised for it is promised no more. Nothing where the territory has no fund. */
  async disbursed(actor: Actor, decisionId: string, money: AdvanceMoney): Promise<void> {
    await this.release(decisionId);
    const fund = await this.fundOn(money.territoryId, money.on);
    if (!fund) return;
    const { cashCents } = await this.queries.balance(fund.id);
    if (money.amountCents > cashCents) throw conflict('fund/insufficient', { availableCents: cashCents });
    const { advanceId, organisationId, amountCents, on: postedOn, piece } = money;
    await this.journal.post(actor, {
      ...{ fundId: fund.id, journal: 'AV', postedOn, piece, label: 'Versement d’une avance' },
      source: { kind: 'disbursement', id: advanceId },
      lines: [
        { role: 'advances', organisationId, debitCents: amountCents },
        { role: 'bank', creditCents: amountCents },
      ],
    });
  }

  /** Some of it came back; only of an advance that this journal paid. */
  async repaid(actor: Actor, receiptId: string, money: AdvanceMoney): Promise<void> {
    const paid = await this.entryOf('disbursement', money.advanceId);
    if (!paid) return;
    const { organisationId, amountCents, on: postedOn, piece } = money;
    await this.journal.post(actor, {
      ...{ fundId: paid.fundId, journal: 'BQ', postedOn, piece, label: 'Échéance d’une avance' },
      source: { kind: 'receipt', id: receiptId },
      lines: [
        { role: 'bank', debitCents: amountCents },
        { role: 'advances', organisationId, creditCents: amountCents },
      ],
    });
  }

  /** The bank took it back, or it was noted by error. */
  async returned(actor: Actor, receiptId: string, reason: string): Promise<void> {
    const entry = await this.entryOf('receipt', receiptId);
    if (entry) await this.journal.reverse(actor, entry.id, this.clock.today(), reason);
  }

  /** @throws Problem `receipt/in-future` */
  async receive(actor: Actor, fundId: string, contribution: Contribution): Promise<string> {
    const fund = await this.mustRunFund(actor, fundId);
    if (!(await this.db.repo(Organisation).existsBy({ id: contribution.organisationId })))
      throw badField('organisationId', 'organisation/unknown');
    if (contribution.receivedOn < fund.openedOn) throw badField('receivedOn', 'fund/before-opening');
    const { organisationId, amountCents, receivedOn: postedOn, piece, label } = contribution;
    if (postedOn > this.clock.today()) throw badField('receivedOn', 'receipt/in-future');
    if (!Number.isSafeInteger(amountCents) || amountCents <= 0) throw conflict('entry/unbalanced');
    return this.db.tx(async () => {
      // Two touches of the button are one contribution.
      await this.db.repo(Fund).findOne({ where: { id: fundId }, lock: ROW_LOCK });
      const same = { fundId, sourceKind: 'contribution', piece, postedOn, totalCents: amountCents };
      if (await this.db.repo(JournalEntry).existsBy(same)) throw conflict('receipt/duplicate-reference');
      return this.journal.post(actor, {
        ...{ fundId, journal: 'BQ', postedOn, piece, label },
        source: { kind: 'contribution', id: newId() },
        lines: [
          { role: 'bank', debitCents: amountCents },
          { role: 'contributions', organisationId, creditCents: amountCents },
        ],
      });
    });
  }

  /**
   * Sets money aside for a decision, under the fund's lock: two decisions cannot promise the same euros. A territory
   * without a fund promises nothing here. Call it in the transaction that decides.
   *
   * @throws Problem `fund/insufficient`
   */
  async commit(territoryId: string, decisionId: string, amountCents: number): Promise<void> {
    await this.db.tx(async () => {
      const fund = await this.db
        .repo(Fund)
        .findOne({ where: { territoryId, closedOn: IsNull() }, lock: ROW_LOCK });
      if (!fund) return;
      const { availableCents } = await this.queries.balance(fund.id);
      if (amountCents > availableCents) throw conflict('fund/insufficient', { availableCents });
      await this.db.repo(FundCommitment).insert({
        ...{ id: newId(), fundId: fund.id, sourceId: decisionId, amountCents },
        ...{ committedOn: this.clock.today(), endedOn: null },
      });
    });
  }

  /** The decision was paid out, withdrawn or replaced; nothing when it had set nothing aside. */
  async release(decisionId: string): Promise<void> {
    await this.db
      .repo(FundCommitment)
      .update({ sourceId: decisionId, endedOn: IsNull() }, { endedOn: this.clock.today() });
  }

  private entryOf(sourceKind: string, sourceId: string): Promise<JournalEntry | null> {
    return this.db.repo(JournalEntry).findOneBy({ sourceKind, sourceId });
  }

  /** The one that was open that day. */
  private async fundOn(territoryId: string, day: string): Promise<Fund | null> {
    const fund = await this.db.repo(Fund).findOneBy({ territoryId, closedOn: IsNull() });
    return fund && fund.openedOn <= day ? fund : null;
  }

  private async mustRunFund(actor: Actor, fundId: string): Promise<Fund> {
    const fund = await this.db.repo(Fund).findOneBy({ id: fundId });
    if (!fund || !runs(actor, fund.territoryId)) throw notFound('fund');
    return fund;
  }
}
