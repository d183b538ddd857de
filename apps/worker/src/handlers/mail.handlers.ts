import { Id } from '@alize/contracts';
import {
  emailChangeAsked,
  emailChanged,
  mailLinkRenewed,
  signInLinkRequested,
  signInRequested,
  SignInRequests,
} from '@alize/accounts';
import { personInvited, pledgesWaiting } from '@alize/directory';
import { matchAsked, matchAwaitsEmployer, matchCancelled, matchDeclined } from '@alize/matches';
import {
  needClosed,
  needConfirmationAsked,
  needConfirmed,
  needFulfilled,
  needOpened,
  needRejected,
  needSubmitted,
} from '@alize/needs';
import {
  bulkMailsQueued,
  MailDelivery,
  mailFailed,
  mailsQueued,
  MailsService,
  urgentMailsQueued,
} from '@alize/notifications';
import { offerActivated } from '@alize/offers';
import { On } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** Which fact writes to whom. */
@Injectable()
export class MailHandlers {
  constructor(
    private readonly mails: MailsService,
    private readonly delivery: MailDelivery,
    private readonly signInRequests: SignInRequests,
  ) {}

  @On(mailsQueued, 'deliver-mails', [
    {
      id: 'deliver-mail',
      type: 'mail.queued',
      payload: z.object({ mailId: Id }).transform(({ mailId }) => ({ mailIds: [mailId] })),
    },
  ])
  deliver({ mailIds }: { mailIds: string[] }): Promise<void> {
    return this.delivery.deliver(mailIds);
  }

  @On(urgentMailsQueued, 'deliver-urgent-mails', [], 'urgent')
  deliverUrgent({ mailIds }: { mailIds: string[] }): Promise<void> {
    return this.delivery.deliver(mailIds, 'urgent');
  }

  @On(bulkMailsQueued, 'deliver-bulk-mails', [], 'bulk')
  deliverBulk({ mailIds }: { mailIds: string[] }): Promise<void> {
    return this.delivery.deliver(mailIds, 'bulk');
  }

  @On(mailFailed, 'warn-of-failed-mail')
  warnOfFailure({ mailId }: { mailId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfFailure(mailId);
  }

  @On(signInRequested, 'answer-sign-in-request', [], 'urgent')
  async answerSignIn({ requestId }: { requestId: string }): Promise<void> {
    if (await this.signInRequests.answer(requestId)) await this.mails.sendRequestedLink(requestId);
  }

  @On(signInLinkRequested, 'mail-sign-in-link', [], 'urgent')
  signIn({ linkId }: { linkId: string }): Promise<void> {
    return this.mails.sendSignInLink(linkId);
  }

  @On(pledgesWaiting, 'mail-pledge-to-agree')
  pledges({ conventionId }: { conventionId: string }): Promise<void> {
    return this.mails.askOfPledges(conventionId);
  }

  @On(emailChangeAsked, 'mail-email-change', [], 'urgent')
  emailChange({ changeId }: { changeId: string }): Promise<void> {
    return this.mails.tellOfEmailChange('email-change', changeId);
  }

  @On(personInvited, 'mail-invitation')
  invite({ personId }: { personId: string }): Promise<void> {
    return this.mails.invite(personId);
  }

  @On(emailChanged, 'mail-email-changed', [], 'urgent')
  emailChanged({ changeId }: { changeId: string }): Promise<void> {
    return this.mails.tellOfEmailChange('email-changed', changeId);
  }

  @On(mailLinkRenewed, 'mail-fresh-link', [], 'urgent')
  freshLink({ linkId }: { linkId: string }): Promise<void> {
    return this.mails.sendFreshLink(linkId);
  }

  @On(needSubmitted, 'mail-need-confirmation', [], 'urgent')
  confirm({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellRequester('need-confirmation', needId);
  }

  @On(needConfirmationAsked, 'mail-need-confirmation-again', [], 'urgent')
  confirmAgain({ needId, requestId }: { needId: string; requestId: string }): Promise<void> {
    return this.mails.askRequesterAgain(needId, requestId);
  }

  @On(needConfirmed, 'mail-need-to-qualify')
  qualify({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfNeed(needId);
  }

  @On(needOpened, 'mail-need-opened')
  opened({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellRequester('need-opened', needId);
  }

  @On(needRejected, 'mail-need-rejected')
  rejected({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellRequester('need-rejected', needId);
  }

  @On(needClosed, 'mail-need-closed')
  closed({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellRequesterOfEnd(needId);
  }

  @On(needFulfilled, 'mail-need-fulfilled')
  fulfilled({ needId }: { needId: string }): Promise<void> {
    return this.mails.tellRequesterOfEnd(needId);
  }

  @On(matchAsked, 'mail-match-request')
  asked({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.askVolunteer(matchId);
  }

  @On(matchAwaitsEmployer, 'mail-employer-approval')
  awaitsEmployer({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.askEmployer(matchId);
  }

  @On(matchDeclined, 'mail-match-declined')
  declined({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfDecline(matchId);
  }

  @On(matchCancelled, 'mail-match-cancelled')
  cancelled({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.tellOfCancellation(matchId);
  }

  @On(offerActivated, 'tell-of-fitting-needs')
  fitting({ offerId }: { offerId: string }): Promise<void> {
    return this.mails.tellAnimatorsOfOffer(offerId);
  }
}
