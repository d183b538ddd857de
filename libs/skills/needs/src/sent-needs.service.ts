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
import { Need, Project } from './need.entities';
import { NeedConfirmations } from './need-confirmations.service';
import { needConfirmationAsked, needSubmitted } from './need.messages';
import { confirmationEnds } from './need.rules';

const PURPOSE = 'sent-need';
/** Which it was stays with the people it belongs to. */
const ADDRESS = { field: 'contactEmail', before: null, after: null };

/** A need for who sent it, before its address has answered: nobody is signed in, the secret of the sending says who it is. */
@Injectable()
export class SentNeeds {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
    private readonly confirmations: NeedConfirmations,
    private readonly requests: ConfirmationRequests,
    private readonly people: PeopleService,
    private readonly history: History,
  ) {}

  /** Its secret; the id alone stands in addresses that others read. */
  followUpOf(needId: string): string {
    return this.tokens.sign(PURPOSE, needId);
  }

  /** Null: the secret is of no need. */
  async find(token: string): Promise<SentForm | null> {
    const id = this.tokens.verify(PURPOSE, token);
    const need = id && (await this.confirmations.find(id));
    if (!need) return null;
    const { confirmedAt, createdAt, contact, territory } = need;
    const shown = await this.confirmations.shown(need);
    return {
      kind: 'need',
      state: shown.state,
      title: need.title,
      territory: { code: territory.code, name: territory.name },
      email: confirmedAt ? null : contact.email,
      addressRefused: !confirmedAt && contact.mailRefusedAt !== null,
      sentAt: createdAt.toISOString(),
      confirmBefore: confirmationEnds(createdAt).toISOString(),
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
   * @throws `need/too-many-unconfirmed`, `form/too-many-confirmations` (429), as for a form
   */
  async sendAgain(token: string, network: string): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.waiting(token);
      const { email, ...names } = await this.db.repo(Person).findOneByOrFail({ id: need.contactId });
      if (email === null) throw conflict('form/not-waiting');
      await this.ask(need, { email, known: !isNameless(names) }, network);
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
      const need = await this.waiting(token);
      const { id, contactId, projectId, language, addressRound } = need;
      const person = await this.people.findOrRecord({ email, locale: language });
      const known = { email, known: !isNameless(person) };
      if (person.id === contactId) return this.ask(need, known, network);
      if (addressRound >= CORRECTIONS_MAX) throw new Problem(429, 'form/too-many-corrections');
      await this.count(id, newId(), known, network);
      await this.db.repo(Need).update({ id }, { contactId: person.id, addressRound: addressRound + 1 });
      await this.db.repo(Project).update({ id: projectId, contactId }, { contactId: person.id });
      await this.history.record('need', id, editOf('submitted', [ADDRESS]), SYSTEM);
      await this.outbox.publish(needSubmitted, { needId: id });
    });
  }

  private async waiting(token: string): Promise<Need> {
    const id = this.tokens.verify(PURPOSE, token);
    const need = id && (await this.db.repo(Need).findOne({ where: { id }, lock: ROW_LOCK }));
    if (!need) throw new Problem(404, 'form/not-found');
    if (need.confirmedAt || need.status !== 'submitted') throw conflict('form/not-waiting');
    return need;
  }

  private async ask(
    { id }: Need,
    address: { email: string; known: boolean },
    network: string,
  ): Promise<void> {
    const requestId = newId();
    await this.count(id, requestId, address, network);
    await this.outbox.publish(needConfirmationAsked, { needId: id, requestId });
  }

  private count(
    formId: string,
    id: string,
    address: { email: string; known: boolean },
    network: string,
  ): Promise<void> {
    return this.requests.count({ id, formId, network, ...address, tooMany: 'need/too-many-unconfirmed' });
  }
}
