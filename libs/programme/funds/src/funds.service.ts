import type { Actor } from '@alize/directory';
import { Clock, conflict, Database, newId, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Fund, FundCommitment } from './fund.entities';
import { FundsQueries } from './funds.queries';
import { Journal } from './journal.service';

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

  /** @throws Problem `receipt/in-future` */
  async receive(actor: Actor, fundId: string, contribution: Contribution): Promise<string> {
    const { organisationId, amountCents, receivedOn: postedOn, piece, label } = contribution;
    if (postedOn > this.clock.today()) throw conflict('receipt/in-future');
    return this.journal.post(actor, {
      ...{ fundId, journal: 'BQ', postedOn, piece, label },
      source: { kind: 'contribution', id: newId() },
      lines: [
        { role: 'bank', debitCents: amountCents },
        { role: 'contributions', organisationId, creditCents: amountCents },
      ],
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
}
