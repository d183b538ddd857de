import { createLogger } from '@alize/platform';
import { MailReader, MailUnreadable, type ReadMail } from './mail-reader';
import { ownWords } from './own-words.rules';

const HEAD = 'From: Zoé <zoe@firme.test>\r\nMessage-ID: <1@firme.test>\r\nSubject: Re\r\n';
const plain = (body: string) => `${HEAD}\r\n${body}`;
const html = (body: string) => `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n${body}`;
const mixed = (...parts: string[]) =>
  `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const nested = (depth: number) =>
  HEAD +
  Array.from(
    { length: depth },
    (_, part) => `Content-Type: multipart/mixed; boundary=b${part}\r\n\r\n--b${part}\r\n`,
  ).join('');
const file = (name: string, content = 'eA==') =>
  `Content-Type: application/octet-stream; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}`;
const lines = (line: string, bytes: number) => `${line}\r\n`.repeat(bytes / (line.length + 2));

/** What nobody writes. Sizes in bytes; what a mail server takes is 10 MB. */
const HOSTILE: [string, () => string][] = [
  ['a head that does not end', () => plain(`x${' on at'.repeat(3_300)}`)],
  ['1 MB of it', () => plain(`x${' on at'.repeat(170_000)}`)],
  ['empty lines', () => plain('\r\n'.repeat(500_000))],
  ['lines of spaces', () => plain(lines(' '.repeat(70), 1_000_000))],
  ['spaces', () => plain(' '.repeat(1_000_000))],
  ['tabs', () => plain('\t'.repeat(1_000_000))],
  [
    '9 MB of text',
    () => plain(lines('Ordinary words of a long letter, one line after the other.', 9_000_000)),
  ],
  ['a line without end', () => plain('a'.repeat(5_000_000))],
  ['quoted lines', () => plain(lines('> '.repeat(30), 2_000_000))],
  ['heads', () => plain(lines('Le 2 mars, Zoé <z@f.test> a écrit :', 1_000_000))],
  ['beginnings of heads', () => plain(lines('Le a', 1_000_000))],
  ['addresses', () => plain('a@b.test '.repeat(50_000))],
  ['links', () => plain(`http://${'xn--a.'.repeat(100_000)}`)],
  ['tables in tables', () => html('<table><tr><td>'.repeat(50_000))],
  ['tables side by side', () => html('<table><tr><td>x</td></tr></table>'.repeat(20_000))],
  ['2 MB of tables', () => html('<table><tr><td>x</td></tr></table>'.repeat(60_000))],
  ['elements in elements', () => html('<b>'.repeat(200_000))],
  ['unclosed tags', () => html('<a href="'.repeat(50_000))],
  ['angles', () => html('<'.repeat(500_000))],
  ['entities', () => html('&amp;&#x41;'.repeat(50_000))],
  ['comments', () => html('<!--'.repeat(100_000))],
  ['lists in lists', () => html('<ul><li>'.repeat(30_000))],
  ['quotes in quotes', () => html('<blockquote>'.repeat(900))],
  ['900 parts in parts', () => nested(900)],
  ['1,100 parts in parts', () => nested(1_100)],
  ['5,000 files', () => mixed(...Array.from({ length: 5_000 }, (_, at) => file(`f${at}`)))],
  ['a file of 9 MB', () => mixed(file('f', lines('A'.repeat(76), 9_000_000)))],
  ['base64 that is none', () => mixed(file('f', lines('=*='.repeat(25), 1_000_000)))],
  ['a mail in a mail in a mail', () => HEAD + 'Content-Type: message/rfc822\r\n\r\n'.repeat(500)],
  ['a header of 3 MB', () => `X-Long: ${'a'.repeat(3_000_000)}\r\n${plain('x')}`],
  ['50,000 headers', () => `${'X-A: b\r\n'.repeat(50_000)}${plain('x')}`],
  ['a header over 50,000 lines', () => `Subject: a\r\n${' b\r\n'.repeat(50_000)}\r\nx`],
  ['20,000 authors', () => `From: ${'a@b.test, '.repeat(20_000)}c@d.test\r\n\r\nx`],
  ['20,000 results of checks', () => `${'Authentication-Results: a; b=c\r\n'.repeat(20_000)}${plain('x')}`],
  ['encoded words', () => `Subject: ${'=?utf-8?Q?=C3=A9?= '.repeat(20_000)}\r\n\r\nx`],
  ['brackets in an address', () => `From: ${'('.repeat(20_000)}<a@b.test>\r\n\r\nx`],
  ['quotes in an address', () => `From: ${'"<'.repeat(20_000)}\r\n\r\nx`],
  ['parameters', () => `Content-Type: text/plain${'; a*0*=b'.repeat(20_000)}\r\n\r\nx`],
  [
    'a boundary of 10 kB',
    () =>
      `Content-Type: multipart/mixed; boundary=${'-'.repeat(10_000)}\r\n\r\n${lines('-'.repeat(900), 2_000_000)}`,
  ],
  ['boundaries alone', () => mixed(...Array.from({ length: 20_000 }, () => ''))],
  [
    'soft line ends',
    () => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=\r\n'.repeat(300_000)}`,
  ],
  ['flowed text', () => `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${lines('word ', 1_000_000)}`],
  [
    'a character set nobody knows',
    () => `${HEAD}Content-Type: text/plain; charset=${'x'.repeat(5_000)}\r\n\r\nx`,
  ],
  [
    'Japanese',
    () => `${HEAD}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${'\x1b$B'.repeat(200_000)}`,
  ],
  ['NUL', () => plain('\0'.repeat(500_000))],
  ['nothing', () => ''],
];

describe('reading a mail', () => {
  const reader = new MailReader(createLogger('silent'));
  afterAll(() => reader.onApplicationShutdown());

  it('gives what is looked at, and the files somebody sent', async () => {
    const read = await reader.read(
      Buffer.from(
        mixed('Content-Type: text/plain\r\n\r\nOui.', file('cv.pdf'), 'Content-Type: text/calendar\r\n\r\nx'),
      ),
    );
    expect(read).toMatchObject({
      from: ['zoe@firme.test'],
      messageId: '<1@firme.test>',
      subject: 'Re',
      text: 'Oui.',
      contentType: 'multipart/mixed',
      files: 1,
      reports: [],
    });
  });

  it('goes on with the next one after one that cost too much', async () => {
    reader.readMsMax = 0;
    const long = Buffer.from(plain('Encore une ligne.\r\n'.repeat(300_000)));
    await expect(reader.read(long)).rejects.toThrow(MailUnreadable);
    reader.readMsMax = 60_000;
    const read = await Promise.all(
      [1, 2, 3].map((number) => reader.read(Buffer.from(plain(`Oui ${number}.`)))),
    );
    expect(read.map(({ text }) => text.trim())).toEqual(['Oui 1.', 'Oui 2.', 'Oui 3.']);
  });

  it.each(HOSTILE)(
    'ends, and keeps nobody waiting: %s',
    async (_, mail) => {
      const raw = Buffer.from(mail());
      let ended = false;
      const reading = reader
        .read(raw)
        .catch((error: Error) => error)
        .finally(() => (ended = true));
      // What another thread does cannot have ended before this one has had a turn.
      for (let microtask = 0; microtask < 20; microtask += 1) await Promise.resolve();
      expect(ended).toBe(false);
      const read: ReadMail | Error = await reading;
      if (read instanceof Error) expect(read).toBeInstanceOf(MailUnreadable);
      else expect(ownWords(read.text).length).toBeLessThanOrEqual(100_000);
    },
    30_000,
  );
});
