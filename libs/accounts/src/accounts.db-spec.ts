import {
  AccountsModule,
  AccountsService,
  Person,
  Session,
  signInLinkRequested,
  SignInLink,
} from '@alize/accounts';
import { newId, OutboxMessage, SignedTokens } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../test/support/boot';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Links somebody gets in an hour. */
const LIMIT = 20;

let boot: BootedTest;
let accounts: AccountsService;
let people = 0;

beforeAll(async () => {
  boot = await bootTest({ imports: [AccountsModule] });
  accounts = boot.get(AccountsService);
});
afterAll(() => boot.close());

async function somebody(): Promise<Person> {
  const id = newId();
  const email = `somebody${(people += 1)}@alize.test`;
  const row = {
    id,
    email,
    firstName: 'Ève',
    lastName: 'Roux',
    locale: 'fr' as const,
    createdAt: boot.clock.now(),
  };
  await boot.db.repo(Person).insert(row);
  return boot.db.repo(Person).findOneByOrFail({ id });
}
const linksOf = ({ id }: Person) =>
  boot.db.repo(SignInLink).find({ where: { personId: id }, order: { id: 'ASC' } });
async function tokenFor(person: Person): Promise<string> {
  await accounts.requestSignInLink(person.email);
  const link = (await linksOf(person)).at(-1);
  return accounts.tokenOf(link!.id);
}
const signIn = async (person: Person) => (await accounts.openSession(await tokenFor(person))).secret;
const unauthorised = (code: string) => expect.objectContaining({ status: 401, code });

describe('asking for a link', () => {
  it('writes one, good for fifteen minutes, and tells the worker its id alone', async () => {
    const person = await somebody();
    await accounts.requestSignInLink(person.email);
    const [link] = await linksOf(person);
    expect(link!.expiresAt.getTime() - boot.clock.now().getTime()).toBe(15 * MINUTE);
    const message = await boot.db.repo(OutboxMessage).findOneOrFail({ where: {}, order: { id: 'DESC' } });
    expect(message).toMatchObject({ type: signInLinkRequested.type, payload: { linkId: link!.id } });
  });

  it('for an address nobody has writes nothing, and answers alike', async () => {
    const before = [await boot.db.repo(SignInLink).count(), await boot.db.repo(OutboxMessage).count()];
    await expect(accounts.requestSignInLink('nobody@alize.test')).resolves.toBeUndefined();
    expect([await boot.db.repo(SignInLink).count(), await boot.db.repo(OutboxMessage).count()]).toEqual(
      before,
    );
  });

  it('once too often in an hour sends no more, and answers alike', async () => {
    const [person, other] = [await somebody(), await somebody()];
    for (let asked = 0; asked <= LIMIT; asked += 1) await accounts.requestSignInLink(person.email);
    expect(await linksOf(person)).toHaveLength(LIMIT);
    await accounts.requestSignInLink(other.email);
    expect(await linksOf(other)).toHaveLength(1);
    boot.clock.advance(60 * MINUTE);
    await accounts.requestSignInLink(person.email);
    expect(await linksOf(person)).toHaveLength(LIMIT + 1);
  });

  it('too often at the same moment sends no more either', async () => {
    const person = await somebody();
    await Promise.all(Array.from({ length: LIMIT + 5 }, () => accounts.requestSignInLink(person.email)));
    expect(await linksOf(person)).toHaveLength(LIMIT);
  });
});

describe('opening a session', () => {
  it('makes the cookie name its person, and keeps the secret nowhere', async () => {
    const person = await somebody();
    const { secret, expiresAt } = await accounts.openSession(await tokenFor(person));
    expect((await accounts.personOf(secret))?.id).toBe(person.id);
    expect(expiresAt.getTime() - boot.clock.now().getTime()).toBe(30 * DAY);
    const sessions = await boot.db.repo(Session).findBy({ personId: person.id });
    expect(JSON.stringify(sessions)).not.toContain(secret);
  });

  it('uses the link up', async () => {
    const token = await tokenFor(await somebody());
    await accounts.openSession(token);
    await expect(accounts.openSession(token)).rejects.toEqual(unauthorised('sign-in/used-link'));
  });

  it('twice at the same moment works exactly once', async () => {
    const person = await somebody();
    const token = await tokenFor(person);
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => accounts.openSession(token)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toEqual(unauthorised('sign-in/used-link'));
    expect(await boot.db.repo(Session).countBy({ personId: person.id })).toBe(1);
  });

  it('works to the last of the fifteen minutes, not after', async () => {
    const [inTime, late] = [await tokenFor(await somebody()), await tokenFor(await somebody())];
    boot.clock.advance(15 * MINUTE - 1);
    await accounts.openSession(inTime);
    boot.clock.advance(1);
    await expect(accounts.openSession(late)).rejects.toEqual(unauthorised('sign-in/expired-link'));
  });

  it('takes no token of another purpose, nor of a link that is not there, nor any other text', async () => {
    const person = await somebody();
    await accounts.requestSignInLink(person.email);
    const [link] = await linksOf(person);
    const tokens = boot.get(SignedTokens);
    for (const token of [
      tokens.sign('need-confirmation', link!.id),
      accounts.tokenOf(newId()),
      'x'.repeat(48),
      '',
    ])
      await expect(accounts.openSession(token)).rejects.toEqual(unauthorised('sign-in/invalid-link'));
    expect((await linksOf(person))[0]!.usedAt).toBeNull();
  });
});

describe('a session', () => {
  it('ends after thirty days', async () => {
    const secret = await signIn(await somebody());
    boot.clock.advance(30 * DAY - 1);
    expect(await accounts.personOf(secret)).not.toBeNull();
    boot.clock.advance(1);
    expect(await accounts.personOf(secret)).toBeNull();
  });

  it('ends when it is closed, and the others of the same person do not', async () => {
    const person = await somebody();
    const [here, there] = [await signIn(person), await signIn(person)];
    await accounts.closeSession(here);
    expect(await accounts.personOf(here)).toBeNull();
    expect((await accounts.personOf(there))?.id).toBe(person.id);
  });

  it('ends with all of its person’s, and nobody else’s', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const [here, there, theirs] = [await signIn(person), await signIn(person), await signIn(other)];
    await accounts.revokeAllSessions(person.id);
    expect(await Promise.all([here, there].map((secret) => accounts.personOf(secret)))).toEqual([null, null]);
    expect((await accounts.personOf(theirs))?.id).toBe(other.id);
  });

  it('is nobody’s for a secret we did not give', async () => {
    for (const secret of ['', 'x', `'; --`]) expect(await accounts.personOf(secret)).toBeNull();
  });
});
