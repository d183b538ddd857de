import { AccountsModule, MailLink, MailLinks, Person } from '@alize/accounts';
import { newId, SignedTokens } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';

const DAY = 86_400_000;
const PURPOSE = 'answer-match';

let boot: BootedTest;
let links: MailLinks;

beforeAll(async () => {
  boot = await bootTest({ imports: [AccountsModule] });
  links = boot.get(MailLinks);
});
afterAll(() => boot.close());

async function somebody(): Promise<string> {
  const id = newId();
  const row = {
    id,
    email: `${id}@alize.test`,
    firstName: 'Ève',
    lastName: 'Roux',
    createdAt: boot.clock.now(),
  };
  await boot.db.repo(Person).insert(row);
  return id;
}
const wanted = async (days = 7) =>
  ({ purpose: PURPOSE, subjectId: newId(), personId: await somebody(), days }) as const;
const use = (token: string, outcome: string) => boot.db.tx(() => links.use(PURPOSE, token, outcome));
const rowsAbout = (subjectId: string) => boot.db.repo(MailLink).findBy({ subjectId });
const refused = (status: number, code: string) => expect.objectContaining({ status, code });
const forged = refused(401, 'link/forged');
const expired = refused(410, 'link/expired');
const used = refused(410, 'link/used');

describe('issuing a link', () => {
  it('gives the same token while it is open, so that a mail may be composed twice', async () => {
    const link = await wanted();
    const token = await links.issue(link);
    boot.clock.advance(DAY);
    expect(await links.issue(link)).toBe(token);
    expect(await rowsAbout(link.subjectId)).toHaveLength(1);
  });

  it('at the same moment gives one token', async () => {
    const link = await wanted();
    const tokens = await Promise.all(Array.from({ length: 8 }, () => links.issue(link)));
    expect(new Set(tokens).size).toBe(1);
    expect(await rowsAbout(link.subjectId)).toHaveLength(1);
  });

  it('gives each person, subject and purpose their own', async () => {
    const link = await wanted();
    const tokens = [
      await links.issue(link),
      await links.issue({ ...link, personId: await somebody() }),
      await links.issue({ ...link, subjectId: newId() }),
      await links.issue({ ...link, purpose: 'feedback' }),
    ];
    expect(new Set(tokens).size).toBe(4);
  });

  it('gives a new one when the former has expired, at the same moment too, and does not revive the former', async () => {
    const link = await wanted();
    const former = await links.issue(link);
    boot.clock.advance(7 * DAY);
    const [token, ...others] = await Promise.all(Array.from({ length: 4 }, () => links.issue(link)));
    expect(token).not.toBe(former);
    expect(new Set(others)).toEqual(new Set([token]));
    await expect(links.read(PURPOSE, former)).rejects.toEqual(expired);
    await expect(use(former, 'accept')).rejects.toEqual(expired);
    expect(await links.read(PURPOSE, token!)).toMatchObject({ subjectId: link.subjectId });
  });
});

describe('reading a link', () => {
  it('says what it is about and for whom, as often as one likes, and changes nothing', async () => {
    const link = await wanted();
    const token = await links.issue(link);
    const before = await rowsAbout(link.subjectId);
    for (let time = 0; time < 3; time += 1)
      expect(await links.read(PURPOSE, token)).toMatchObject({
        subjectId: link.subjectId,
        personId: link.personId,
      });
    expect(await rowsAbout(link.subjectId)).toEqual(before);
  });

  it('works to the last millisecond, not after', async () => {
    const token = await links.issue(await wanted(2));
    boot.clock.advance(2 * DAY - 1);
    await links.read(PURPOSE, token);
    boot.clock.advance(1);
    await expect(links.read(PURPOSE, token)).rejects.toEqual(expired);
    await expect(use(token, 'accept')).rejects.toEqual(expired);
  });

  it('takes nothing forged, altered, of another purpose or of a row that is gone', async () => {
    const link = await wanted();
    const token = await links.issue(link);
    const altered = token.slice(0, -3) + (token.endsWith('AAA') ? 'BBB' : 'AAA');
    const tokens = boot.get(SignedTokens);
    const [row] = await rowsAbout(link.subjectId);
    for (const bad of ['', 'x', altered, tokens.sign(PURPOSE, newId()), tokens.sign('feedback', row!.id)]) {
      await expect(links.read(PURPOSE, bad)).rejects.toEqual(forged);
      await expect(use(bad, 'accept')).rejects.toEqual(forged);
    }
    await expect(links.read('feedback', token)).rejects.toEqual(forged);
  });
});

describe('using a link', () => {
  it('works once, and the same again is answered alike, until it expires', async () => {
    const link = await wanted();
    const token = await links.issue(link);
    const first = await use(token, 'accept');
    expect(first).toMatchObject({ subjectId: link.subjectId, personId: link.personId, again: false });
    expect(await use(token, 'accept')).toMatchObject({ id: first.id, usedAt: first.usedAt, again: true });
    boot.clock.advance(30 * DAY);
    for (const outcome of ['accept', 'decline']) await expect(use(token, outcome)).rejects.toEqual(used);
    await expect(links.read(PURPOSE, token)).rejects.toEqual(used);
  });

  it('at the same moment counts the first and refuses what differs', async () => {
    const link = await wanted();
    const token = await links.issue(link);
    const outcomes = ['accept', 'decline', 'accept', 'decline', 'accept'];
    const results = await Promise.allSettled(outcomes.map((outcome) => use(token, outcome)));
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(done.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(done.map(({ outcome }) => outcome)).size).toBe(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toEqual(used);
  });

  it('is undone with the transaction it was in', async () => {
    const token = await links.issue(await wanted());
    const work = boot.db.tx(async () => {
      await links.use(PURPOSE, token, 'accept');
      throw new Error('the match could not move');
    });
    await expect(work).rejects.toThrow('could not move');
    expect(await links.read(PURPOSE, token)).toMatchObject({ usedAt: null, outcome: null });
  });

  it('needs a transaction', async () => {
    const token = await links.issue(await wanted());
    await expect(links.use(PURPOSE, token, 'accept')).rejects.toThrow('outside a transaction');
  });

  it('settles those of the others who were asked the same', async () => {
    const link = await wanted();
    const mine = await links.issue(link);
    const theirs = await links.issue({ ...link, personId: await somebody() });
    const elsewhere = await links.issue({ ...link, subjectId: newId() });
    await boot.db.tx(async () => {
      await links.use(PURPOSE, mine, 'approve');
      await links.settle(PURPOSE, link.subjectId, 'approve');
    });
    await expect(links.read(PURPOSE, theirs)).rejects.toEqual(used);
    expect(await use(theirs, 'approve')).toMatchObject({ again: true });
    await expect(use(theirs, 'refuse')).rejects.toEqual(used);
    await links.read(PURPOSE, elsewhere);
  });
});
