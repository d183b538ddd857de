import type { OfferSubmissionStatus } from '@alize/contracts';
import { type Actor, History, mustRun, OrganisationsService, PeopleService } from '@alize/directory';
import {
  badField,
  conflict,
  Database,
  notFound,
  Outbox,
  Problem,
  ROW_LOCK,
  unreachable,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { OfferSubmission } from './offer-submission.entity';
import { offerAdmitted, offerRejected } from './offer-submission.messages';
import { canMoveSubmission } from './offer-submission.rules';
import { OffersService } from './offers.service';

/** Who decides on what strangers offer: those who run its territory. */
@Injectable()
export class OfferAdmissions {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly offers: OffersService,
  ) {}

  /**
   * The animator has spoken with them: they are a volunteer of the organisation she names, and their offer is open. `tell`:
   * they are welcomed by mail; `note` is kept in the offer's history, for those who run the territory.
   */
  async admit(
    actor: Actor,
    id: string,
    chosen?: string,
    { tell = true, note }: { tell?: boolean; note?: string } = {},
  ): Promise<string> {
    return this.db.tx(async () => {
      const submission = await this.lock(actor, id);
      this.mustMove(submission, 'admitted');
      const organisationId = chosen ?? submission.organisationId;
      if (!organisationId) throw badField('organisationId', 'required');
      await this.mustExist(actor, organisationId);
      const { personId, territoryId, title, text, skills, communeCode } = submission;
      const { radiusKm, mode, hoursPerMonth, introduction } = submission;
      if (personId === actor.personId) throw badField('organisationId', 'role/not-to-oneself');
      // She has spoken with them about this form: its words count, unless the record is looked after already.
      if (submission.formContact) await this.people.confirmForm(personId, submission.formContact);
      await this.people.give(personId, { role: 'volunteer', territoryId, organisationId }, actor);
      const offerId = await this.offers.createAsAsked(
        actor,
        {
          ...{ personId, organisationId, territoryId, title, text, skills, communeCode },
          ...{ radiusKm, mode, hoursPerMonth, introduction },
          ...{ sectors: [], languages: ['fr'], capacity: 1, absences: [], status: 'active' },
        },
        note,
      );
      await this.move(actor, submission, { status: 'admitted', offerId });
      if (tell) await this.outbox.publish(offerAdmitted, { submissionId: id });
      return offerId;
    });
  }

  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const submission = await this.lock(actor, id);
      this.mustMove(submission, 'rejected');
      await this.move(actor, submission, { status: 'rejected', reason });
      await this.outbox.publish(offerRejected, { submissionId: id });
    });
  }

  private async lock(actor: Actor, id: string): Promise<OfferSubmission> {
    const submission = await this.db.repo(OfferSubmission).findOne({ where: { id }, lock: ROW_LOCK });
    if (!submission) throw notFound('offer-submission');
    mustRun(actor, submission.territoryId, 'offer-submission');
    return submission;
  }

  private mustMove({ status, confirmedAt }: OfferSubmission, to: OfferSubmissionStatus): void {
    if (!confirmedAt) throw conflict('offer-submission/not-confirmed');
    if (!canMoveSubmission(status, to)) throw unreachable('offer-submission', status, to);
  }

  private async mustExist(actor: Actor, organisationId: string): Promise<void> {
    await this.organisations.get(actor, organisationId).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404)
        throw badField('organisationId', 'organisation/unknown');
      throw error;
    });
  }

  private async move(
    actor: Actor,
    { id, status: from }: OfferSubmission,
    change: { status: OfferSubmissionStatus; offerId?: string; reason?: string },
  ): Promise<void> {
    await this.db.repo(OfferSubmission).update({ id }, change);
    const { status: to, reason } = change;
    await this.history.record('offer_submission', id, { from, to, reason }, actor);
  }
}
