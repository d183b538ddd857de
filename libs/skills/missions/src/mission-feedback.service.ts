import { MailLinks } from '@alize/accounts';
import type { GiveFeedback, Locale, MissionSide } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { MatchMoves } from '@alize/matches';
import { Clock, conflict, Database, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MissionFeedback } from './mission.entities';
import { hasEnded } from './mission.rules';
import { type LockedMission, MissionMoves } from './mission-moves';
import { spokenFor } from './missions.service';

/** How it went, as each side says: one question, once. */
@Injectable()
export class MissionFeedbacks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly moves: MissionMoves,
    private readonly matches: MatchMoves,
    private readonly links: MailLinks,
  ) {}

  async give(actor: Actor, id: string, feedback: GiveFeedback): Promise<void> {
    await this.db.tx(async () => {
      const { mission, reader } = await this.moves.lockFor(actor, id);
      await this.write(mission, spokenFor(reader, feedback.side), feedback);
    });
  }

  /** By the link of a mail. The mission's id. */
  async giveByLink(token: string, feedback: GiveFeedback, locale: Locale): Promise<string> {
    return this.db.tx(async () => {
      const { subjectId, personId } = await this.links.about('feedback', token);
      const { mission, reader } = await this.moves.lockFor({ personId, locale, grants: [] }, subjectId);
      const { again } = await this.links.use('feedback', token, feedback.rating);
      if (!again) await this.write(mission, spokenFor(reader), feedback);
      return mission.id;
    });
  }

  private async write(
    { id, status }: LockedMission,
    side: MissionSide,
    { rating, words }: GiveFeedback,
  ): Promise<void> {
    if (!hasEnded(status)) throw conflict('mission/not-ended', { status });
    try {
      await this.db
        .repo(MissionFeedback)
        .insert({ missionId: id, side, rating, words: words || null, at: this.clock.now() });
    } catch (error) {
      if (violates(error, 'mission_feedback_pkey')) throw conflict('mission/feedback-given');
      throw error;
    }
    // The firm's word is the volunteer's record, which speaks for them the next time.
    if (side === 'requester') await this.matches.tellHow(id, rating === 'well');
  }
}
