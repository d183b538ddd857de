import { type BootedTest, bootTest } from '../../../../test/support/boot';
import { mailTo } from '../../../../test/contracts/mailer.contract';
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
  const moments = taken.map(({ moment }) => moment.getTime()).sort((a, b) => a - b);
  const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
  expect(gaps.every((gap) => gap >= 5)).toBe(true);
});

it('keeps the pace of each server apart', async () => {
  await paced('slow.test', 0.1).mailer.take();
  expect((await paced('other.test', 0.1).mailer.take()).wait).toBeLessThanOrEqual(0);
});

it('sends what it is given, and puts off what would wait too long', async () => {
  const { inner, mailer } = paced('busy.test', 0.05);
  await mailer.send(mailTo('first@firme.test'));
  expect((await mailer.take()).wait).toBeGreaterThan(0);
  await expect(mailer.send(mailTo('late@firme.test'))).rejects.toThrow(MailDelayed);
  expect(inner.sent.map(({ to }) => to.address)).toEqual(['first@firme.test']);
});
