import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { mailTo } from '../../../../../test/contracts/mailer.contract';
import { FakeMailer } from './fake-mailer';
import { MailDelayed } from './mailer';
import { PacedMailer } from './paced-mailer';

let boot: BootedTest;
beforeAll(async () => {
  boot = await bootTest({ imports: [] });
});
afterAll(() => boot.close());

const paced = (server: string, perSecond: number) => {
  const inner = new FakeMailer();
  return { inner, mailer: new PacedMailer(inner, boot.db, { server, perSecond }) };
};

it('gives all workers together no two moments closer than the pace', async () => {
  const workers = [paced('one.test', 200), paced('one.test', 200), paced('one.test', 200)];
  const taken = await Promise.all(
    Array.from({ length: 30 }, (_, index) => workers[index % 3]!.mailer.take()),
  );
  const moments = taken.map((one) => one!.moment.getTime()).sort((a, b) => a - b);
  const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
  expect(gaps.every((gap) => gap >= 5)).toBe(true);
});

it('keeps the pace of each server apart', async () => {
  await paced('slow.test', 0.1).mailer.take();
  expect((await paced('other.test', 0.1).mailer.take())?.wait).toBeLessThanOrEqual(0);
});

it('takes no moment too far ahead', async () => {
  const { mailer } = paced('busy.test', 0.01);
  expect(await mailer.take()).not.toBeNull();
  expect(await mailer.take()).toBeNull();
});

it('gives the next turn to who came first in the earliest lane', async () => {
  const { inner, mailer } = paced('slow-lanes.test', 20);
  const lanes = ['bulk', 'bulk', 'ordinary', 'bulk', 'urgent', 'ordinary', 'urgent'] as const;
  const sent = lanes.map(async (lane, index) => {
    await mailer.turn(lane);
    await mailer.send(mailTo(`${lane}-${index}@firme.test`));
  });
  await Promise.all(sent);
  // The first turn is nobody's before anybody else has come.
  expect(inner.sent.map(({ to }) => to.address.split('@')[0])).toEqual([
    'urgent-4',
    'urgent-6',
    'ordinary-2',
    'ordinary-5',
    'bulk-0',
    'bulk-1',
    'bulk-3',
  ]);
});

it('turns away who waits when the process ends', async () => {
  const { mailer } = paced('ending.test', 0.05);
  await mailer.turn('bulk');
  const waiting = expect(mailer.turn('urgent')).rejects.toThrow(MailDelayed);
  mailer.endTurns();
  await waiting;
  await expect(mailer.turn('urgent')).rejects.toThrow(MailDelayed);
});
