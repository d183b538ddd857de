import { Match, Mission, Person, Replies } from '@alize/contracts';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { MailReader, ReplyDays } from '@alize/notifications';
import { SignedTokens } from '@alize/platform';
import { toBase32 } from '../../libs/overview/notifications/src/replies/base32';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { CaughtMail } from '../../infra/embedded/mail-catcher';
import { MailDoor } from '../../apps/worker/src/inbound/mail-door';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const somebody = { firstName: 'Nora', lastName: 'Petit', phone: '+33639980009', locale: 'fr' };
const DOMAIN = 'reponse.alize.test';
/** What the organisation's mail server adds when it has checked who wrote. */
const PROOF = { 'Authentication-Results': 'mx.alize.test; dmarc=pass header.from=alpelec.test' };

describe('answers that come by mail', () => {
  let system: System;
  let world: World;
  let matchId: string;
  let asked: CaughtMail;
  let port: number;
  beforeAll(async () => {
    system = await bootSystem({
      replyDomain: DOMAIN,
      replyDoor: { port: 0, protocol: 'smtp' },
      replyAuthservId: 'mx.alize.test',
    });
    port = system.worker().get(MailDoor).port ?? 0;
    world = await makeWorld(system);
    const offerId = await world.volunteer(LAURENT);
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    await system.drain();
    const { json } = await (await system.as(FANNY)).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    matchId = Match.parse(json).id;
    await system.drain();
    asked = mailsTo(LAURENT)[0] ?? fail();
  });
  afterAll(() => system.close());

  const fail = (): never => {
    throw new Error('no such mail');
  };
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const told = () => mailsTo(FANNY).filter(({ headers }) => headers['x-alize-purpose'] === 'reply-received');
  const addressIn = (mail?: CaughtMail) =>
    /<?(r\+\S+@[\w.-]+)>?/.exec(mail?.headers['reply-to'] ?? '')?.[1] ?? fail();
  const replyTo = () => addressIn(asked);
  const repliesOf = async (query: string) =>
    Replies.parse((await (await system.as(FANNY)).get(`/api/replies?${query}`, 200)).json).items;
  /** As the mail server of the organisation hands it over. */
  async function deliver(mail: object, envelope: { from: string; to: string }): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    await transport.sendMail({ envelope, ...mail });
    transport.close();
    await system.drain();
  }
  const answer = (fields: object, to = replyTo()) =>
    deliver({ from: LAURENT, to, subject: 'Re: Pouvez-vous aider', ...fields }, { from: LAURENT, to });

  it('ask to be answered at an address of their own, whose case does not matter', () => {
    expect(replyTo()).toMatch(new RegExp(`^r\\+[a-z2-7]+@${DOMAIN}$`));
    expect(replyTo().split('@')[0]?.length).toBe(30);
  });

  it('are put with their match, without what they quote and sign, and told to the animator once', async () => {
    const text = [
      'Bonjour Fanny,',
      '',
      'Oui, volontiers. Je suis libre mardi matin.',
      '',
      'Le lun. 2 mars 2026 à 10:00, Alizé Savoie <alize@alize.test> a écrit :',
      '> Bonjour Laurent,',
      '> Pouvez-vous aider Atelier Rochaix ?',
      '',
      '-- ',
      'Laurent Vuillermet',
    ].join('\n');
    const mail = { messageId: '<un@alpelec.test>', text };
    await answer(mail, replyTo().toUpperCase());
    await answer(mail);
    const items = await repliesOf(`matchId=${matchId}`);
    expect(items).toMatchObject([{ kind: 'answer', from: LAURENT, matchId, attachments: 0 }]);
    expect(items[0]?.text).toContain('libre mardi matin');
    expect(items[0]?.text).not.toMatch(/a écrit|Pouvez-vous/);
    expect(items[0]?.person?.name).toBe('Laurent Vuillermet');
    expect(told()).toHaveLength(1);
    expect(told()[0]?.subject).toBe('Réponse de Laurent Vuillermet');
    expect(told()[0]?.text).toContain(`/animate/matches/${matchId}`);
    // An answer decides nothing by itself.
    const { json } = await (await system.as(FANNY)).get(`/api/matches/${matchId}`, 200);
    expect(Match.parse(json).status).toBe('asked');
  });

  it('keep their documents, not their programs, and say so politely, once', async () => {
    await answer({
      messageId: '<deux@alpelec.test>',
      text: 'Voici mon CV.\n\nLe 2 mars 2026 à 10:12, Alizé <r@savoie.test> a écrit :\n> Pouvez-vous ?token=abcdefghijkl',
      attachments: [
        { filename: '../cv de Zoé.pdf', content: '%PDF-1.7 fin' },
        { filename: 'facture.pdf', content: 'MZ, a program' },
      ],
    });
    const reply = (await repliesOf(`matchId=${matchId}`)).at(-1) ?? fail();
    expect(reply).toMatchObject({
      text: 'Voici mon CV.',
      attachments: 2,
      files: [{ name: 'cv de Zoé.pdf', bytes: 12 }],
    });
    expect(reply.wholeText).toContain('> Pouvez-vous ?token=…');
    const path = `/api/replies/${reply.id}/files/${reply.files[0]?.id}`;
    const { text, headers } = await (await system.as(FANNY)).get(path, 200);
    expect(text).toBe('%PDF-1.7 fin');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''cv%20de%20Zo%C3%A9.pdf");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    await (await system.as('animation.ain@alize.test')).get(path, 404);
    await (await system.as(LAURENT)).get(path, 403);
    const polite = mailsTo(LAURENT).find(({ headers: all }) => all['x-alize-purpose'] === 'files-not-kept');
    expect(polite?.subject).toBe('Votre réponse est arrivée, mais pas tous ses fichiers');
    expect(told()).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['an absence', { headers: { 'Auto-Submitted': 'auto-replied' }, text: 'Je suis en congés.' }],
    ['an old autoresponder', { headers: { Precedence: 'bulk' }, text: 'Merci de votre message.' }],
    [
      'an absence that only its subject tells',
      { subject: 'Réponse automatique : en congés', text: 'Absent.' },
    ],
  ])('of a machine are kept and wake nobody: %s', async (name, fields) => {
    const before = told().length;
    await answer({ messageId: `<${name.length}@alpelec.test>`, ...fields });
    expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject({ kind: 'automatic' });
    expect(told()).toHaveLength(before);
  });

  const raw = (subject: string, type: string, ...body: string[]) =>
    [
      `From: Laurent <${LAURENT}>`,
      `Subject: ${subject}`,
      `Message-ID: <${Buffer.from(subject).toString('hex')}@f.test>`,
    ]
      .concat('MIME-Version: 1.0', `Content-Type: ${type}`, '', ...body, '')
      .join('\r\n');
  const part = (type: string, body: string) => ['--b', `Content-Type: ${type}`, '', body];
  it.each<[string, string | Buffer, object, boolean]>([
    [
      'words in HTML alone, beside a file',
      raw(
        'Re: html',
        'multipart/mixed; boundary=b',
        ...part('text/html; charset=utf-8', '<p>Oui, plutôt un vendredi.</p><img src="cid:logo">'),
        ...part('application/pgp-signature; name=signature.asc', 'x'),
        '--b--',
      ),
      { kind: 'answer', text: 'Oui, plutôt un vendredi.', attachments: 0 },
      true,
    ],
    [
      'bytes without a character set',
      Buffer.from(raw('Re: bytes', 'text/plain', 'Je suis déjà pris.'), 'latin1'),
      { kind: 'answer', text: 'Je suis déjà pris.' },
      true,
    ],
    [
      'a person’s through Exchange',
      raw('Absence du bureau le 4, plutôt le 11 ?', 'text/plain', 'Bonjour, oui.').replace(
        'MIME-Version',
        'X-Auto-Response-Suppress: All\r\nMIME-Version',
      ),
      { kind: 'answer' },
      true,
    ],
    [
      'an absence in German',
      raw('Automatische Antwort: Aide', 'text/plain', 'Ich bin bis 4. Januar nicht im Büro.'),
      { kind: 'automatic' },
      false,
    ],
    [
      'a calendar’s answer',
      raw(
        'Accepted: call',
        'multipart/alternative; boundary=b',
        ...part('text/plain', ''),
        ...part('text/calendar; method=REPLY', 'METHOD:REPLY\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:l@f.test'),
        '--b--',
      ),
      { kind: 'automatic', text: '', attachments: 0 },
      false,
    ],
    [
      'winmail.dat alone',
      raw(
        'Re: tnef',
        'multipart/mixed; boundary=b',
        ...part('text/plain', ''),
        ...part('application/ms-tnef; name=winmail.dat', 'x'),
        '--b--',
      ),
      { kind: 'answer', heldBecause: 'unreadable', text: '', attachments: 0 },
      true,
    ],
  ])('come as programs write them: %s', async (_, mail, seen, wakes) => {
    // So many answers in one day wake nobody.
    await system.db.query(`UPDATE reply SET received_at = received_at - interval '2 days'`);
    const before = told().length;
    await deliver({ raw: mail }, { from: LAURENT, to: replyTo() });
    expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject(seen);
    expect(told()).toHaveLength(before + (wakes ? 1 : 0));
  });

  it('to the longer addresses of the release before are put with their match too', async () => {
    const [mail] = await system.db.query<{ id: string }>(
      "SELECT id FROM mail WHERE match_id = $1 AND purpose = 'match-request'",
      [matchId],
    );
    const token = system
      .worker()
      .get(SignedTokens)
      .sign('reply', mail?.id ?? '');
    const local = `r+${toBase32(Buffer.from(token, 'base64url'))}`;
    expect(local).toHaveLength(60);
    await answer({ text: 'Comme convenu hier.' }, `${local}@${DOMAIN}`);
    expect((await repliesOf(`matchId=${matchId}`)).at(-1)?.text).toBe('Comme convenu hier.');
  });

  it('that are our own mails coming back go nowhere', async () => {
    const before = (await repliesOf(`matchId=${matchId}`)).length;
    await answer({ headers: { 'X-Alize-Purpose': 'match-request' }, text: 'en boucle' });
    expect(await repliesOf(`matchId=${matchId}`)).toHaveLength(before);
  });

  it('from an address nobody expected are put with the match, without a name', async () => {
    const from = 'secretariat@alpelec.test';
    await deliver(
      { from, to: replyTo(), subject: 'Re', text: 'Laurent est souffrant.' },
      { from, to: replyTo() },
    );
    expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject({
      from,
      person: null,
      kind: 'answer',
    });
  });

  it.each([
    ['an invented one', () => `r+aaaabbbbcccc@${DOMAIN}`],
    [
      'one with a letter changed',
      () => replyTo().replace(/^r\+./, (start) => (start === 'r+a' ? 'r+b' : 'r+a')),
    ],
    ['one made for something else', () => replyTo().replace('r+', 'b+')],
    ['one without a mark', () => `postmaster@${DOMAIN}`],
  ])('to an address that no mail bears are refused at the door: %s', async (_, to) => {
    const before = (await repliesOf('unplaced=true')).length;
    await expect(answer({ text: 'Une question en passant.' }, to())).rejects.toThrow(/550/);
    expect(await repliesOf('unplaced=true')).toHaveLength(before);
  });

  it('to another domain are refused at the door', async () => {
    const to = 'quelqu-un@ailleurs.test';
    await expect(answer({ text: 'relais' }, to)).rejects.toThrow(/550/);
  });

  describe('that tell of hours given', () => {
    let missionId: string;
    const toIntroduction = () =>
      addressIn(
        mailsTo('vera@alpelec.test').find(
          ({ headers }) => headers['x-alize-purpose'] === 'introduction-to-volunteer',
        ),
      );
    const tell = (text: string, from = 'vera@alpelec.test', headers: object = PROOF) =>
      deliver({ from, to: toIntroduction(), subject: 'Re', text, headers }, { from, to: toIntroduction() });
    const mission = async () =>
      Mission.parse((await (await system.as(FANNY)).get(`/api/missions/${missionId}`, 200)).json);
    beforeAll(async () => {
      const offerId = await world.volunteer('vera@alpelec.test', { introduction: 'direct' });
      await system.drain();
      const needId = await world.openNeed('Tenir la comptabilité', ['quality/iso-9001']);
      const { json } = await (await system.as(FANNY)).post(`/api/needs/${needId}/matches`, { offerId }, 201);
      missionId = Match.parse(json).id;
      await system.drain();
      // Three days later.
      system.clock.set(new Date('2026-03-05T15:00:00Z'));
    });
    afterAll(() => system.clock.set(new Date('2026-03-02T09:00:00Z')));

    it('log them, say so to the volunteer, and wake nobody else', async () => {
      const before = told().length;
      await tell('Bonjour Fanny,\n\n3 h mardi : audit à blanc\n½ journée hier\n\nMerci !\nLaurent');
      expect(await mission()).toMatchObject({
        status: 'started',
        loggedHours: 6.5,
        days: [
          { day: '2026-03-03', hours: 3, words: 'audit à blanc', by: 'Laurent Vuillermet' },
          { day: '2026-03-04', hours: 3.5, words: null },
        ],
      });
      expect(told()).toHaveLength(before);
      expect((await repliesOf(`matchId=${missionId}`)).at(-1)).toMatchObject({ kind: 'days' });
      const [noted] = mailsTo('vera@alpelec.test');
      expect(noted?.subject).toMatch(/^Noté\s: 6,5\sheures pour Atelier Rochaix$/);
      expect(noted?.text).toContain('audit à blanc');
      expect(noted?.text).toContain('/log-days?token=');
      expect(noted?.headers['reply-to']).toMatch(/r\+/);
    });

    it('log them once, however often and at once they are handled', async () => {
      const [reply] = await repliesOf(`matchId=${missionId}`);
      await system.db.query("UPDATE reply SET kind = 'answer' WHERE id = $1", [reply?.id]);
      await system.db.query('UPDATE mission_day SET removed_at = now() WHERE mission_id = $1', [missionId]);
      const days = system.worker().get(ReplyDays);
      await Promise.all(Array.from({ length: 4 }, () => days.log(reply?.id ?? '')));
      expect((await mission()).loggedHours).toBe(6.5);
    });

    it.each([
      ['says anything else', '3 h mardi\nMais je dois arrêter.'],
      ['is of a day to come', '3 h demain'],
      ['is too much for one day', '2 jours hier'],
      ['is a time, if it suits', '10 h, si cela vous convient'],
      ['is a plan', 'une journée, en mars peut-être'],
    ])('leave to a person what %s, and log nothing', async (_, text) => {
      const before = told().length;
      await tell(text);
      expect((await mission()).loggedHours).toBe(6.5);
      expect((await repliesOf(`matchId=${missionId}`)).at(-1)).toMatchObject({ kind: 'answer' });
      expect(told()).toHaveLength(before + 1);
    });

    it.each<[string, object, 'unverified' | 'unchecked', RegExp]>([
      ['nobody checked', {}, 'unchecked', /rien ne permet ici de vérifier/],
      [
        'another server vouches for',
        { 'Authentication-Results': 'mx.evil.test; dmarc=pass header.from=alpelec.test' },
        'unchecked',
        /rien ne permet ici de vérifier/,
      ],
      [
        'our server does not vouch for, whatever stands below',
        {
          'Authentication-Results': [
            'mx.alize.test; dmarc=fail header.from=alpelec.test',
            'mx.alize.test; dmarc=pass header.from=alpelec.test',
          ],
        },
        'unverified',
        /n’a pas pu vérifier/,
      ],
    ])('log nothing of what %s, and tell a person why', async (_, headers, heldBecause, words) => {
      const before = told().length;
      await tell('3 h hier', 'vera@alpelec.test', headers);
      expect((await mission()).loggedHours).toBe(6.5);
      expect((await repliesOf(`matchId=${missionId}`)).at(-1)).toMatchObject({ kind: 'answer', heldBecause });
      expect(told()).toHaveLength(before + 1);
      expect(told()[0]?.text.replace(/\s+/g, ' ')).toMatch(words);
    });

    it('log nothing in somebody else’s name', async () => {
      await tell('3 h hier', 'secretariat@alpelec.test');
      expect((await mission()).loggedHours).toBe(6.5);
    });
  });

  describe('that are bounces', () => {
    const mailIdOf = (mail: CaughtMail) => /<([^@]+)@/.exec(mail.headers['message-id'] ?? '')?.[1] ?? fail();
    const report = ({
      of = mailIdOf(asked),
      to = LAURENT,
      said = 'smtp; 550 5.1.1 no such user here',
    } = {}) =>
      [
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        'Subject: Undelivered Mail',
        'From: mailer-daemon@alpelec.test',
        // Anybody who answers has it here.
        `References: <${mailIdOf(asked)}@alize.test>`,
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'I am sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.alpelec.test',
        '',
        `Final-Recipient: rfc822; ${to}`,
        'Action: failed',
        'Status: 5.1.1',
        `Diagnostic-Code: ${said}`,
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${of}@alize.test>`,
        '',
        '--b--',
        '',
      ].join('\r\n');
    const failures = async () => {
      const { json } = await (await system.as(FANNY)).get(`/api/matches/${matchId}`, 200);
      return Match.parse(json).failedMails;
    };
    const returned = (raw: string, to = asked.returnPath, from = '') => deliver({ raw }, { from, to });

    it('come to an address that no reader sees', () => {
      expect(asked.returnPath).toMatch(new RegExp(`^b\\+[a-z2-7]+@${DOMAIN}$`));
      expect(asked.raw).not.toContain(asked.returnPath);
    });

    it.each<[string, () => Promise<void>]>([
      ['from somebody', () => returned(report(), asked.returnPath, 'evil@sec.test')],
      ['at the address one answers to', () => returned(report(), replyTo())],
      ['without our Message-ID', () => returned(report({ of: 'another' }))],
      ['about another address', () => returned(report({ to: 'other@alpelec.test' }))],
    ])('count for nothing %s', async (_, send) => {
      await send();
      expect(await failures()).toEqual([]);
    });

    it('mark the mail and the person, in plain words, and tell the animator', async () => {
      await returned(report({ said: 'smtp; 550 5.1.1 no such user here <b>http://evil.example</b>' }));
      expect(await failures()).toMatchObject([{ error: '550 5.1.1 no such user here' }]);
      const [{ id } = { id: '' }] = await system.db.query<{ id: string }>(
        'SELECT id FROM person WHERE email = $1',
        [LAURENT],
      );
      const person = Person.parse((await (await system.as(FANNY)).get(`/api/people/${id}`, 200)).json);
      expect(person.mailRefusal?.answer).toBe('550 5.1.1 no such user here');
      expect(mailsTo(FANNY)[0]?.subject).toMatch(/non remis/);
    });

    it('come to the address one answers to for mails of the release before', async () => {
      await system.db.query(
        `UPDATE mail SET status = 'sent', last_error = NULL, own_return_path = false WHERE id = $1`,
        [mailIdOf(asked)],
      );
      await returned(report(), replyTo());
      expect(await failures()).toHaveLength(1);
    });
  });

  describe('that no machine can read', () => {
    const hostile = (body: string) => `From: ${LAURENT}\r\nSubject: Re\r\nMIME-Version: 1.0\r\n${body}`;
    const nested = Array.from(
      { length: 1_100 },
      (_, part) => `Content-Type: multipart/mixed; boundary=b${part}\r\n\r\n--b${part}\r\n`,
    ).join('');

    it('are kept for a person as they came, and never asked for again', async () => {
      const before = told().length;
      await deliver({ raw: hostile(nested) }, { from: LAURENT, to: replyTo() });
      expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject({
        heldBecause: 'unreadable',
        subject: 'Re',
      });
      expect(told()).toHaveLength(before + 1);
      expect(told()[0]?.text).toMatch(/une forme que nous ne savons pas lire/);
    });

    it('are so too when they take longer than a mail may, while the API answers', async () => {
      const reader = system.worker().get(MailReader);
      reader.readMsMax = 0;
      await deliver(
        { raw: hostile(`\r\nOui.${'\r\nEt encore.'.repeat(500_000)}`) },
        { from: LAURENT, to: replyTo() },
      );
      reader.readMsMax = 15_000;
      expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject({
        heldBecause: 'unreadable',
        text: expect.stringMatching(/^Oui\./),
      });
      await answer({ messageId: '<next@alpelec.test>', text: 'Et le suivant ?' });
      expect((await repliesOf(`matchId=${matchId}`)).at(-1)).toMatchObject({ text: 'Et le suivant ?' });
    });

    it('are refused where they are too large, before and while they come', async () => {
      const announced = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1').setEncoding('utf8').once('error', reject);
        let heard = '';
        socket.once('data', () => socket.write(`EHLO x\r\nMAIL FROM:<${LAURENT}> SIZE=11534336\r\nQUIT\r\n`));
        socket.on('data', (said: string) => (heard += said)).once('close', () => resolve(heard));
      });
      expect(announced).toMatch(/^552 /m);
      const line = `${'a'.repeat(998)}\r\n`;
      const raw = Readable.from([hostile('\r\n'), ...Array.from({ length: 11 }, () => line.repeat(1_024))]);
      await expect(deliver({ raw }, { from: LAURENT, to: replyTo() })).rejects.toThrow(/552/);
    });
  });

  it('wake nobody more than a few times a day, and say when they stop', async () => {
    system.clock.set(new Date('2026-03-04T09:00:00Z'));
    const before = told().length;
    for (let number = 0; number < 10; number += 1) {
      const from = `somebody${number}@sec.test`;
      await deliver({ from, to: replyTo(), subject: 'Re', text: 'Bonjour' }, { from, to: replyTo() });
    }
    expect(told()).toHaveLength(before + 8);
    expect(told()[0]?.text).toMatch(/ne vous seront pas\s+annoncées une à une/);
    expect(told()[1]?.text).not.toMatch(/ne vous seront pas\s+annoncées/);
  });

  it('are for those who run the territory alone', async () => {
    const rachid = await system.as('animation.ain@alize.test');
    expect(Replies.parse((await rachid.get(`/api/replies?matchId=${matchId}`, 200)).json).items).toEqual([]);
    await (await system.as(LAURENT)).get(`/api/replies?matchId=${matchId}`, 403);
  });

  it('from an address somebody had before are theirs, once the new one has answered', async () => {
    const fanny = await system.as(FANNY);
    const laurent = await system.as(LAURENT);
    const { personId } = z
      .object({ personId: z.string() })
      .parse((await system.db.query('SELECT id AS "personId" FROM person WHERE email = $1', [LAURENT]))[0]);
    const NEW = 'laurent.vuillermet@exemple.test';
    const change = (email: string, status: number) =>
      fanny.post(`/api/people/${personId}/email-change`, { email }, status);
    expect((await change(FANNY, 409)).json).toMatchObject({ code: 'person/email-taken' });
    expect((await change(LAURENT, 400)).json).toMatchObject({ errors: [{ code: 'email/unchanged' }] });
    await change(NEW, 202);
    await system.drain();
    const linkOf = () => /\/email-change\?token=([\w-]+)/.exec(mailsTo(NEW)[0]?.text ?? '')?.[1] ?? '';
    const anyone = system.anonymous();
    expect((await anyone.get(`/email-change?token=${linkOf()}`, 200)).text).toContain('<form');
    await laurent.get('/api/matches', 200);
    const former = linkOf();
    await change(NEW, 202);
    await system.drain();
    expect((await anyone.form('/email-change', { token: former })).status).toBe(410);
    expect((await anyone.form('/email-change', { token: 'forged' })).status).toBe(401);
    const token = linkOf();
    for (const _ of ['once', 'again'])
      expect((await anyone.form('/email-change', { token })).status).toBe(200);
    await system.drain();
    await laurent.get('/api/matches', 401);
    const toOld = () => mailsTo(LAURENT).filter(({ headers }) => headers['x-alize-purpose'] !== 'digest');
    expect(toOld()[0]?.headers['x-alize-purpose']).toBe('email-changed');
    const written = toOld().length;
    await anyone.post('/api/sign-in-links', { email: LAURENT }, 202);
    await system.drain();
    expect(mailsTo(NEW)[0]?.text).toContain('/sign-in?token=');
    expect(toOld()).toHaveLength(written);
    await answer({ text: 'Je réponds de mon ancienne adresse.' });
    const [latest] = await repliesOf(`matchId=${matchId}`);
    expect(latest).toMatchObject({ from: LAURENT, person: { name: 'Laurent Vuillermet' } });
    expect((await change(LAURENT, 202)).status).toBe(202);
    const other = await fanny.post(
      '/api/people',
      {
        ...somebody,
        email: 'autre@exemple.test',
        roles: [{ role: 'volunteer', organisationId: world.group }],
      },
      201,
    );
    const { id } = Person.parse(other.json);
    const taken = await fanny.post(`/api/people/${id}/email-change`, { email: LAURENT }, 409);
    expect(taken.json).toMatchObject({ code: 'person/email-taken' });
  });
});
