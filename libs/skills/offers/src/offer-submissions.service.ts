import type { SubmitOffer } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  ConfirmationRequests,
  formContactOf,
  History,
  isNameless,
  PartnersQueries,
  PeopleService,
  SYSTEM,
} from '@alize/directory';
import {
  badField,
  Clock,
  Database,
  formFingerprint,
  keptFingerprint,
  newId,
  Outbox,
  Problem,
  type SubmittedForm,
  writeFormOnce,
} from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { OfferSubmission } from './offer-submission.entity';
import { offerConfirmed, offerSubmitted } from './offer-submission.messages';
import { CONFIRMATION_DAYS, MAX_WAITING } from './offer-submission.rules';

/** How somebody who is not a volunteer yet offers time: their address is confirmed first, then an animator decides. */
@Injectable()
export class OfferSubmissions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly requests: ConfirmationRequests,
    private readonly partners: PartnersQueries,
    private readonly communes: CommunesService,
    private readonly skills: SkillsService,
  ) {}

  /**
   * Sent again under the same id it is answered as the first time, and nothing is written.
   *
   * @param network where a request came from, see `networkOf`
   */
  async submit(actor: Actor | null, input: SubmitOffer, network?: string): Promise<SubmittedForm> {
    const fingerprint = formFingerprint(input);
    return writeFormOnce(
      { id: input.id, fingerprint },
      (id) => this.db.repo(OfferSubmission).findOneBy({ id }),
      async () => {
        await this.mustBePartner(input);
        const { code: communeCode } = await this.communes.mustExist(input.communeCode, 'communeCode');
        await this.skills.mustExist(
          input.skills.map(({ skillId }) => skillId),
          'skills',
        );
        return this.db.tx(() =>
          this.write(actor, { ...input, communeCode, id: input.id ?? newId(), network }, fingerprint),
        );
      },
    );
  }

  private async write(
    actor: Actor | null,
    input: SubmitOffer & { id: string; network?: string },
    sent: string,
  ): Promise<SubmittedForm> {
    const { id, network, contact, organisationId, organisationName, skills, ...fields } = input;
    const person = contact && (await this.people.findOrRecord(contact));
    const personId = person?.id ?? actor?.personId;
    if (!personId) throw badField('contact', 'required');
    const confirmed = actor?.personId === personId;
    if (contact && person && !confirmed) {
      const { email } = contact;
      const tooMany = 'offer-submission/too-many-waiting';
      await this.requests.count({ id, email, network, known: !isNameless(person), tooMany });
    }
    await this.mustNotPlay(personId);
    const now = this.clock.now();
    const formContact = contact ? formContactOf(contact) : null;
    if (confirmed && formContact) await this.people.confirmForm(personId, formContact);
    await this.db.repo(OfferSubmission).insert({
      ...fields,
      id,
      personId,
      formContact,
      formFingerprint: keptFingerprint(sent, confirmed),
      organisationId: organisationId ?? null,
      organisationName: organisationName ?? null,
      skills: [...new Map(skills.map((skill) => [skill.skillId, skill])).values()],
      status: 'waiting',
      reason: null,
      offerId: null,
      confirmedAt: confirmed ? now : null,
      createdAt: now,
    });
    await this.history.record('offer_submission', id, { from: null, to: 'waiting' }, actor ?? SYSTEM);
    await this.outbox.publish(confirmed ? offerConfirmed : offerSubmitted, { submissionId: id });
    return { id, confirmed };
  }

  /** What was written under an address that never answered is nobody's to keep. */
  async dropUnconfirmed(): Promise<number> {
    const gone = await this.db.query(
      `WITH gone AS (DELETE FROM offer_submission WHERE confirmed_at IS NULL
         AND created_at < $1::timestamptz - interval '${CONFIRMATION_DAYS} days' RETURNING id) SELECT id FROM gone`,
      [this.clock.now()],
    );
    return gone.length;
  }

  /** One names a partner of the territory, or writes a name; neither gives anything before the animator has read it. */
  private async mustBePartner({ territoryId, organisationId }: SubmitOffer): Promise<void> {
    const partners = await this.partners.of(territoryId);
    if (organisationId && !partners.some(({ id }) => id === organisationId))
      throw badField('organisationId', 'organisation/not-a-partner');
  }

  /** What strangers wrote under somebody's address does not count: only what they confirmed. */
  private async mustNotPlay(personId: string): Promise<void> {
    // Until the end of the caller's transaction: what is sent at the same time is counted one after the other.
    await this.db.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const waiting = await this.db
      .repo(OfferSubmission)
      .countBy({ personId, status: 'waiting', confirmedAt: Not(IsNull()) });
    if (waiting >= MAX_WAITING) throw new Problem(429, 'offer-submission/too-many-waiting');
  }
}
