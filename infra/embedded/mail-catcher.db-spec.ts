import { createTransport } from 'nodemailer';
import { type MailCatcher, startMailCatcher } from './mail-catcher';

const now = new Date('2026-03-12T09:00:00Z');
let catcher: MailCatcher;

beforeEach(async () => {
  catcher = await startMailCatcher({ now: () => now, keep: 2 });
});

afterEach(() => catcher.stop());

const send = (subject: string, more: object = {}): Promise<unknown> =>
  createTransport(catcher.url).sendMail({
    from: 'Alizé Savoie <savoie@alize.example>',
    to: 'Zoé <zoe@atelier.example>',
    subject,
    text: 'Bonjour Zoé',
    html: '<p>Bonjour <b>Zoé</b></p>',
    ...more,
  });

test('a mail is kept as it was delivered, blind copies included', async () => {
  await send('Mise en relation : l’atelier', { bcc: 'trace@alize.example', headers: { 'X-Why': 'match' } });

  const [mail] = catcher.mailbox.list();
  expect(mail).toMatchObject({
    to: ['zoe@atelier.example', 'trace@alize.example'],
    from: '"Alizé Savoie" <savoie@alize.example>',
    subject: 'Mise en relation : l’atelier',
    text: expect.stringContaining('Bonjour Zoé'),
    html: '<p>Bonjour <b>Zoé</b></p>',
    headers: expect.objectContaining({ 'x-why': 'match' }),
    receivedAt: now.toISOString(),
    raw: expect.stringContaining('X-Why: match'),
  });
  expect(catcher.mailbox.get(mail?.id ?? '')).toBe(mail);
});

test('the newest comes first and the oldest makes room', async () => {
  for (const subject of ['one', 'two', 'three']) await send(subject);
  expect(catcher.mailbox.list().map((mail) => mail.subject)).toEqual(['three', 'two']);
  catcher.mailbox.clear();
  expect(catcher.mailbox.list()).toEqual([]);
});

test('a recipient is refused with the code asked for', async () => {
  catcher.mailbox.onRecipient = (address) =>
    address.startsWith('zoe') ? { code: 550, message: 'no such mailbox' } : undefined;
  await expect(send('refused')).rejects.toMatchObject({ responseCode: 550 });
  await send('accepted', { to: 'ali@atelier.example' });
  expect(catcher.mailbox.list().map((mail) => mail.subject)).toEqual(['accepted']);
});

test('a message is put off, lost, or kept without the sender knowing', async () => {
  catcher.mailbox.onData = () => ({ code: 451, message: 'come back later' });
  await expect(send('put off')).rejects.toMatchObject({ responseCode: 451 });
  catcher.mailbox.onData = () => 'drop';
  await expect(send('lost')).rejects.toThrow();
  expect(catcher.mailbox.list()).toEqual([]);
  catcher.mailbox.onData = () => 'keep-and-drop';
  await expect(send('kept')).rejects.toThrow();
  expect(catcher.mailbox.list().map((mail) => mail.subject)).toEqual(['kept']);
});

test('a message over 25 MB is refused, and the server still answers', async () => {
  await expect(send('huge', { text: 'x'.repeat(26 * 1024 * 1024) })).rejects.toMatchObject({
    responseCode: 552,
  });
  await send('small');
  expect(catcher.mailbox.list()).toHaveLength(1);
});
