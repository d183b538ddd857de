import { MailsService } from '@alize/notifications';
import {
  offerAdmitted,
  offerConfirmationAsked,
  offerConfirmed,
  offerRejected,
  offerSubmitted,
} from '@alize/offers';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Which fact about an offer of help from outside writes to whom. */
@Injectable()
export class OfferMailHandlers {
  constructor(private readonly mails: MailsService) {}

  @On(offerSubmitted, 'mail-offer-confirmation', [], 'urgent')
  submitted({ submissionId }: { submissionId: string }): Promise<void> {
    return this.mails.tellOfferer('offer-confirmation', submissionId);
  }

  @On(offerConfirmationAsked, 'mail-offer-confirmation-again', [], 'urgent')
  again({ submissionId, requestId }: { submissionId: string; requestId: string }): Promise<void> {
    return this.mails.askOffererAgain(submissionId, requestId);
  }

  @On(offerConfirmed, 'mail-offer-to-admit')
  confirmed({ submissionId }: { submissionId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfSubmission(submissionId);
  }

  @On(offerAdmitted, 'mail-offer-admitted')
  admitted({ submissionId }: { submissionId: string }): Promise<void> {
    return this.mails.tellOfferer('offer-admitted', submissionId);
  }

  @On(offerRejected, 'mail-offer-rejected')
  rejected({ submissionId }: { submissionId: string }): Promise<void> {
    return this.mails.tellOfferer('offer-rejected', submissionId);
  }
}
