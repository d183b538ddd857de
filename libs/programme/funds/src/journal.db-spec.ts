import { TerritoryPolicy } from '@alize/contracts';
import { Organisation, SYSTEM, Territory } from '@alize/directory';
import { newId } from '@alize/platform';
import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { Fund, Funds, FundsModule, FundsQueries, Journal, JournalEntry, JournalLine } from '.';

let boot: BootedTest;
let journal: Journal;
let funds: Funds;
let holderId: string;
let territoryId: string;
let fundId: string;

const balance = (on?: string) => boot.get(FundsQueries).balance(fundId, on);
/** Each with a paper of its own: the same twice is one. */
let papers = 0;
const receive = (amountCents: number, receivedOn = '2026-02-10', piece = `RELEVE-${(papers += 1)}`) =>
  funds.receive(SYSTEM, fundId, {
    ...{ organisationId: holderId, amountCents, receivedOn, piece, label: 'Apport' },
  });
const numbers = async () =>
  (await boot.db.repo(JournalEntry).find({ where: { fundId }, order: { number: 'ASC' } })).map(
    ({ number }) => number,
  );

beforeAll(async () => {
  boot = await bootTest({ imports: [FundsModule] });
  journal = boot.get(Journal);
  funds = boot.get(Funds);
});
beforeEach(async () => {
  [territoryId, holderId, fundId] = [newId(), newId(), newId()];
  await makeTerritory();
  await boot.db.repo(Fund).insert({
    ...{ id: fundId, territoryId, holderId, legalBasis: 'Article L.511-6', reserveCents: 1_000_000 },
    ...{ openedOn: '2026-01-01', closedOn: null },
  });
});
afterAll(() => boot.close());

it('has available what is neither promised nor kept in reserve', async () => {
  await receive(15_000_000);
  await funds.commit(territoryId, newId(), 2_200_000);
  expect(await balance()).toEqual({
    ...{
      cashCents: 15_000_000,
      committedCents: 2_200_000,
      reserveCents: 1_000_000,
      availableCents: 11_800_000,
    },
  });
  expect((await balance('2026-02-09')).cashCents).toBe(0);
});

it('promises the last euros to one of many decisions', async () => {
  await receive(3_200_000);
  const decisions = Array.from({ length: 20 }, () => funds.commit(territoryId, newId(), 2_200_000));
  const refused = (await Promise.allSettled(decisions)).filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(19);
  for (const outcome of refused)
    expect(outcome).toMatchObject({ reason: { code: 'fund/insufficient', facts: { availableCents: 0 } } });
});

it('gives money back that a decision no longer needs', async () => {
  await receive(3_200_000);
  const decisionId = newId();
  await funds.commit(territoryId, decisionId, 2_200_000);
  await funds.release(decisionId);
  expect((await balance()).availableCents).toBe(2_200_000);
});

it('numbers the entries of fifty writers without a gap, also when some fail', async () => {
  const failing = () =>
    boot.db.tx(async () => {
      await receive(100);
      throw new Error('no');
    });
  await Promise.allSettled(Array.from({ length: 60 }, (_, index) => (index % 6 ? receive(100) : failing())));
  expect(await numbers()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect((await balance()).cashCents).toBe(5_000);
});

it('posts nothing into a month that is closed', async () => {
  await receive(100);
  await journal.close(fundId, '2026-02');
  await journal.close(fundId, '2026-02');
  await expect(receive(100)).rejects.toMatchObject({ code: 'entry/period-closed' });
  await receive(100, '2026-03-01');
  expect(await numbers()).toEqual([1, 2]);
});

it('reverses an entry once', async () => {
  const entry = await receive(100);
  await journal.reverse(SYSTEM, entry, '2026-03-01', 'Rejet');
  expect((await balance()).cashCents).toBe(0);
  await expect(journal.reverse(SYSTEM, entry, '2026-03-01', 'Rejet')).rejects.toMatchObject({
    code: 'entry/reversed-already',
  });
});

it.each([-0, -1, NaN, Infinity, 1e308, 2 ** 53, 0.5])('refuses to receive %p cents', async (bad) => {
  await expect(receive(bad)).rejects.toMatchObject({ code: 'entry/unbalanced' });
});

it('takes the same paper once, however often it is sent at the same moment', async () => {
  const sent = Array.from({ length: 5 }, () => receive(700, '2026-02-10', 'VIR 7'));
  const done = await Promise.allSettled(sent);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await numbers()).toEqual([1]);
});

it('refuses what is to come', async () => {
  await expect(receive(100, '2026-03-03')).rejects.toMatchObject({
    fields: [{ path: 'receivedOn', code: 'receipt/in-future' }],
  });
});

describe('the database itself', () => {
  it('refuses to change or delete what is posted', async () => {
    const id = await receive(100);
    const line = { entryId: id, position: 1 };
    const refused = [
      boot.db.repo(JournalEntry).update({ id }, { label: 'Autre' }),
      boot.db.repo(JournalEntry).delete({ id }),
      boot.db.repo(JournalLine).update(line, { debitCents: 99 }),
      boot.db.repo(JournalLine).delete(line),
    ];
    for (const outcome of await Promise.allSettled(refused))
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { driverError: { constraint: expect.stringMatching(/_frozen$/) } },
      });
  });

  it('refuses an entry whose sides differ, one without lines, and a pair of lines added later', async () => {
    const id = await receive(100);
    const side = (position: number, debitCents: number, creditCents: number) =>
      boot.db.query(
        `INSERT INTO journal_line (entry_id, position, role, account, debit_cents, credit_cents) VALUES ($1, $2, 'bank', '512', $3, $4)`,
        [id, position, debitCents, creditCents],
      );
    const unbalanced = { driverError: { constraint: 'journal_entry_balanced' } };
    await expect(side(3, 50, 0)).rejects.toMatchObject(unbalanced);
    const pair = boot.db.tx(async () => {
      await side(3, 50, 0);
      await side(4, 0, 50);
    });
    await expect(pair).rejects.toMatchObject(unbalanced);
    const empty = boot.db.query(
      `INSERT INTO journal_entry SELECT $2, fund_id, year, 0, journal, posted_on, piece, label, 'other', $2, 5, NULL, recorded_at, NULL
       FROM journal_entry WHERE id = $1`,
      [id, newId()],
    );
    await expect(empty).rejects.toMatchObject(unbalanced);
  });
});

/** A territory and the organisation that holds its fund. */
async function makeTerritory(): Promise<void> {
  const times = { createdAt: boot.clock.now() };
  await boot.db.repo(Territory).insert({
    ...{ id: territoryId, code: territoryId, name: 'Savoie', languages: ['fr' as const] },
    ...{
      senderName: 'Alizé Savoie',
      replyTo: 'savoie@alize.test',
      policy: TerritoryPolicy.parse({}),
      ...times,
    },
  });
  await boot.db
    .repo(Organisation)
    .insert({ id: holderId, kind: 'company', name: 'Plateforme', communeCode: '73065', ...times });
}
