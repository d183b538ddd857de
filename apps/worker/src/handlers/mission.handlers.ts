import { Id } from '@alize/contracts';
import { matchIntroduced } from '@alize/matches';
import { missionContactDue, missionDone, missionDropped, missionWithoutContact } from '@alize/missions';
import { MissionMailings } from '@alize/notifications';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const OfMatch = z.object({ matchId: Id });

/** Which fact of a mission writes to whom. */
@Injectable()
export class MissionHandlers {
  constructor(private readonly mails: MissionMailings) {}

  /** Once two steps: a mission was opened, then both were written to. This one does what is left of them. */
  @On(matchIntroduced, 'introduce', [
    { id: 'open-mission', payload: OfMatch },
    {
      id: 'mail-introductions',
      type: 'mission.opened',
      payload: OfMatch.or(z.object({ missionId: Id }).transform(({ missionId }) => ({ matchId: missionId }))),
    },
  ])
  introduced({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.introduce(matchId);
  }

  @On(missionContactDue, 'mail-first-contact')
  contactDue({ missionId }: { missionId: string }): Promise<void> {
    return this.mails.askContact(missionId);
  }

  @On(missionWithoutContact, 'mail-mission-without-contact')
  withoutContact({ missionId }: { missionId: string }): Promise<void> {
    return this.mails.tellOfNoContact(missionId);
  }

  @On(missionDone, 'mail-mission-feedback')
  done({ missionId }: { missionId: string }): Promise<void> {
    return this.mails.askHowItWent(missionId);
  }

  @On(missionDropped, 'mail-mission-dropped')
  dropped({ missionId }: { missionId: string }): Promise<void> {
    return this.mails.tellOfDrop(missionId);
  }
}
