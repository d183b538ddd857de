import { Person } from '@alize/accounts';
import type { SentForm } from '@alize/contracts';
import {
  ConfirmationRequests,
  CORRECTIONS_MAX,
  editOf,
  History,
  isNameless,
  PeopleService,
  SYSTEM,
} from '@alize/directory';
import { conflict, Database, newId, Outbox, Problem, ROW_LOCK, SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { OfferConfirmations } from './offer-confirmations.service';
import { OfferSubmission } from './offer-submission.entity';
import { offerConfirmationAsked, offerSubmitted } from './offer-submission.messages';
import { offerConfirmationEnds } from './offer-submission.rules';

const PURPOSE = 'sent-offer';
/** Which it was stays with the people it belongs to. */
const ADDRESS = { field: 'contactEmail', before: null, after: null };

/** An offer for who sent it, before its address has answered: nobody is signed in, the secret of the sending says who it is. */
@Injectable()
export class SentOffers {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
    private readonly confirmations: OfferConfirmations,
    private readonly requests: ConfirmationRequests,
    private readonly people: PeopleService,
    private readonly history: History,
  ) {}

  /** Its secret; the id alone stands in addresses that others read. */
  followUpOf(submissionId: string): string {
    return this.tokens.sign(PURPOSE, submissionId);
  }

  /** Null: the secret is of no offer. */
  async find(token: string): Promise<SentForm | null> {
    const id = this.tokens.verify(PURPOSE, token);
    const offer = id && (await this.confirmations.find(id));
    if (!offer) return null;
    const { confirmedAt, createdAt, person, territory } = offer;
    const shown = await this.confirmations.shown(offer);
    return {
      kind: 'offer',
      state: shown.state,
      title: offer.title,
      territory: { code: territory.code, name: territory.name },
      email: confirmedAt ? null : person.email,
      addressRefused: !confirmedAt && person.mailRefusedAt !== null,
      sentAt: createdAt.toISOString(),
      confirmBefore: offerConfirmationEnds(createdAt).toISOString(),
      confirmedAt: confirmedAt && confirmedAt.toISOString(),
      reader: { name: shown.contactName, phone: shown.contactPhone },
      answersBy: shown.answersBy,
      callMoment: shown.callMoment,
      answersBefore: shown.answersBefore,
    };
  }

  /**
   * The mail once more.
   *
   * @throws `form/not-waiting` (409) once the address has answered, or nothing waits for it
   * @throws `offer-submission/too-many-waiting`, `form/too-many-confirmations` (429), as for a form
   */
  async sendAgain(token: string, network: string): Promise<void> {
    await this.db.tx(async () => {
      const offer = await this.waiting(token);
      const { email, ...names } = await this.db.repo(Person).findOneByOrFail({ id: offer.personId });
      if (email === null) throw conflict('form/not-waiting');
      await this.ask(offer, { email, known: !isNameless(names) }, network);
    });
  }

  /**
   * The mail to another address; links to the former one confirm nothing any more.
   *
   * @throws `form/not-waiting` (409), and as `sendAgain`
   * @throws `form/too-many-corrections` (429)
   */
  async correctAddress(token: string, email: string, network: string): Promise<void> {
    await this.db.tx(async () => {
      const offer = await this.waiting(token);
      const { id, personId, addressRound } = offer;
      const person = await this.people.findOrRecord({ email, locale: await this.localeOf(personId) });
      const known = { email, known: !isNameless(person) };
      if (person.id === personId) return this.ask(offer, known, network);
      if (addressRound >= CORRECTIONS_MAX) throw new Problem(429, 'form/too-many-corrections');
      await this.count(id, newId(), known, network);
      await this.db
        .repo(OfferSubmission)
        .update({ id }, { personId: person.id, addressRound: addressRound + 1 });
      await this.history.record('offer_submission', id, editOf('waiting', [ADDRESS]), SYSTEM);
      await this.outbox.publish(offerSubmitted, { submissionId: id });
    });
  }

  private async localeOf(personId: string): Promise<Person['locale']> {
    return (await this.db.repo(Person).findOneByOrFail({ id: personId })).locale;
  }

  private async waiting(token: string): Promise<OfferSubmission> {
    const id = this.tokens.verify(PURPOSE, token);
    const offer = id && (await this.db.repo(OfferSubmission).findOne({ where: { id }, lock: ROW_LOCK }));
    if (!offer) throw new Problem(404, 'form/not-found');
    if (offer.confirmedAt || offer.status !== 'waiting') throw conflict('form/not-waiting');
    return offer;
  }

  private async ask(
    { id }: OfferSubmission,
    address: { email: string; known: boolean },
    network: string,
  ): Promise<void> {
    const requestId = newId();
    await this.count(id, requestId, address, network);
    await this.outbox.publish(offerConfirmationAsked, { submissionId: id, requestId });
  }

  private count(
    formId: string,
    id: string,
    address: { email: string; known: boolean },
    network: string,
  ): Promise<void> {
    return this.requests.count({
      id,
      formId,
      network,
      ...address,
      tooMany: 'offer-submission/too-many-waiting',
    });
  }
}
