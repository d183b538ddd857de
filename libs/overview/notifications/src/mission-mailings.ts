import type { MailPurpose } from '@alize/contracts';
import { PeopleService } from '@alize/directory';
import { hasEnded, MissionOpening } from '@alize/missions';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailFacts, type MatchParties } from './mail-facts.queries';
import { MailQueue } from './mail-queue';

/** Who is written to about a mission. Each verb may run twice, and looks at the mission as it is by then. */
@Injectable()
export class MissionMailings {
  constructor(
    private readonly db: Database,
    private readonly facts: MailFacts,
    private readonly people: PeopleService,
    private readonly queue: MailQueue,
    private readonly opening: MissionOpening,
  ) {}

  /** The mission first: the mails carry what it holds, the proposed call and its link. */
  async introduce(matchId: string): Promise<void> {
    await this.opening.open(matchId);
    const match = await this.facts.partiesOf(matchId);
    if (match.status === 'cancelled') return;
    await this.queue.add([
      { ...about(match), purpose: 'introduction-to-requester', recipientId: match.requesterId },
      { ...about(match), purpose: 'introduction-to-volunteer', recipientId: match.volunteerId },
    ]);
  }

  /** Told late, the two may be in touch already. */
  async askContact(missionId: string): Promise<void> {
    const match = await this.facts.partiesOf(missionId);
    if (match.missionStatus === 'introduced') await this.toBoth('first-contact', match);
  }

  /** Of those who have not said it yet. */
  async askHowItWent(missionId: string): Promise<void> {
    const match = await this.facts.partiesOf(missionId);
    // Told late, it may have been reopened: its next end asks.
    if (!match.missionStatus || !hasEnded(match.missionStatus)) return;
    const gave = await this.facts.whoGaveFeedback(missionId);
    await this.toBoth('mission-feedback', match, gave, await this.facts.roundOf('mission', missionId));
  }

  async tellOfNoContact(missionId: string): Promise<void> {
    const match = await this.facts.partiesOf(missionId);
    if (!match.missionStatus || hasEnded(match.missionStatus)) return;
    await this.toAnimators('mission-without-contact', match, null);
  }

  /** Not the animator who stopped it herself. */
  async tellOfDrop(missionId: string): Promise<void> {
    const [dropped] = await this.db.query<{ by: string | null }>(
      `SELECT by_person AS by FROM history WHERE subject = 'mission' AND subject_id = $1 AND to_status = 'dropped'
       ORDER BY id DESC LIMIT 1`,
      [missionId],
    );
    const round = await this.facts.roundOf('mission', missionId);
    await this.toAnimators(
      'mission-dropped',
      await this.facts.partiesOf(missionId),
      dropped?.by ?? null,
      round,
    );
  }

  private async toBoth(
    purpose: MailPurpose,
    match: MatchParties,
    but: string[] = [],
    round = 0,
  ): Promise<void> {
    const both = [match.requesterId, match.volunteerId].filter((id) => !but.includes(id));
    await this.queue.add(both.map((recipientId) => ({ ...about(match), purpose, recipientId, round })));
  }

  private async toAnimators(
    purpose: MailPurpose,
    match: MatchParties,
    but: string | null,
    round = 0,
  ): Promise<void> {
    const animators = await this.people.animatorsOf(match.territoryId);
    const others = animators.filter(({ id }) => id !== but);
    await this.queue.add(others.map(({ id }) => ({ ...about(match), purpose, recipientId: id, round })));
  }
}

const about = ({ id, territoryId, needId }: MatchParties) => ({
  subjectId: id,
  territoryId,
  needId,
  matchId: id,
});
