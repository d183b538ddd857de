import { matchIntroduced } from '@alize/matches';
import { missionContactDue, missionDone, missionDropped, missionWithoutContact } from '@alize/missions';
import { MissionMailings } from '@alize/notifications';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Which fact of a mission writes to whom. */
@Injectable()
export class MissionHandlers {
  constructor(private readonly mails: MissionMailings) {}

  @On(matchIntroduced, 'introduce')
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
