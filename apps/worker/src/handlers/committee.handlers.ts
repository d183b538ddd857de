import { applicationReturned, applicationSubmitted } from '@alize/applications';
import { committeeCancelled, committeeConvened, decisionNotified } from '@alize/committee';
import { advanceDisbursed, Advances } from '@alize/advances';
import { CommitteeMailings } from '@alize/notifications';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Which fact of a dossier, a sitting or a decision writes to whom. */
@Injectable()
export class CommitteeHandlers {
  constructor(
    private readonly mails: CommitteeMailings,
    private readonly advances: Advances,
  ) {}

  @On(applicationSubmitted, 'mail-application-submitted')
  submitted({ applicationId }: { applicationId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfDossier(applicationId);
  }

  @On(applicationReturned, 'mail-application-to-complete')
  returned({ applicationId }: { applicationId: string }): Promise<void> {
    return this.mails.tellFirmWhatLacks(applicationId);
  }

  @On(committeeConvened, 'mail-committee-convocation')
  convened({ sessionId }: { sessionId: string }): Promise<void> {
    return this.mails.convene(sessionId);
  }

  @On(committeeCancelled, 'mail-committee-cancelled')
  cancelled({ sessionId }: { sessionId: string }): Promise<void> {
    return this.mails.cancel(sessionId);
  }

  @On(decisionNotified, 'open-advance')
  granted({ decisionId }: { decisionId: string }): Promise<void> {
    return this.advances.open(decisionId);
  }

  @On(advanceDisbursed, 'mail-advance-disbursed')
  paid({ advanceId }: { advanceId: string }): Promise<void> {
    return this.mails.tellOfAdvance(advanceId);
  }

  @On(decisionNotified, 'mail-decision-letter')
  decided({ decisionId }: { decisionId: string }): Promise<void> {
    return this.mails.tellOfDecision(decisionId);
  }
}
