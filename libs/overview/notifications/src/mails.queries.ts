import { fullName, namesOf } from '@alize/accounts';
import type { FailedMail, MailPurpose } from '@alize/contracts';
import { type Actor, territoriesRun } from '@alize/directory';
import { Database, scrub } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mail } from './mail.entity';

/** Mails that could not be delivered, for those who run the programme. */
@Injectable()
export class MailsQueries {
  constructor(private readonly db: Database) {}

  async failedOf(matchId: string): Promise<{ id: string; purpose: MailPurpose; error: string }[]> {
    const rows = await this.db
      .repo(Mail)
      .find({ where: { matchId, status: 'failed' }, order: { id: 'ASC' } });
    return rows.map(({ id, purpose, lastError }) => ({ id, purpose, error: scrub(lastError ?? '') }));
  }

  /** The latest hundred of the territories one runs. */
  async failed(actor: Actor): Promise<FailedMail[]> {
    const rows = await this.db
      .repo(Mail)
      .createQueryBuilder('mail')
      .innerJoinAndSelect('mail.recipient', 'recipient')
      .where("mail.status = 'failed'")
      .andWhere('(:all OR mail.territory_id = ANY(:territories))', {
        all: territoriesRun(actor) === null,
        territories: territoriesRun(actor) ?? [],
      })
      .orderBy('mail.id', 'DESC')
      .limit(100)
      .getMany();
    return rows.map(
      ({ id, purpose, needId, matchId, tries, lastError, claimedAt, createdAt, recipient }) => ({
        id,
        purpose,
        needId,
        matchId,
        tries,
        error: scrub(lastError ?? '', namesOf(recipient)),
        failedAt: (claimedAt ?? createdAt).toISOString(),
        recipient: { id: recipient.id, name: fullName(recipient), email: recipient.email ?? '' },
      }),
    );
  }
}
