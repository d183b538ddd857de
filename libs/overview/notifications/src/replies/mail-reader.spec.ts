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

const WORDS = '<p>Bonjour Camille,</p><p>Oui, volontiers, plutôt un vendredi matin.</p>';
const TOLD = 'Bonjour Camille,\n\nOui, volontiers, plutôt un vendredi matin.';
const part = (type: string, body: string, ...headers: string[]) =>
  [`Content-Type: ${type}`, ...headers, '', body].join('\r\n');
const parts = (type: string, ...of: string[]) => mixed(...of).replace('multipart/mixed', `multipart/${type}`);
const HTML_PART = part('text/html; charset=utf-8', `<html><body>${WORDS}</body></html>`);
const blank = (body: string) => part('text/plain; charset=utf-8', body);
const attached = (type: string, name: string, body = 'eA==') =>
  part(
    type,
    body,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  );
const calendar = (method: string, ...lines: string[]) =>
  part(
    `text/calendar; charset=utf-8; method=${method}`,
    ['BEGIN:VCALENDAR', `METHOD:${method}`, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
      '\r\n',
    ),
  );

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
      files: [{ name: 'cv.pdf' }],
      reports: [],
    });
  });

  it.each<[string, string]>([
    ['alone in an alternative', parts('alternative', HTML_PART)],
    ['beside the image of a logo', parts('related', HTML_PART, part('image/png', 'x', 'Content-ID: <l>'))],
    ['beside a file', mixed(HTML_PART, attached('application/pdf', 'cv.pdf'))],
    ['beside a text of white space', parts('alternative', blank(' \r\n \r\n'), HTML_PART)],
    [
      'beside a text of blanks that are not spaces',
      parts('alternative', blank('\u00a0\u200b\ufeff'), HTML_PART),
    ],
    [
      'beside a text that only says so',
      parts('alternative', blank('Votre messagerie n’affiche pas les messages au format HTML.'), HTML_PART),
    ],
    [
      'within another multipart',
      mixed(
        HTML_PART.replace(/^/u, 'Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n') +
          '\r\n--c--',
      ),
    ],
    ['as the whole mail', html(WORDS)],
  ])('gives the words of HTML %s', async (_, raw) => {
    expect((await reader.read(Buffer.from(raw))).text.trim()).toBe(TOLD);
  });

  it('marks what HTML quotes, and what it only indents not', async () => {
    const { text } = await reader.read(
      Buffer.from(
        html(
          '<div>Oui.</div><blockquote style="margin:0 0 0 40px;border:none"><div>En retrait.</div></blockquote>' +
            '<blockquote class="gmail_quote" style="border-left:1px solid">Pouvez-vous ?</blockquote>' +
            '<p>Voir <a href="https://firme.test/plan">le plan</a>, <a href="mailto:z@f.test">z@f.test</a></p>',
        ),
      ),
    );
    expect(text).toBe(
      'Oui.\nEn retrait.\n\n> Pouvez-vous ?\n\nVoir le plan <https://firme.test/plan>, z@f.test',
    );
  });

  it.each([
    ['a signature of S/MIME', attached('application/pkcs7-signature', 'smime.p7s')],
    ['an older one', attached('application/x-pkcs7-signature', 'smime.p7s')],
    ['a signature of PGP', attached('application/pgp-signature', 'signature.asc')],
    ['a key', attached('application/pgp-keys', 'OpenPGP_0x12.asc')],
    ['a card', attached('text/vcard', 'carte.vcf')],
    ['an old card', attached('text/x-vcard', 'laurent.vcf')],
    ['a card without a type', attached('application/octet-stream', 'laurent.vcf')],
    ['winmail.dat', attached('application/ms-tnef', 'winmail.dat')],
    ['winmail.dat without a type', attached('application/octet-stream', 'winmail.dat')],
    ['what Exchange adds', attached('text/plain', 'ATT00001.txt')],
    ['a calendar', attached('application/ics', 'invite.ics')],
  ])('counts no file for %s', async (_, added) => {
    const read = await reader.read(Buffer.from(mixed(part('text/plain', 'Oui.'), added)));
    expect(read).toMatchObject({ files: [], sealed: false });
    expect(read.text.trim()).toBe('Oui.');
  });

  it.each([
    ['winmail.dat', mixed(part('text/plain', ' '), attached('application/ms-tnef', 'winmail.dat'))],
    ['S/MIME', `${HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nx`],
    ['PGP', parts('encrypted', part('application/pgp-encrypted', 'Version: 1'), file('encrypted.asc'))],
  ])('says that nobody can read the words of %s', async (_, raw) => {
    expect(await reader.read(Buffer.from(raw))).toMatchObject({ sealed: true });
  });

  it.each<[string, string, BufferEncoding, string]>([
    ['no character set', 'Content-Type: text/plain', 'latin1', 'Je suis déjà pris, après Noël.'],
    ['no type', '', 'latin1', 'Je suis déjà pris, après Noël.'],
    ['UTF-8 that is none', 'Content-Type: text/plain; charset="UTF-8"', 'latin1', 'Déjà pris, après Noël.'],
    ['ASCII that is none', 'Content-Type: text/plain; charset=us-ascii', 'latin1', 'Déjà pris.'],
    ['ISO-8859-15', 'Content-Type: text/plain; charset=iso-8859-15', 'latin1', 'Déjà pris.'],
    ['UTF-8 and no character set', 'Content-Type: text/plain', 'utf8', 'Déjà pris, 100 €.'],
    ['UTF-7, left as it came', 'Content-Type: text/plain; charset=utf-7', 'utf8', 'D+AOk-j+AOA-'],
  ])('reads %s', async (_, type, encoding, text) => {
    const raw = `${HEAD}${type && `${type}\r\n`}Content-Transfer-Encoding: 8bit\r\n\r\n${text}`;
    expect((await reader.read(Buffer.from(raw, encoding))).text.trim()).toBe(text);
  });

  it('reads the euro and the quotes of Windows, in whatever way they are carried', async () => {
    const body = Buffer.from([0x93, 0x31, 0x20, 0x80, 0x94, 0x20, 0xe9]);
    const carried = `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${body.toString('base64')}`;
    expect((await reader.read(Buffer.from(carried))).text.trim()).toBe('“1 €” é');
    const broken = `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n T 3Vp*Lg=\r\n`;
    expect((await reader.read(Buffer.from(broken))).text.trim()).toBe('Oui.');
  });

  it.each([
    ['accepted', 'REPLY', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:z@f.test'],
    ['declined', 'REPLY', 'ATTENDEE;CN="Zoé";ROLE=REQ-PARTICIPANT;PARTSTAT=\r\n DECLINED:mailto:z@f.test'],
    ['tentative', 'REPLY', 'ATTENDEE;PARTSTAT="TENTATIVE";CN=Zoé:mailto:z@f.test'],
    ['tentative', 'COUNTER', 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:z@f.test'],
  ])('gives a calendar’s answer: %s by %s', async (answer, method, line) => {
    const raw = parts(
      'alternative',
      blank(''),
      calendar(method, line, 'COMMENT:Plutôt 15 h\\, si', 'DTSTART;TZID=Europe/Paris:20261203T150000'),
    );
    expect(await reader.read(Buffer.from(raw))).toMatchObject({
      calendar: { method, answer, comment: 'Plutôt 15 h, si', start: '20261203T150000' },
      files: [],
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
