import { EmailChanges, namesOf, Person, personOfAddress, PersonRecords } from '@alize/accounts';
import type {
  CreatePerson,
  Grant,
  ListPeople,
  NewContact,
  OfferContact,
  Page,
  Person as PersonView,
  RoleGiven,
  UpdatePerson,
} from '@alize/contracts';
import {
  conflict,
  Database,
  formFingerprint,
  mustBeSameForm,
  newId,
  notFound,
  Outbox,
  RowMerges,
  scrub,
  stale,
  toPage,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import { type Actor, byWhom, isAdministrator, SYSTEM, territoriesRun } from './access.rules';
import { decodeNameCursor, nameCursor } from './folded-names';
import { editOf, fieldChanges } from './field-changes.rules';
import type { FormContact } from './form-details.rules';
import { History } from './history.service';
import { personInvited } from './people.messages';
import { FOLDED, HOLDS_ROLE, holdsRoleInTerritory, PARAMETERS, SELECT } from './people.sql';
import { actingIn, reachesOne, reachesPerson, reachOf, unknownPerson } from './reach.sql';
import { mayTouch } from './role.rules';
import { RolesService, toGrant } from './roles.service';

interface PersonRow extends PersonView {
  folded: string;
}

/** What a mail server answered may repeat whom it refused. */
function viewOf({ folded: _, mailRefusal, ...person }: PersonRow): PersonView {
  return {
    ...person,
    mailRefusal: mailRefusal && { ...mailRefusal, answer: scrub(mailRefusal.answer, namesOf(person)) },
  };
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly records: PersonRecords,
    private readonly roles: RolesService,
    private readonly emailChanges: EmailChanges,
    private readonly history: History,
    private readonly merges: RowMerges,
    private readonly outbox: Outbox,
  ) {}

  /** Sent again under the same id it is answered as the first time. */
  async create(actor: Actor, input: CreatePerson): Promise<Person> {
    if (territoriesRun(actor)?.length === 0) throw notFound('person');
    const sent = formFingerprint([actor.personId, input]);
    const before = await this.createdBefore(input, sent);
    if (before) return before;
    try {
      return await this.db.tx(() => this.record(actor, input, sent));
    } catch (error) {
      // The same form at the same moment: the other one was written.
      const written = await this.createdBefore(input, sent);
      if (written) return written;
      throw violates(error, 'person_email_unique') ? conflict('person/email-taken') : error;
    }
  }

  /** Under the form's id; or under an older one, of an address that a form had named before. */
  private async createdBefore({ id, email }: CreatePerson, sent: string): Promise<Person | null> {
    if (id === undefined) return null;
    const person = await this.db.repo(Person).findOneBy([{ id }, { email, formFingerprint: sent }]);
    if (person) mustBeSameForm(person.formFingerprint, sent);
    return person;
  }

  private async record(actor: Actor, input: CreatePerson, formFingerprint: string): Promise<Person> {
    const id = (await this.adopt(input, formFingerprint)) ?? (await this.insert(input, formFingerprint));
    for (const [index, role] of input.roles.entries())
      await this.roles.give(actor, id, role, `roles.${index}`);
    if (input.invite) await this.outbox.publish(personInvited, { personId: id });
    return this.self(id);
  }

  /** Somebody nobody vouches for, whose address a form once named, is recorded as if they were new. */
  private async adopt({ email, ...input }: CreatePerson, formFingerprint: string): Promise<string | null> {
    const [known] = await this.db.query<{ id: string; unknown: boolean }>(
      `SELECT p.id, ${unknownPerson('p.id')} AS unknown FROM person p WHERE p.email = $1 FOR UPDATE`,
      [email],
    );
    if (!known) {
      const former = await this.db.query('SELECT FROM email_alias WHERE email = $1', [email]);
      if (former.length > 0) throw conflict('person/email-taken');
      return null;
    }
    if (!known.unknown) throw conflict('person/email-taken');
    const { firstName, lastName, phone = null, jobTitle = null, locale } = input;
    await this.records.update(known.id, { firstName, lastName, phone, jobTitle, locale, formFingerprint });
    return known.id;
  }

  private async insert(input: CreatePerson, formFingerprint: string): Promise<string> {
    const { id = newId(), email, firstName, lastName, phone, jobTitle, locale } = input;
    await this.records.insert({ id, email, firstName, lastName, phone, jobTitle, locale, formFingerprint });
    return id;
  }

  /** Never the e-mail: it is what one signs in with. As they are then, though their last role here were taken back. */
  async update(actor: Actor, id: string, input: UpdatePerson): Promise<PersonView> {
    return this.db.tx(async () => {
      const { firstName, lastName, phone, jobTitle, locale, roles, version } = input;
      // Harder than ROW_LOCK: no role may refer to the person until the end, so those read next cannot change.
      const person = await this.db
        .repo(Person)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      const { roles: held } = await this.get(actor, id);
      if (!person || !mayTouch(actor, held)) throw notFound('person');
      const fields = { firstName: firstName ?? person.firstName, lastName, phone, jobTitle, locale };
      if (!(await this.records.updateVersion(id, version, fields))) throw stale();
      const changes = fieldChanges(person, fields);
      if (changes.length > 0) await this.history.record('person', id, editOf(null, changes), actor);
      if (roles) await this.roles.replace(actor, id, roles);
      return this.get(SYSTEM, id);
    });
  }

  /** The address is one's own to change. */
  async changeOwnEmail(actor: Actor, email: string): Promise<void> {
    await this.emailChanges.askForOneself(actor.personId, email);
  }

  /** Asks the new address; by who may correct the rest of the record. */
  async changeEmail(actor: Actor, id: string, email: string): Promise<void> {
    const { roles: held } = await this.get(actor, id);
    if (!mayTouch(actor, held)) throw notFound('person');
    await this.emailChanges.ask(byWhom(actor), id, email);
  }

  /** By last name. The three filters look at one and the same role. */
  async list(actor: Actor, query: ListPeople): Promise<Page<PersonView>> {
    const after = decodeNameCursor(query.cursor);
    // Names in their order are all in an index; the rest is read of those on the page alone.
    const rows = await this.db.query<PersonRow>(
      `${SELECT} JOIN (SELECT p.id, ${FOLDED} AS folded FROM person p
         WHERE ${reachesPerson('p')} ${after ? `AND (${FOLDED}, p.id) > ($5::text, $4::uuid)` : ''}
           AND ${query.territoryId ? holdsRoleInTerritory() : HOLDS_ROLE}
         ORDER BY folded, p.id LIMIT $9) page ON page.id = p.id, ${PARAMETERS}
       ORDER BY page.folded, p.id`,
      [
        ...reachOf(actor),
        ...[after?.id ?? null, after?.folded ?? null],
        ...[query.territoryId ?? null, query.organisationId ?? null, query.role ?? null, query.limit + 1],
      ],
    );
    return toPage(rows, query.limit, nameCursor, viewOf);
  }

  /** One that has gone into another is that one: links to it stay true. */
  async get(actor: Actor, id: string): Promise<PersonView> {
    const found = await this.reached(actor, id);
    if (found) return found;
    const current = await this.merges.currentId('person', id);
    const merged = current === id ? null : await this.reached(actor, current);
    if (!merged) throw notFound('person');
    return merged;
  }

  private async reached(actor: Actor, id: string): Promise<PersonView | null> {
    const [row] = await this.db.query<PersonRow>(`${SELECT} WHERE p.id = $4 AND ${reachesOne('p')}`, [
      ...reachOf(actor),
      id,
    ]);
    return row ? viewOf(row) : null;
  }

  /** The person themselves, whoever asks. */
  async self(id: string): Promise<Person> {
    const person = await this.db.repo(Person).findOneBy({ id });
    if (!person) throw notFound('person');
    return person;
  }

  /**
   * Whom a form names, known by e-mail or recorded by it alone: anybody may write any address, so the rest stays with the
   * form until the address has answered (`confirmForm`).
   */
  async findOrRecord({ email, locale }: Pick<OfferContact, 'email' | 'locale'>): Promise<Person> {
    // Until the end of the caller's transaction, so that nobody drops them meanwhile.
    const found = () =>
      this.db.repo(Person).findOne({
        where: { id: Raw((id) => `${id} = ${personOfAddress(':email')}`, { email }) },
        lock: { mode: 'for_key_share' },
      });
    return this.db.tx(async () => {
      const known = await found();
      if (known) return known;
      // Twice at the same time: the second finds what the first wrote.
      await this.records.insertUnlessKnown({ id: newId(), email, firstName: '', lastName: '', locale });
      const recorded = await found();
      if (!recorded) throw notFound('person');
      return recorded;
    });
  }

  /** Somebody who left a number and no address; nobody else can be meant, so they are always new. */
  async recordByPhone({ firstName, lastName, phone, jobTitle, locale }: NewContact): Promise<Person> {
    const id = newId();
    await this.records.insert({ id, email: null, firstName, lastName, phone, jobTitle, locale });
    return this.self(id);
  }

  /**
   * Whether who runs the territory may vouch for the person without a word of theirs: they act there already, or nobody
   * knows them. Else naming somebody's address would be enough to reach them.
   */
  async mayVouchFor(actor: Actor, personId: string, territoryId: string): Promise<boolean> {
    if (isAdministrator(actor)) return true;
    const [row] = await this.db.query<{ may: boolean }>(
      `SELECT ${unknownPerson('$1::uuid')} OR EXISTS (
         SELECT FROM (${actingIn('ARRAY[$2::uuid]')}) acting WHERE acting.person_id = $1) AS may`,
      [personId, territoryId],
    );
    return row?.may === true;
  }

  /** Whether the person holds a role, made an offer or answered for a form in the territory. */
  async actsIn(personId: string, territoryId: string): Promise<boolean> {
    const [row] = await this.db.query<{ acts: boolean }>(
      `SELECT EXISTS (SELECT FROM (${actingIn('ARRAY[$2::uuid]')}) acting WHERE acting.person_id = $1::uuid) AS acts`,
      [personId, territoryId],
    );
    return row?.acts === true;
  }

  /**
   * The address of a form has answered. What was confirmed last counts, as long as nobody of the programme has given the
   * person a role: a record that is looked after is left as it is, and its animator is shown where the form parts from it.
   */
  async confirmForm(personId: string, form: FormContact): Promise<void> {
    await this.db.tx(async () => {
      // A role refers to the person, so none can be given until the end of the transaction.
      await this.db.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]);
      const held = await this.db.query('SELECT FROM role WHERE person_id = $1 LIMIT 1', [personId]);
      if (held.length === 0) await this.records.takeFromForm(personId, form);
    });
  }

  /** A role held already stays as it is. */
  async give(personId: string, role: RoleGiven, actor: Actor): Promise<void> {
    await this.db.tx(() => this.roles.give(actor, personId, role, 'role'));
  }

  async grantsOf(personId: string): Promise<Grant[]> {
    return (await this.roles.of(personId)).map(toGrant);
  }

  /** Who answers for what lies in no territory, in the order they were recorded. */
  administrators(): Promise<Person[]> {
    return this.holders(`r.role = 'administrator'`);
  }

  animatorsOf(territoryId: string): Promise<Person[]> {
    return this.holders(`r.role = 'animator' AND r.territory_id = :territoryId`, { territoryId });
  }

  private holders(role: string, parameters: Record<string, string> = {}): Promise<Person[]> {
    const held = `EXISTS (SELECT FROM role r WHERE r.person_id = person.id AND r.revoked_at IS NULL AND ${role})`;
    const people = this.db.repo(Person).createQueryBuilder('person');
    return people.where(held, parameters).orderBy('person.id').getMany();
  }

  /** Of an import that is taken back: with the roles it gave. @throws a violation of a foreign key where something hangs on them */
  async erase(id: string): Promise<void> {
    await this.db.tx(() => this.records.erase(id));
  }
}
