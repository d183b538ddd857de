import { EmailChange, MailLinks, SignInLink, SignInRequest } from '@alize/accounts';
import { PledgesService } from '@alize/directory';
import { AnswersQueries, CandidatesQueries } from '@alize/matches';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailFacts } from './mail-facts.queries';
import { MailQueue } from './mail-queue';

/** Who is written to about what. Each verb may run twice: the unique key keeps one row a person, purpose and subject. */
@Injectable()
export class MailsService {
  constructor(
    private readonly db: Database,
    private readonly queue: MailQueue,
    private readonly facts: MailFacts,
    private readonly candidates: CandidatesQueries,
    private readonly answers: AnswersQueries,
    private readonly links: MailLinks,
    private readonly pledges: PledgesService,
  ) {}

  async sendRequestedLink(requestId: string): Promise<void> {
    const request = await this.db.repo(SignInRequest).findOneBy({ id: requestId });
    if (!request?.personId) return;
    await this.queue.add([{ purpose: 'sign-in-link', subjectId: requestId, recipientId: request.personId }]);
  }

  async sendSignInLink(linkId: string): Promise<void> {
    const link = await this.db.repo(SignInLink).findOneBy({ id: linkId });
    if (link)
      await this.queue.add([{ purpose: 'sign-in-link', subjectId: linkId, recipientId: link.personId }]);
  }

  /** To the firm's contact. */
  async tellRequester(
    purpose: 'need-confirmation' | 'need-opened' | 'need-rejected',
    needId: string,
  ): Promise<void> {
    const { territoryId, contactId } = await this.facts.needRow(needId);
    const round = purpose === 'need-rejected' ? await this.facts.roundOf('need', needId) : 0;
    await this.queue.add([
      { purpose, subjectId: needId, recipientId: contactId, territoryId, needId, round },
    ]);
  }

  /**
   * Once each time it ends. An address that never answered hears nothing more; nor does a firm whose mission has just ended: it
   * is asked how that went.
   */
  async tellRequesterOfEnd(needId: string): Promise<void> {
    const { territoryId, contactId, confirmedAt } = await this.facts.needRow(needId);
    if (!confirmedAt) return;
    const [end] = await this.db.query<{ id: string; ofMission: boolean }>(
      `SELECT h.id, h.to_status = 'fulfilled' AND EXISTS (SELECT FROM match m WHERE m.need_id = $1 AND m.status = 'completed') AS "ofMission"
       FROM history h WHERE h.subject = 'need' AND h.subject_id = $1 AND h.to_status IN ('withdrawn', 'expired', 'fulfilled')
       ORDER BY h.at DESC LIMIT 1`,
      [needId],
    );
    if (!end || end.ofMission) return;
    await this.queue.add([
      { purpose: 'need-closed', subjectId: end.id, recipientId: contactId, territoryId, needId },
    ]);
  }

  /** The confirmation once more; each asking is one mail. */
  async askRequesterAgain(needId: string, requestId: string): Promise<void> {
    const { territoryId, contactId } = await this.facts.needRow(needId);
    const about = { subjectId: requestId, recipientId: contactId, territoryId, needId };
    await this.queue.add([{ purpose: 'need-confirmation', ...about }]);
  }

  async askOffererAgain(submissionId: string, requestId: string): Promise<void> {
    const { territoryId, personId } = await this.facts.submissionRow(submissionId);
    const about = { subjectId: requestId, recipientId: personId, territoryId };
    await this.queue.add([{ purpose: 'offer-confirmation', ...about }]);
  }

  async tellAnimatorsOfNeed(needId: string): Promise<void> {
    const { territoryId, enteredById } = await this.facts.needRow(needId);
    const mail = { purpose: 'need-to-qualify' as const, subjectId: needId, territoryId, needId };
    await this.queue.addForAnimators(mail, enteredById);
  }

  async askVolunteer(matchId: string): Promise<void> {
    const { status, territoryId, needId, volunteerId } = await this.facts.partiesOf(matchId);
    // Told late: the match may have ended meanwhile.
    if (status !== 'asked') return;
    await this.queue.add([
      {
        purpose: 'match-request',
        subjectId: matchId,
        recipientId: volunteerId,
        territoryId,
        needId,
        matchId,
      },
    ]);
  }

  /** The contacts of the volunteer's organisation; the animators, in its name, where it has none. */
  async askEmployer(matchId: string): Promise<void> {
    const { status, territoryId, needId } = await this.facts.partiesOf(matchId);
    if (status !== 'accepted') return;
    const contacts = await this.answers.employerContacts(matchId);
    const about = { subjectId: matchId, territoryId, needId, matchId };
    if (contacts.length === 0)
      return this.queue.addForAnimators({ purpose: 'employer-approval-needed', ...about });
    await this.queue.add(
      contacts.map((recipientId) => ({ purpose: 'employer-approval' as const, recipientId, ...about })),
    );
  }

  /** Everybody who was written to about it, but for who called it off. */
  async tellOfCancellation(matchId: string): Promise<void> {
    const { territoryId, needId } = await this.facts.partiesOf(matchId);
    const knowing = await this.facts.whoKnowsOf(matchId);
    const round = await this.facts.roundOf('match', matchId);
    await this.queue.add(
      knowing.map((recipientId) => ({
        purpose: 'match-cancelled' as const,
        subjectId: matchId,
        recipientId,
        territoryId,
        needId,
        matchId,
        round,
      })),
    );
  }

  /** To each contact of an organisation whose promise waits for its word, once each time one is asked for. */
  async askOfPledges(conventionId: string): Promise<void> {
    const asked = await this.pledges.contactsAsked(conventionId);
    await this.queue.add(
      asked.map(({ personId, ...about }) => ({
        purpose: 'pledge-to-agree' as const,
        subjectId: conventionId,
        recipientId: personId,
        ...about,
      })),
    );
  }

  /** To the new address: whether it is theirs. To the old one, where there was any: that it is so no longer. */
  async tellOfEmailChange(purpose: 'email-change' | 'email-changed', changeId: string): Promise<void> {
    const change = await this.db.repo(EmailChange).findOneBy({ id: changeId });
    if (!change || (purpose === 'email-changed' && !change.oldEmail)) return;
    await this.queue.add([{ purpose, subjectId: changeId, recipientId: change.personId }]);
  }

  /** Once, of the territory they are to act in. */
  async invite(personId: string): Promise<void> {
    const role = await this.facts.roleInvited(personId);
    if (!role) return;
    const { territoryId } = role;
    await this.queue.add([
      { purpose: 'invitation', subjectId: personId, recipientId: personId, territoryId },
    ]);
  }

  async sendFreshLink(linkId: string): Promise<void> {
    const link = await this.links.found(linkId);
    if (!link) return;
    const territoryId = await this.facts.territoryOfMatch(link.subjectId);
    await this.queue.add([
      { purpose: 'fresh-link', subjectId: linkId, recipientId: link.personId, territoryId },
    ]);
  }

  async tellAnimatorsOfDecline(matchId: string): Promise<void> {
    const { territoryId, needId } = await this.facts.partiesOf(matchId);
    await this.queue.addForAnimators({
      purpose: 'match-declined',
      subjectId: matchId,
      territoryId,
      needId,
      matchId,
    });
  }

  /** To who offered help. */
  async tellOfferer(
    purpose: 'offer-confirmation' | 'offer-admitted' | 'offer-rejected',
    submissionId: string,
  ): Promise<void> {
    const { territoryId, personId } = await this.facts.submissionRow(submissionId);
    await this.queue.add([{ purpose, subjectId: submissionId, recipientId: personId, territoryId }]);
  }

  async tellAnimatorsOfSubmission(submissionId: string): Promise<void> {
    const { territoryId } = await this.facts.submissionRow(submissionId);
    await this.queue.addForAnimators({ purpose: 'offer-to-admit', subjectId: submissionId, territoryId });
  }

  /** Once an offer, however often it is paused and comes back; not at all when no need waited for it. */
  async tellAnimatorsOfOffer(offerId: string): Promise<void> {
    if ((await this.candidates.fittingNeeds(offerId, 'fr')).length === 0) return;
    const { territoryId } = await this.facts.offerRow(offerId);
    await this.queue.addForAnimators({ purpose: 'offer-fits-needs', subjectId: offerId, territoryId });
  }

  /** A failed warning about a failed mail warns nobody: it would never end. */
  async tellAnimatorsOfFailure(mailId: string): Promise<void> {
    const failed = await this.facts.mailRow(mailId);
    if (failed.purpose === 'mail-failed' || !failed.territoryId) return;
    const { territoryId, needId, matchId } = failed;
    await this.queue.addForAnimators({
      purpose: 'mail-failed',
      subjectId: mailId,
      territoryId,
      needId,
      matchId,
    });
  }
}
