import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { FakeMailer, MailDelayed, MailRefused, MailUnanswered, SmtpMailer } from '@alize/platform';
import { simpleParser } from 'mailparser';
import { type MailCatcher, startMailCatcher } from '../../infra/embedded/mail-catcher';
import { freePort } from '../../infra/embedded/free-port';
import { checkDkim } from '../support/dkim';
import { describeMailer, mailTo, type Post } from './mailer.contract';

const now = () => new Date('2026-03-02T09:00:00Z');
const mailFrom = 'alize@alize.test';

describeMailer('FakeMailer', async (): Promise<Post> => {
  const mailer = new FakeMailer();
  return {
    mailer,
    close: () => mailer.close(),
    received: () =>
      mailer.sent.map(({ to, from, subject, text, html, messageId, replyTo, references, headers }) => ({
        to: [to.address],
        subject,
        text,
        html,
        names: { to: to.name, from: from.name },
        headers: {
          'message-id': messageId,
          'reply-to': replyTo,
          references: references.join(' '),
          'in-reply-to': references.at(-1) ?? '',
          ...Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value])),
        },
      })),
  };
});

describe('SmtpMailer', () => {
  let catcher: MailCatcher;
  let mailer: SmtpMailer;
  const names = new Map<string, { to: string; from: string }>();

  beforeEach(async () => {
    catcher = await startMailCatcher({ now });
    catcher.mailbox.onRecipient = (address) => {
      if (address.endsWith('@refused.test')) return { code: 550, message: 'no such mailbox' };
      return address.endsWith('@delayed.test') ? { code: 451, message: 'come back later' } : undefined;
    };
    mailer = new SmtpMailer({ mailFrom, mailUrl: catcher.url });
  });
  afterEach(async () => {
    await mailer.close();
    await catcher.stop();
  });

  describeMailer('keeps the promises of the port', async () => ({
    mailer: {
      close: () => mailer.close(),
      send: async (mail) => {
        await mailer.send(mail);
        for (const { id, raw } of catcher.mailbox.list()) {
          const { from, to } = await simpleParser(raw);
          const [first] = [to].flat();
          names.set(id, { to: first?.value[0]?.name ?? '', from: from?.value[0]?.name ?? '' });
        }
      },
    },
    close: async () => undefined,
    received: () =>
      catcher.mailbox.list().map(({ id, to, subject, text, html, headers }) => ({
        to,
        subject,
        text,
        html,
        headers,
        names: names.get(id) ?? { to: '', from: '' },
      })),
  }));

  it('tells what the server said', async () => {
    await expect(mailer.send(mailTo('nobody@refused.test'))).rejects.toThrow('no such mailbox');
  });

  it('refuses an address that no server could take', async () => {
    await expect(mailer.send(mailTo(''))).rejects.toThrow(MailRefused);
    await expect(mailer.send(mailTo('zoe@firme.test>\r\nRCPT TO:<spy@elsewhere.test'))).rejects.toThrow(
      MailRefused,
    );
    expect(catcher.mailbox.list()).toEqual([]);
  });

  it('takes a content refused for good as refused, one put off as delayed', async () => {
    catcher.mailbox.onData = () => ({ code: 554, message: 'this is spam' });
    await expect(mailer.send(mailTo('zoe@firme.test'))).rejects.toThrow(MailRefused);
    catcher.mailbox.onData = () => ({ code: 452, message: 'disk full' });
    const put = await mailer.send(mailTo('zoe@firme.test')).catch((error: unknown) => error);
    expect(put).toBeInstanceOf(MailDelayed);
    expect(put).not.toBeInstanceOf(MailUnanswered);
  });

  it.each(['drop', 'keep-and-drop'] as const)(
    'takes a connection lost after the data (%s) as unanswered, then goes on',
    async (fate) => {
      catcher.mailbox.onData = () => fate;
      await expect(mailer.send(mailTo('zoe@firme.test'))).rejects.toThrow(MailUnanswered);
      catcher.mailbox.onData = undefined;
      catcher.mailbox.clear();
      await mailer.send(mailTo('zoe@firme.test'));
      expect(catcher.mailbox.list()).toHaveLength(1);
    },
  );

  it('takes a server that stops answering as delayed, as soon as its patience in the address is over', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write('220 ready\r\n');
      socket.once('data', () => socket.write('250 here\r\n'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const waiting = new SmtpMailer({ mailFrom, mailUrl: `smtp://127.0.0.1:${port}?socketTimeout=200` });
    await expect(waiting.send(mailTo('zoe@firme.test'))).rejects.toThrow(MailDelayed);
    await waiting.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('signs for the domain of the sender when there is a key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkim = {
      selector: 'mars',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const signing = new SmtpMailer({ mailFrom, mailUrl: catcher.url, dkim });
    const way = {
      'List-Unsubscribe': '<https://alize.test/unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    const mail = mailTo('zoe@firme.test');
    await signing.send({ ...mail, headers: { ...mail.headers, ...way } });
    await signing.close();
    const [{ raw = '' } = {}] = catcher.mailbox.list();
    expect(checkDkim(raw, publicKey)).toEqual({ domain: 'alize.test', selector: 'mars', valid: true });
    for (const [said, forged] of [
      ['Roche', 'Rocher'],
      ['=One-Click', '=Two-Clicks'],
      ['alize.test/unsubscribe', 'else.test/unsubscribe'],
    ] as const) {
      const altered = raw.replace(said, forged);
      expect(altered).not.toBe(raw);
      expect(checkDkim(altered, publicKey).valid).toBe(false);
    }
    await mailer.send(mailTo('zoe@firme.test'));
    expect(catcher.mailbox.list()[0]?.raw).not.toMatch(/^dkim-signature/im);
  });

  it('takes an absent server as delayed', async () => {
    const absent = new SmtpMailer({ mailFrom, mailUrl: `smtp://127.0.0.1:${await freePort()}` });
    await expect(absent.send(mailTo('zoe@firme.test'))).rejects.toThrow(MailDelayed);
    await absent.close();
  });

  it.each([
    ['turns every client away', '554 no service here', '', ''],
    ['refuses our password', '220 ready', '535 authentication failed', ''],
    ['refuses our sender', '220 ready', '235 welcome', '550 no such sender'],
  ])('takes a server that %s as delayed: the mail is not at fault', async (_, greeting, toAuth, toFrom) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write(`${greeting}\r\n`);
      socket.on('data', (said: Buffer) => {
        const line = said.toString();
        if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
        else if (line.startsWith('AUTH')) socket.write(`${toAuth}\r\n`);
        else socket.write(line.startsWith('MAIL') ? `${toFrom}\r\n` : '502 what\r\n');
      });
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const turnedAway = new SmtpMailer({ mailFrom, mailUrl: `smtp://us:wrong@127.0.0.1:${port}` });
    await expect(turnedAway.send(mailTo('zoe@firme.test'))).rejects.toThrow(MailDelayed);
    await turnedAway.close();
    await new Promise((resolve) => server.close(resolve));
  });
});
