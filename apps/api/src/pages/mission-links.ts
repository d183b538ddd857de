import { linkPath, type LinkPurpose, MailLinks } from '@alize/accounts';
import type { Locale, Mission } from '@alize/contracts';
import { type Actor, TerritoriesService } from '@alize/directory';
import { hasEnded, MissionsQueries } from '@alize/missions';
import { Clock, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';

type MissionPurpose = Extract<LinkPurpose, 'first-contact' | 'log-days' | 'feedback'>;

/** A mission as the pages behind its links show it, to one of its two people. */
export interface FollowedMission {
  mission: Mission;
  /** The link's: they act as one of the two people, whatever other roles they hold. */
  actor: Actor;
  territoryName: string;
  /** Of the territory, `YYYY-MM-DD`. */
  today: string;
  introducedOn: string;
}

/** What the pages behind the links of a mission show; reading them changes nothing. */
@Injectable()
export class MissionLinks {
  constructor(
    private readonly links: MailLinks,
    private readonly queries: MissionsQueries,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
  ) {}

  /** Of a link that still serves, to ask a question that still waits. */
  async question(purpose: MissionPurpose, token: string, locale: Locale): Promise<FollowedMission> {
    const { subjectId, personId } = await this.links.read(purpose, token);
    const followed = await this.about(subjectId, personId, locale);
    const { status, side, feedback } = followed.mission;
    const answered =
      purpose === 'first-contact' ? hasEnded(status) : purpose === 'feedback' && side && feedback[side];
    if (answered) throw new Problem(410, 'link/used');
    return followed;
  }

  /** To say what was answered. */
  async answered(purpose: MissionPurpose, token: string, locale: Locale): Promise<FollowedMission> {
    const { subjectId, personId } = await this.links.about(purpose, token);
    return this.about(subjectId, personId, locale);
  }

  /** The way from one page of a mission to the next, for the same person. */
  async next(
    purpose: 'log-days' | 'feedback',
    { mission, actor }: FollowedMission,
    locale: Locale,
  ): Promise<string> {
    const days = purpose === 'log-days' ? FOLLOWED_DAYS : ANSWER_DAYS;
    const token = await this.links.issue({
      purpose,
      subjectId: mission.id,
      personId: actor.personId,
      days,
    });
    return linkPath(purpose, token, locale);
  }

  private async about(missionId: string, personId: string, locale: Locale): Promise<FollowedMission> {
    const actor = { personId, locale, grants: [] };
    const mission = await this.queries.get(actor, missionId);
    const { name } = await this.territories.get(mission.territoryId);
    const calendar = await this.territories.calendarOf(mission.territoryId);
    return {
      mission,
      actor,
      territoryName: name,
      today: calendar.dayOf(this.clock.now()),
      introducedOn: calendar.dayOf(new Date(mission.introducedAt)),
    };
  }
}

/** As the mails that carry these links. */
const FOLLOWED_DAYS = 730;
const ANSWER_DAYS = 90;
