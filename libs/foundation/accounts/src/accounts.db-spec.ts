import {
  AccountsModule,
  AccountsService,
  Person,
  Session,
  SignInCodes,
  SignInLink,
  SignInRequest,
  signInRequested,
  SignInRequests,
} from '@alize/accounts';
import { fingerprint, newId, OutboxMessage, SignedTokens } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let boot: BootedTest;
let accounts: AccountsService;
let requests: SignInRequests;
let people = 0;

beforeAll(async () => {
  boot = await bootTest({ imports: [AccountsModule] });
  accounts = boot.get(AccountsService);
  requests = boot.get(SignInRequests);
});
afterAll(() => boot.close());

async function somebody(): Promise<Person & { email: string }> {
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
  return { ...(await boot.db.repo(Person).findOneByOrFail({ id })), email };
}
const linksOf = ({ id }: Person) =>
  boot.db.repo(SignInLink).find({ where: { personId: id }, order: { id: 'ASC' } });
/** As the page and then the worker do; whether a mail is to leave. */
const ask = async (email: string) => requests.answer(await requests.add(email));
async function tokenFor(person: Person & { email: string }): Promise<string> {
  await ask(person.email);
  const link = (await linksOf(person)).at(-1);
  return accounts.tokenOf(link!.id);
}
const signIn = async (person: Person & { email: string }) =>
  (await accounts.openSession(await tokenFor(person))).secret;
const unauthorised = (code: string) => expect.objectContaining({ status: 401, code });

describe('asking for a link', () => {
  it('takes the address down, whoever’s it is, and tells the worker an id alone', async () => {
    for (const email of [(await somebody()).email, 'nobody@alize.test']) {
      const requestId = await requests.add(email);
      const request = await boot.db.repo(SignInRequest).findOneByOrFail({ id: requestId });
      expect(request).toMatchObject({ email, personId: null, linkId: null });
      const message = await boot.db.repo(OutboxMessage).findOneOrFail({ where: {}, order: { id: 'DESC' } });
      expect(message).toMatchObject({ type: signInRequested.type, payload: { requestId } });
    }
  });

  it('makes one, good for fifteen minutes, and forgets the address', async () => {
    const person = await somebody();
    const requestId = await requests.add(person.email);
    expect([await requests.answer(requestId), await requests.answer(requestId)]).toEqual([true, true]);
    const [link, ...others] = await linksOf(person);
    expect(others).toEqual([]);
    expect(link!.expiresAt.getTime() - boot.clock.now().getTime()).toBe(15 * MINUTE);
    const request = await boot.db.repo(SignInRequest).findOneByOrFail({ id: requestId });
    expect(request).toMatchObject({ email: null, personId: person.id, linkId: link!.id });
  });

  it('for an address nobody has keeps nothing', async () => {
    const before = await boot.db.repo(SignInLink).count();
    expect(await ask('noone@alize.test')).toBe(false);
    expect(await boot.db.repo(SignInLink).count()).toBe(before);
    expect(await boot.db.repo(SignInRequest).countBy({ email: 'noone@alize.test' })).toBe(0);
  });

  it('sends a link that still serves again, once a minute at most, also to who asks all at once', async () => {
    const person = await somebody();
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask(person.email)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    boot.clock.advance(MINUTE - 1);
    expect(await ask(person.email)).toBe(false);
    boot.clock.advance(1);
    expect(await ask(person.email)).toBe(true);
    expect(await linksOf(person)).toHaveLength(1);
    boot.clock.advance(5 * MINUTE);
    expect(await ask(person.email)).toBe(true);
    expect(await linksOf(person)).toHaveLength(2);
  });

  it('makes a new one at once when the last was used', async () => {
    const person = await somebody();
    await signIn(person);
    await signIn(person);
    expect(await linksOf(person)).toHaveLength(2);
  });

  it('mails a dozen an hour at most, and yet a link that serves is always at hand', async () => {
    const [person, other] = [await somebody(), await somebody()];
    let mails = 0;
    for (let second = 0; second < 2 * 3_600; second += 30) {
      mails += (await ask(person.email)) ? 1 : 0;
      const newest = (await linksOf(person)).at(-1);
      expect(newest!.expiresAt.getTime()).toBeGreaterThan(boot.clock.now().getTime());
      boot.clock.advance(30_000);
    }
    expect(mails).toBeLessThanOrEqual(2 * 12);
    expect(await ask(other.email)).toBe(true);
    await signIn(person);
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
    await ask(person.email);
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

describe('the code of a mail', () => {
  const codes = () => boot.get(SignInCodes);
  async function asked(): Promise<{ requestId: string; code: string; personId: string }> {
    const person = await somebody();
    const requestId = await requests.add(person.email);
    await requests.answer(requestId);
    const [link] = await linksOf(person);
    return { requestId, code: codes().codeOf(link!.id), personId: person.id };
  }
  const wrong = unauthorised('sign-in/wrong-code');
  const other = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

  it('is eight digits, opens the session of the device that asked, once, and uses the link up', async () => {
    const { requestId, code, personId } = await asked();
    expect(code).toMatch(/^\d{8}$/);
    const { secret } = await codes().openSession(requestId, ` ${code.slice(0, 4)} ${code.slice(4)}`);
    expect((await accounts.personOf(secret))?.id).toBe(personId);
    await expect(codes().openSession(requestId, code)).rejects.toEqual(wrong);
    const [link] = await boot.db.repo(SignInLink).findBy({ personId });
    expect(await accounts.linkState(accounts.tokenOf(link!.id))).toBe('used');
  });

  it('opens nothing for another asking, nor for one that wrote to nobody', async () => {
    const [one, another] = [await asked(), await asked()];
    await expect(codes().openSession(another.requestId, one.code)).rejects.toEqual(wrong);
    const nobody = await requests.add('nobody@alize.test');
    await requests.answer(nobody);
    await expect(codes().openSession(nobody, codes().codeOf(nobody))).rejects.toEqual(wrong);
    await expect(codes().openSession(newId(), one.code)).rejects.toEqual(wrong);
  });

  it('is closed after five tries, also at the same moment, and its link still serves', async () => {
    const { requestId, code, personId } = await asked();
    const tries = await Promise.allSettled(
      Array.from({ length: 7 }, () => codes().openSession(requestId, other(code))),
    );
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(codes().openSession(requestId, code)).rejects.toEqual(wrong);
    const [link] = await boot.db.repo(SignInLink).findBy({ personId });
    expect(link!.codeTries).toBe(5);
    const { secret } = await accounts.openSession(accounts.tokenOf(link!.id));
    expect((await accounts.personOf(secret))?.id).toBe(personId);
  });

  it('works exactly once when it is typed twice at the same moment', async () => {
    const { requestId, code } = await asked();
    const both = await Promise.allSettled([1, 2].map(() => codes().openSession(requestId, code)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends with its link', async () => {
    const { requestId, code } = await asked();
    boot.clock.advance(15 * MINUTE);
    await expect(codes().openSession(requestId, code)).rejects.toEqual(wrong);
  });
});

describe('a session', () => {
  it('ends after thirty days', async () => {
    const secret = await signIn(await somebody());
    for (const days of [10, 10, 10]) {
      expect(await accounts.personOf(secret)).not.toBeNull();
      boot.clock.advance(days * DAY);
    }
    boot.clock.advance(-1);
    expect(await accounts.personOf(secret)).not.toBeNull();
    boot.clock.advance(1);
    expect(await accounts.personOf(secret)).toBeNull();
  });

  it('ends when nobody used it for fourteen days, and not where that was not noted yet', async () => {
    const [used, unused, older] = [
      await signIn(await somebody()),
      await signIn(await somebody()),
      await signIn(await somebody()),
    ];
    await boot.db.repo(Session).update({ fingerprint: fingerprint(older) }, { lastUsedAt: null });
    boot.clock.advance(13 * DAY);
    expect(await accounts.personOf(used)).not.toBeNull();
    boot.clock.advance(2 * DAY);
    expect(await accounts.personOf(used)).not.toBeNull();
    expect(await accounts.personOf(unused)).toBeNull();
    expect(await accounts.personOf(older)).not.toBeNull();
    boot.clock.advance(14 * DAY + 1);
    expect(await accounts.personOf(older)).toBeNull();
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
