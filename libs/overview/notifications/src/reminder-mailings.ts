import { AnswersQueries } from '@alize/matches';
import { Digests } from '@alize/reminders';
import { Injectable } from '@nestjs/common';
import { MailFacts } from './mail-facts.queries';
import { MailQueue } from './mail-queue';

/** Who is reminded, and who is told that nobody waits any more. Each verb may run twice. */
@Injectable()
export class ReminderMailings {
  constructor(
    private readonly facts: MailFacts,
    private readonly digests: Digests,
    private readonly answers: AnswersQueries,
    private readonly queue: MailQueue,
  ) {}

  async sendDigests(ids: string[]): Promise<void> {
    const digests = await this.digests.named(ids);
    await this.queue.add(
      digests.map(({ id, personId, territoryId }) => ({
        purpose: 'digest' as const,
        subjectId: id,
        recipientId: personId,
        territoryId,
      })),
    );
  }

  /** The volunteer, and their employer's contacts where these were asked. Animators read it in their digest. */
  async tellOfExpiry(matchId: string): Promise<void> {
    const { territoryId, needId, volunteerId } = await this.facts.partiesOf(matchId);
    const silent = await this.facts.whoKeptSilent(matchId);
    const employers = silent === 'employer' ? await this.answers.employerContacts(matchId) : [];
    const about = { purpose: 'match-expired' as const, subjectId: matchId, territoryId, needId, matchId };
    await this.queue.add([volunteerId, ...employers].map((recipientId) => ({ ...about, recipientId })));
  }
}
