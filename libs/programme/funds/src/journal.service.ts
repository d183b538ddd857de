import { type Actor, byWhom } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { FundClosedMonth, JournalEntry, JournalLine } from './fund.entities';
import { balancedTotal, CHART, type JournalCode, type PostedLine } from './journal.rules';

export interface Posting {
  fundId: string;
  journal: JournalCode;
  postedOn: string;
  piece: string;
  label: string;
  /** What happened; the same is never posted twice. */
  source: { kind: string; id: string };
  lines: PostedLine[];
}

/** The double-entry journal of a fund: what is written stays, numbered without gap. */
@Injectable()
export class Journal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `entry/unbalanced`, `entry/period-closed`, `entry/posted-already` */
  async post(actor: Actor, posting: Posting, reversalOfId: string | null = null): Promise<string> {
    const { lines, source, ...entry } = posting;
    const totalCents = balancedTotal(lines);
    if (totalCents === null) throw conflict('entry/unbalanced');
    const id = newId();
    await this.refusing(reversalOfId, async () => {
      await this.db.repo(JournalEntry).insert({
        ...{ id, ...entry, totalCents, reversalOfId },
        // The database gives the number, under the fund's lock.
        ...{ year: Number(entry.postedOn.slice(0, 4)), number: 0 },
        ...{ sourceKind: source.kind, sourceId: source.id },
        ...{ recordedAt: this.clock.now(), recordedBy: byWhom(actor) },
      });
      await this.db.repo(JournalLine).insert(
        lines.map(({ role, organisationId = null, debitCents = 0, creditCents = 0 }, index) => ({
          ...{ entryId: id, position: index + 1, role, account: CHART[role] },
          ...{ organisationId, debitCents, creditCents },
        })),
      );
    });
    return id;
  }

  /** The same entry with its sides exchanged; once. */
  async reverse(actor: Actor, entryId: string, postedOn: string, reason: string): Promise<string> {
    const entry = await this.db.repo(JournalEntry).findOneBy({ id: entryId });
    if (!entry) throw notFound('entry');
    const lines = await this.db.repo(JournalLine).find({ where: { entryId }, order: { position: 'ASC' } });
    const { fundId, journal, piece } = entry;
    return this.post(
      actor,
      {
        ...{ fundId, journal, piece, postedOn, label: reason },
        source: { kind: 'reversal', id: entryId },
        lines: lines.map(({ role, organisationId, debitCents, creditCents }) => ({
          ...{ role, organisationId, debitCents: creditCents, creditCents: debitCents },
        })),
      },
      entryId,
    );
  }

  /** `month`: `YYYY-MM`. Closing what is closed changes nothing. */
  async close(fundId: string, month: string): Promise<void> {
    await this.db
      .repo(FundClosedMonth)
      .createQueryBuilder()
      .insert()
      .values({ fundId, month: `${month}-01`, closedAt: this.clock.now() })
      .orIgnore()
      .execute();
  }

  private async refusing(reversalOfId: string | null, work: () => Promise<void>): Promise<void> {
    try {
      await this.db.tx(work);
    } catch (error) {
      if (violates(error, 'journal_entry_month_open')) throw conflict('entry/period-closed');
      if (violates(error, 'journal_entry_source'))
        throw conflict(reversalOfId ? 'entry/reversed-already' : 'entry/posted-already');
      if (violates(error, 'journal_entry_reversed_once')) throw conflict('entry/reversed-already');
      throw error;
    }
  }
}
