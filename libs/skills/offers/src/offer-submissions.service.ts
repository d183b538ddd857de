import { fullName } from '@alize/accounts';
import type { OfferSubmitted, SubmitOffer } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  ConfirmationRequests,
  formContactOf,
  History,
  isNameless,
  PartnersQueries,
  type PendingForm,
  pendingForm,
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
  SignedTokens,
  writeFormOnce,
} from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { OfferSubmission } from './offer-submission.entity';
import { offerConfirmed, offerSubmitted } from './offer-submission.messages';
import { CONFIRMATION_DAYS, MAX_WAITING, offerConfirmationEnds } from './offer-submission.rules';

const PURPOSE = 'offer-confirmation';

/** How somebody who is not a volunteer yet offers time: their address is confirmed first, then an animator decides. */
@Injectable()
export class OfferSubmissions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
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
  async submit(actor: Actor | null, input: SubmitOffer, network?: string): Promise<OfferSubmitted> {
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
  ): Promise<OfferSubmitted> {
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

  tokenOf(submissionId: string): string {
    return this.tokens.sign(PURPOSE, submissionId);
  }

  /** What the page behind the link shows before anything happens. */
  async pending(token: string): Promise<PendingForm> {
    const submission = await this.submissionOf(token);
    const [animator] = await this.people.animatorsOf(submission.territoryId);
    return pendingForm(submission, {
      organisationName: submission.organisation?.name ?? submission.organisationName ?? '',
      animatorName: animator && fullName(animator),
    });
  }

  /** The person's address is real. A second confirmation changes nothing and tells nobody again. */
  async confirm(token: string, submissionId?: string): Promise<void> {
    const { id, personId, formContact } = await this.submissionOf(token);
    if (submissionId !== undefined && submissionId !== id)
      throw new Problem(401, 'offer-submission/invalid-link');
    const confirmedAt = this.clock.now();
    await this.db.tx(async () => {
      const { affected } = await this.db
        .repo(OfferSubmission)
        .update({ id, confirmedAt: IsNull(), status: 'waiting' }, { confirmedAt });
      if (!affected) return;
      if (formContact) await this.people.confirmForm(personId, formContact);
      await this.outbox.publish(offerConfirmed, { submissionId: id });
    });
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

  private async submissionOf(token: string): Promise<OfferSubmission> {
    const id = this.tokens.verify(PURPOSE, token);
    if (!id) throw new Problem(401, 'offer-submission/invalid-link');
    const relations = { territory: true, organisation: true };
    const submission = await this.db.repo(OfferSubmission).findOne({ where: { id }, relations });
    // Signed by us and gone: it was dropped, its days being over.
    if (!submission) throw new Problem(401, 'offer-submission/expired-link');
    const { confirmedAt, createdAt } = submission;
    if (!confirmedAt && offerConfirmationEnds(createdAt) <= this.clock.now())
      throw new Problem(401, 'offer-submission/expired-link');
    return submission;
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
