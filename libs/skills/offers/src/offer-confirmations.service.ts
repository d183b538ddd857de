import type { SentFormState } from '@alize/contracts';
import {
  answersBy,
  ConfirmationLinks,
  FormReaders,
  PeopleService,
  type PendingForm,
  pendingForm,
} from '@alize/directory';
import { Clock, Database, Outbox, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { OfferSubmission } from './offer-submission.entity';
import { offerConfirmed } from './offer-submission.messages';
import { offerConfirmationEnds } from './offer-submission.rules';

const PURPOSE = 'offer-confirmation';

export interface ConfirmedSubmission {
  id: string;
  /** Whose address answered. */
  personId: string;
  /** Not confirmed before. */
  first: boolean;
}

/** Whether the address given with an offer is that of who wrote it: the mail's link, and what follows when it is opened. */
@Injectable()
export class OfferConfirmations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly links: ConfirmationLinks,
    private readonly people: PeopleService,
    private readonly readers: FormReaders,
  ) {}

  /** @param round how often the address was corrected */
  tokenOf(submissionId: string, round = 0): string {
    return this.links.sign(PURPOSE, submissionId, round);
  }

  /** What the page behind the link shows before anything happens. */
  async pending(token: string): Promise<PendingForm> {
    return this.shown(await this.submissionOf(token));
  }

  /** The person's address is real. A second confirmation changes nothing and tells nobody again. */
  async confirm(token: string, submissionId?: string): Promise<ConfirmedSubmission> {
    const { id, personId, formContact, addressRound } = await this.submissionOf(token);
    if (submissionId !== undefined && submissionId !== id)
      throw new Problem(401, 'offer-submission/invalid-link');
    const confirmedAt = this.clock.now();
    const first = await this.db.tx(async () => {
      // Of this address: it may be corrected at the same moment.
      const { affected } = await this.db
        .repo(OfferSubmission)
        .update({ id, addressRound, confirmedAt: IsNull(), status: 'waiting' }, { confirmedAt });
      if (!affected) return false;
      if (formContact) await this.people.confirmForm(personId, formContact);
      await this.outbox.publish(offerConfirmed, { submissionId: id });
      return true;
    });
    return { id, personId, first };
  }

  /** For its sender, and for the owner of its address. */
  async shown(submission: OfferSubmission): Promise<PendingForm> {
    const { territoryId, confirmedAt, formContact, person, organisation, organisationName } = submission;
    return pendingForm(submission, {
      organisationName: organisation?.name ?? organisationName ?? '',
      reader: await this.readers.of(territoryId),
      answersBy: answersBy(null, formContact?.phone ?? person.phone),
      callMoment: null,
      state: stateOf(submission),
      confirmedAt,
      answersBefore: confirmedAt && (await this.readers.answersBefore(territoryId, confirmedAt)),
    });
  }

  /** With all that is shown of it. */
  async find(id: string): Promise<OfferSubmission | null> {
    const relations = { territory: true, organisation: true, person: true };
    return this.db.repo(OfferSubmission).findOne({ where: { id }, relations });
  }

  private async submissionOf(token: string): Promise<OfferSubmission> {
    const link = this.links.verify(PURPOSE, token);
    if (!link) throw new Problem(401, 'offer-submission/invalid-link');
    const submission = await this.find(link.id);
    // Signed by us and gone: it was dropped, its days being over.
    if (!submission) throw new Problem(401, 'offer-submission/expired-link');
    if (link.round !== submission.addressRound) throw new Problem(401, 'offer-submission/replaced-link');
    if (!submission.confirmedAt && offerConfirmationEnds(submission.createdAt) <= this.clock.now())
      throw new Problem(401, 'offer-submission/expired-link');
    return submission;
  }
}

export function stateOf({
  status,
  confirmedAt,
}: Pick<OfferSubmission, 'status' | 'confirmedAt'>): SentFormState {
  if (status === 'rejected') return 'ended';
  if (status === 'admitted') return 'going-on';
  return confirmedAt ? 'confirmed' : 'to-confirm';
}
