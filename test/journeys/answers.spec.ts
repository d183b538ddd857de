import { AnswerFigures, Candidates, Match, MatchQuestion, Today, type TodayKind } from '@alize/contracts';
import { MailLink } from '@alize/accounts';
import { z } from 'zod';
import { bootSystem, type System, tokenIn } from '../support/system';
import { makeWorld, type World } from '../support/world';

const DAY = 86_400_000;
const FIRM = /Rochaix|Chambéry|ISO 9001/;

/** Everything by which two moments of the database would differ had anybody acted. */
const TABLES = ['match', 'history', 'mail', 'mail_link', 'outbox_message', 'offer_absence', 'need', 'offer'];

describe('answers from the mailbox', () => {
  let system: System;
  let world: World;
  let laurent: string;
  let paul: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    laurent = await world.volunteer('laurent@alpelec.test', { capacity: 20 });
    paul = await world.volunteer('paul@alpelec.test', {
      title: 'Accompagner un audit ISO 9001',
      capacity: 20,
    });
    await system.drain();
  });
  afterAll(() => system.close());

  const animator = () => system.as('animation.savoie@alize.test');
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const lastTo = (address: string) => mailsTo(address)[0]?.text ?? '';
  const flat = (text: string) => text.replace(/\s+/g, ' ');

  async function ask(offerId = laurent, title = 'Obtenir la certification ISO 9001') {
    const needId = await world.openNeed(title, ['quality/iso-9001'], { volunteersWanted: 2 });
    const { json } = await (await animator()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    await system.drain();
    const { id } = Match.parse(json);
    return { needId, id, token: tokenIn(lastTo('laurent@alpelec.test')) };
  }
  const matchOf = async (id: string) =>
    Match.parse((await (await animator()).get(`/api/matches/${id}`, 200)).json);
  const answer = (token: string, fields: Record<string, string>, page = '/answer') =>
    system.anonymous().form(page, { token, ...fields });
  const linesOf = async (kind: TodayKind) => {
    const { json } = await (await animator()).get(`/api/today?territoryId=${world.savoie}&limit=500`, 200);
    return Today.parse(json)
      .sections.flatMap(({ items }) => items)
      .filter((item) => item.kind === kind);
  };
  const candidatesOf = async (needId: string) =>
    Candidates.parse((await (await animator()).get(`/api/needs/${needId}/candidates`, 200)).json).items.map(
      ({ offer }) => offer.id,
    );
  const everything = async () =>
    Promise.all(TABLES.map((table) => system.db.query(`SELECT * FROM ${table} ORDER BY 1`)));

  it('asks nobody without a reason: a skill that answers, or a sentence of the animator to them', async () => {
    const needId = await world.openNeed('Vendre par internet', []);
    const client = await animator();
    const refused = await client.post(`/api/needs/${needId}/matches`, { offerId: laurent });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'match/reason-required' }]);
    const preview = `/api/needs/${needId}/matches/preview?offerId=${laurent}`;
    expect((await client.get(preview)).status).toBe(409);
    const whyYou = 'Vous avez ouvert la boutique en ligne d’Alpélec.';
    const shown = await client.get(`${preview}&whyYou=${encodeURIComponent(whyYou)}`, 200);
    expect(JSON.stringify(shown.json)).toContain(whyYou);
    const { json } = await client.post(`/api/needs/${needId}/matches`, { offerId: laurent, whyYou }, 201);
    await system.drain();
    expect(flat(lastTo('laurent@alpelec.test'))).toContain(whyYou);
    const page = await system.anonymous().get(`/answer?token=${tokenIn(lastTo('laurent@alpelec.test'))}`);
    expect(page.text).toContain(whyYou);
    await client.post(`/api/matches/${Match.parse(json).id}/cancellation`, {}, 200);
    await system.drain();
  });

  it('tells the volunteer who is signed in the same as the page of the mail, and takes the times of both', async () => {
    const { token, id } = await ask();
    const client = await system.as('laurent@alpelec.test');
    const { text } = await system.anonymous().get(`/answer?token=${token}`);
    const onPage = [...text.matchAll(/name="callTimes" value="([^"]+)"/g)].map(([, at]) => at);
    const question = MatchQuestion.parse((await client.get(`/api/matches/${id}/question`, 200)).json);
    expect(question.callTimes).toEqual(onPage);
    await client.post(`/api/matches/${id}/acceptance`, { callTimes: [question.callTimes[2]] }, 200);
    await system.drain();
    const [mission] = await system.db.query<{ at: Date }>(
      'SELECT first_call_at AS at FROM mission WHERE id = $1',
      [id],
    );
    expect(mission?.at.toISOString()).toBe(question.callTimes[2]);
    await (await animator()).post(`/api/matches/${id}/cancellation`, {}, 200);
  });

  it('says in our own words what is to be corrected in a form, and by the name of its field', async () => {
    const { token } = await ask();
    const blank = await answer(token, { answer: 'colleague', name: '' });
    expect(blank.status).toBe(400);
    expect(blank.text).toContain('<form noValidate');
    expect(flat(blank.text)).toContain('Le nom de cette personne : à remplir.');
    const never = await answer(token, { answer: 'not_now', askAgainOn: '2031-02-31' });
    expect(never.status).toBe(400);
    expect(flat(never.text)).toMatch(/role="alert">La date : /);
    const nobody = await system.anonymous().form('/sign-in/link?lang=fr', { email: '' });
    expect(nobody.status).toBe(400);
    expect(flat(nobody.text)).toMatch(/role="alert">L’adresse e-mail : /);
    await answer(token, { answer: 'decline' });
  });

  it('says until when, whom to ask, and proposes the firm the times that were ticked', async () => {
    const { token, id } = await ask();
    const { text } = await system.anonymous().get(`/answer?token=${token}`);
    expect(text).toContain('À vous de répondre avant le');
    expect(text).toContain('mailto:animation.savoie@alize.test?subject=');
    const times = [...text.matchAll(/name="callTimes" value="([^"]+)"/g)].map(([, at]) => at ?? '');
    expect(times).toHaveLength(3);
    await answer(token, { answer: 'accept', callTimes: times[1] ?? '' });
    await system.drain();
    const [mission] = await system.db.query<{ at: Date }>(
      'SELECT first_call_at AS at FROM mission WHERE id = $1',
      [id],
    );
    expect(mission?.at.toISOString()).toBe(times[1]);
    await (await animator()).post(`/api/matches/${id}/cancellation`, {}, 200);
    await system.drain();
  });

  it('shows the request, why and its history; a scanner that opens every link changes nothing', async () => {
    const { token } = await ask();
    const before = await everything();
    const mail = mailsTo('laurent@alpelec.test')[0];
    const links = [...(mail?.html ?? '').matchAll(/href="(http[^"]+)"/g)].map(
      ([, url]) => new URL((url ?? '').replaceAll('&amp;', '&')),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { pathname, search } of links)
      for (const method of ['GET', 'HEAD'])
        await fetch(system.base + pathname + search, { method, headers: { 'sec-purpose': 'prefetch' } });
    expect(await everything()).toEqual(before);
    for (const lang of ['fr', 'en']) {
      const { text } = await system.anonymous().get(`/answer?token=${token}&lang=${lang}`, 200);
      const words = flat(text);
      expect(words).toContain('Un client nous demande la certification ISO 9001');
      expect(words).toMatch(lang === 'fr' ? /Elle a pensé à vous le/ : /The team thought of you on/);
      expect(words).toMatch(lang === 'fr' ? /l’a confiée à Alizé le/ : /sent it to Alizé on/);
      expect(words).not.toMatch(/<script|dirigeante@|39 98 00 02/);
    }
  });

  it('takes the same answer twice as once, and no other after it', async () => {
    const { id, token } = await ask();
    const first = await answer(token, {
      answer: 'decline',
      reason: 'too_far',
      details: 'Une heure de route',
    });
    expect(first.status).toBe(200);
    const again = await answer(token, {
      answer: 'decline',
      reason: 'too_far',
      details: 'Une heure de route',
    });
    expect([again.status, again.text]).toEqual([200, first.text]);
    const other = await answer(token, { answer: 'accept' });
    expect(other.status).toBe(410);
    expect(other.text).toContain('Ce lien a déjà servi');
    expect(other.text).not.toMatch(FIRM);
    expect((await matchOf(id)).decline).toEqual({
      reason: 'too_far',
      details: 'Une heure de route',
      askAgainOn: null,
      colleague: null,
    });
    const history = await system.db.query(
      `SELECT reason FROM history WHERE subject_id = $1 AND to_status = 'declined'`,
      [id],
    );
    expect(history).toEqual([{ reason: 'too_far' }]);
  });

  it('answers many presses of the button at the same moment alike', async () => {
    const { id, token } = await ask();
    const pressed = await Promise.all(Array.from({ length: 6 }, () => answer(token, { answer: 'accept' })));
    expect(pressed.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    await system.drain();
    expect((await matchOf(id)).status).toBe('introduced');
    const introductions = await system.db.query(
      `SELECT 1 FROM mail WHERE match_id = $1 AND purpose LIKE 'introduction%'`,
      [id],
    );
    expect(introductions).toHaveLength(2);
  });

  it('names the next person to the animator at once, with the reasons and the way to the need', async () => {
    const { needId, token } = await ask();
    await answer(token, { answer: 'decline', reason: 'no_time', details: 'Deux audits en mai' });
    await system.drain();
    const mail = flat(lastTo('animation.savoie@alize.test'));
    expect(mail).toContain('Je manque de temps. Deux audits en mai');
    expect(mail).toMatch(/Personne suivante : Laurent Vuillermet, Alpélec Aluminium \(peut aider\)/);
    expect(mail).toContain('À vous d’approuver Laurent Vuillermet');
    expect(mail).toContain(`/needs/${needId}`);
    expect(await candidatesOf(needId)).toEqual([paul]);
  });

  it('names nobody to the animator where nobody is left who clearly fits, and says what to do', async () => {
    const needId = await world.openNeed('Passer la douane britannique', ['export/customs'], {
      text: 'Nos colis pour Londres restent bloqués en douane.',
    });
    await (
      await animator()
    ).post(`/api/needs/${needId}/matches`, { offerId: laurent, whyYou: 'Vous avez exporté.' }, 201);
    await system.drain();
    await answer(tokenIn(lastTo('laurent@alpelec.test')), { answer: 'decline', reason: 'wrong_topic' });
    await system.drain();
    const mail = flat(lastTo('animation.savoie@alize.test'));
    expect(mail).toContain('Passer la douane britannique');
    expect(mail).toContain('Personne ici ne correspond nettement à ce besoin. À vous d’élargir la recherche');
    expect(mail).not.toMatch(/approuver|Personne suivante/);
    expect((await candidatesOf(needId)).length).toBeGreaterThan(0);
  });

  it('proposes who said no not again, unless asked knowingly', async () => {
    const { needId, token } = await ask();
    await answer(token, { answer: 'decline', reason: 'wrong_topic' });
    const client = await animator();
    const refused = await client.post(`/api/needs/${needId}/matches`, { offerId: laurent });
    expect(refused).toMatchObject({ status: 409, json: { code: 'match/declined-before' } });
    await client.post(`/api/needs/${needId}/matches`, { offerId: laurent, again: true }, 201);
  });

  it('asks again after the day given, tells the animator then, and is silent until', async () => {
    const { needId, token } = await ask(laurent, 'Une question pour plus tard');
    const due = async () => (await linesOf('ask_again')).filter(({ about }) => about.id === needId);
    for (const [askAgainOn, said] of [
      ['2026-03-02', 'Cette date est passée'],
      ['2035-01-01', 'trop lointaine'],
      ['un jour', 'alert'],
      ['', 'alert'],
    ] as const) {
      const wrong = await answer(token, { answer: 'not_now', askAgainOn });
      expect({ askAgainOn, status: wrong.status }).toEqual({ askAgainOn, status: 400 });
      expect(wrong.text).toContain(said);
      expect(wrong.text).toContain('<details id="not-now" open=""');
    }
    const noted = flat((await answer(token, { answer: 'not_now', askAgainOn: '2026-03-12' })).text);
    expect(noted).toContain('C’est noté');
    expect(noted).toContain('Nous ne vous proposons rien avant le jeudi 12 mars');
    await system.drain();
    expect(await candidatesOf(needId)).toEqual([paul]);
    const { json } = await (await animator()).get(`/api/offers/${laurent}`, 200);
    expect(json).toMatchObject({ absences: [{ from: '2026-03-02', to: '2026-03-11' }] });
    expect(await due()).toEqual([]);
    system.clock.advance(10 * DAY);
    expect(await due()).toMatchObject([{ detail: 'Laurent Vuillermet' }]);
    expect(await candidatesOf(needId)).toContain(laurent);
    await (await animator()).post(`/api/needs/${needId}/matches`, { offerId: laurent }, 201);
    expect(await due()).toEqual([]);
    await system.drain();
    const page = await system
      .anonymous()
      .get(`/answer?token=${tokenIn(lastTo('laurent@alpelec.test'))}`, 200);
    expect(flat(page.text)).toContain('vous nous aviez répondu : pas maintenant');
  });

  it('keeps a suggested colleague for the animator, and writes nothing to them', async () => {
    const { id, token } = await ask();
    const unnamed = await answer(token, { answer: 'colleague', name: ' ', email: 'denis@alpelec.test' });
    expect(unnamed.status).toBe(400);
    expect(unnamed.text).toContain('value="denis@alpelec.test"');
    await answer(token, {
      answer: 'colleague',
      name: 'Denis Roche',
      email: 'Denis@Alpelec.test',
      words: 'Il a mené notre audit.',
    });
    await system.drain();
    expect((await matchOf(id)).decline?.colleague).toEqual({
      name: 'Denis Roche',
      email: 'denis@alpelec.test',
      words: 'Il a mené notre audit.',
      settledAt: null,
    });
    expect(flat(lastTo('animation.savoie@alize.test'))).toContain('Denis Roche, denis@alpelec.test');
    expect(mailsTo('denis@alpelec.test')).toEqual([]);
    expect(await system.db.query(`SELECT 1 FROM person WHERE email = 'denis@alpelec.test'`)).toEqual([]);
    const waiting = { who: 'Denis Roche', detail: 'Laurent Vuillermet', about: { type: 'match', id } };
    expect(await linesOf('colleague_named')).toMatchObject([waiting]);
    const client = await animator();
    const settled = await client.post(`/api/matches/${id}/colleague/settlement`, {}, 200);
    expect(Match.parse(settled.json).decline?.colleague?.settledAt).toMatch(/^2026-/);
    const again = await client.post(`/api/matches/${id}/colleague/settlement`, {}, 200);
    expect(again.json).toEqual(settled.json);
    expect(await linesOf('colleague_named')).toEqual([]);
  });

  it('links a suggested colleague who is in the pool, by address or by name and employer, for the animator alone', async () => {
    const known = async (colleague: Record<string, string>) => {
      const { id, token } = await ask();
      await answer(token, { answer: 'colleague', ...colleague });
      return { id, colleague: (await matchOf(id)).decline?.colleague };
    };
    const byAddress = await known({ name: 'Mon collègue Paul', email: 'PAUL@alpelec.test' });
    const offers = [{ id: paul, title: 'Accompagner un audit ISO 9001', status: 'active' }];
    expect(byAddress.colleague?.known).toEqual({
      ...{ personId: expect.any(String), name: 'Laurent Vuillermet', organisation: 'Alpélec Aluminium' },
      offers,
    });
    expect((await known({ name: 'VUILLERMET Laurent' })).colleague?.known?.offers).toEqual(offers);
    expect((await known({ name: 'Laurent Vuillermoz' })).colleague?.known).toBeUndefined();
    const volunteer = await system.as('laurent@alpelec.test');
    const { json } = await volunteer.get(`/api/matches/${byAddress.id}`, 200);
    expect(Match.parse(json).decline?.colleague).toMatchObject({ name: 'Mon collègue Paul' });
    expect(Match.parse(json).decline?.colleague?.known).toBeUndefined();
  });

  it('says which way a link does not serve, shows nothing of the match, and mails a new one to its person alone', async () => {
    const { id, token } = await ask();
    const bad: [string, number, string][] = [
      ['', 401, 'n’est pas valable'],
      [`${token.slice(0, -4)}AAAA`, 401, 'n’est pas valable'],
    ];
    for (const [text, status, said] of bad)
      for (const page of [
        await system.anonymous().get(`/answer?token=${text}`),
        await answer(text, { answer: 'accept' }),
      ]) {
        expect(page.status).toBe(status);
        expect(page.text).toContain(said);
        expect(page.text).not.toMatch(FIRM);
      }
    const [link] = await system.db.repo(MailLink).findBy({ subjectId: id });
    system.clock.set(link!.expiresAt);
    const page = await system.anonymous().get(`/answer?token=${token}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Ce lien a expiré');
    expect(page.text).toContain('action="/fresh-link?lang=fr"');
    expect(page.text).not.toMatch(FIRM);
    expect((await answer(token, { answer: 'accept' })).status).toBe(410);
    const before = mailsTo('laurent@alpelec.test').length;
    const replies = [];
    for (const text of [token, token, 'forged', ''])
      replies.push(await answer(text, { purpose: 'answer-match' }, '/fresh-link?lang=fr'));
    replies.push(await answer(token, { purpose: 'nothing-known' }, '/fresh-link?lang=fr'));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    await system.drain();
    const fresh = mailsTo('laurent@alpelec.test');
    expect(fresh).toHaveLength(before + 1);
    const newToken = tokenIn(fresh[0]?.text ?? '');
    expect(newToken).not.toBe(token);
    expect((await answer(token, { answer: 'accept' })).status).toBe(410);
    expect((await answer(newToken, { answer: 'accept' })).status).toBe(200);
    await answer(token, { purpose: 'answer-match' }, '/fresh-link?lang=fr');
    await system.drain();
    expect(
      mailsTo('laurent@alpelec.test').filter(({ subject }) => /nouveau lien/.test(subject)),
    ).toHaveLength(1);
  });

  it('takes the same by the API, and what was answered there closes the link', async () => {
    const { id, token } = await ask();
    const volunteer = await system.as('laurent@alpelec.test');
    for (const [body, path] of [
      [{ reason: 'not_now' }, 'askAgainOn'],
      [{ reason: 'no_time', askAgainOn: '2027-01-01' }, 'askAgainOn'],
      [{ reason: 'colleague' }, 'colleague'],
      [{ reason: 'employer_refused' }, 'reason'],
      [{ reason: 'Pas le temps' }, 'reason'],
    ] as const) {
      const refused = await volunteer.post(`/api/matches/${id}/decline`, body);
      expect(refused).toMatchObject({ status: 400, json: { errors: [{ path }] } });
    }
    const client = await animator();
    await client.post(`/api/matches/${id}/decline`, { reason: 'no_time' }, 200);
    expect((await client.post(`/api/matches/${id}/decline`, { reason: 'no_time' })).status).toBe(409);
    expect((await system.anonymous().get(`/answer?token=${token}`)).text).toContain('Ce lien a déjà servi');
    expect((await answer(token, { answer: 'accept' })).status).toBe(410);
    const again = await answer(token, { answer: 'decline', reason: 'no_time' });
    expect(again.status).toBe(200);
    expect(again.text).not.toMatch(FIRM);
  });

  it('tells of a cancellation everybody who knew, and nobody else', async () => {
    const client = await animator();
    const asked = await ask();
    const counts = () => [mailsTo('laurent@alpelec.test').length, mailsTo('dirigeante@alize.test').length];
    const before = counts();
    await client.post(`/api/matches/${asked.id}/cancellation`, { reason: 'Le projet est repoussé.' }, 200);
    await system.drain();
    expect(counts()).toEqual([before[0]! + 1, before[1]]);
    expect(flat(lastTo('laurent@alpelec.test'))).toContain('Le projet est repoussé.');
    expect(flat(lastTo('laurent@alpelec.test'))).toContain('plus besoin de votre réponse');
    expect((await system.anonymous().get(`/answer?token=${asked.token}`)).status).toBe(410);
    const introduced = await ask();
    await answer(introduced.token, { answer: 'accept' });
    await system.drain();
    const then = counts();
    await client.post(`/api/matches/${introduced.id}/cancellation`, {}, 200);
    await system.drain();
    expect(counts()).toEqual([then[0]! + 1, then[1]! + 1]);
    expect(flat(lastTo('dirigeante@alize.test'))).toContain('n’aura pas lieu');
  });

  it('does not count a request that was taken back before any answer as a call', async () => {
    const client = await animator();
    const standing = async (needId: string) => {
      const { json } = await client.get(`/api/needs/${needId}/candidates`, 200);
      const found = Candidates.parse(json).items.find(({ offer }) => offer.id === paul);
      const load = found?.reasons.find(({ criterion }) => criterion === 'load');
      return { points: load?.points, lastAskedDaysAgo: found?.standing.lastAskedDaysAgo };
    };
    const request = async () => {
      const { needId, id } = await ask(paul);
      return { needId, id, token: tokenIn(lastTo('paul@alpelec.test')) };
    };
    const fresh = await standing(await world.openNeed('Un premier audit ISO 9001', ['quality/iso-9001']));
    expect(fresh.lastAskedDaysAgo).toBeNull();
    const takenBack = await request();
    await client.post(`/api/matches/${takenBack.id}/cancellation`, {}, 200);
    expect(await standing(takenBack.needId)).toEqual(fresh);
    const answered = await request();
    await answer(answered.token, { answer: 'accept' });
    await client.post(`/api/matches/${answered.id}/cancellation`, {}, 200);
    expect(await standing(answered.needId)).toMatchObject({ lastAskedDaysAgo: 0 });
  });
});

describe('the employer’s agreement', () => {
  let system: System;
  let world: World;
  let offerId: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    const client = await system.as('animation.savoie@alize.test');
    const { policy, version } = z
      .object({ policy: z.record(z.string(), z.unknown()), version: z.int() })
      .parse((await client.get(`/api/territories/${world.savoie}/policy`, 200)).json);
    await client.send(
      'PUT',
      `/api/territories/${world.savoie}/policy`,
      { policy: { ...policy, employerApproval: true }, version },
      204,
    );
    offerId = await world.volunteer('laurent@alpelec.test', { capacity: 20 });
    await system.drain();
  });
  afterAll(() => system.close());

  const animator = () => system.as('animation.savoie@alize.test');
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const post = (token: string, fields: Record<string, string>, page = '/approve-mission') =>
    system.anonymous().form(page, { token, ...fields });
  const contact = async (email: string) =>
    (await animator()).post(
      '/api/people',
      {
        email,
        firstName: 'Nadia',
        lastName: 'Morel',
        roles: [{ role: 'partner_contact', organisationId: world.group }],
      },
      201,
    );
  async function accepted(offer = offerId) {
    const needId = await world.openNeed('Obtenir la certification', ['quality/iso-9001']);
    const { json } = await (await animator()).post(`/api/needs/${needId}/matches`, { offerId: offer }, 201);
    const { id, status } = Match.parse(json);
    await system.drain();
    if (status === 'asked')
      await post(tokenIn(mailsTo('laurent@alpelec.test')[0]?.text ?? ''), { answer: 'accept' }, '/answer');
    await system.drain();
    return { id, needId };
  }
  const statusOf = async (id: string) =>
    Match.parse((await (await animator()).get(`/api/matches/${id}`, 200)).json).status;

  it('is asked of the animator where the organisation has no contact', async () => {
    const { id } = await accepted();
    expect(await statusOf(id)).toBe('accepted');
    const [mail] = mailsTo('animation.savoie@alize.test');
    expect(mail?.subject).toMatch(/^Accord à obtenir/);
    expect(mail?.text).toContain(`/matches/${id}`);
    const { json } = await (await animator()).get(`/api/today?territoryId=${world.savoie}`, 200);
    const waiting = Today.parse(json).sections.find(({ section }) => section === 'no_answer');
    expect(waiting?.items).toMatchObject([
      { kind: 'employer_silent', about: { id }, who: 'Alpélec Aluminium', detail: 'Laurent Vuillermet' },
    ]);
    expect(mailsTo('dirigeante@alize.test').filter(({ subject }) => /relation/.test(subject))).toEqual([]);
    await (await animator()).post(`/api/matches/${id}/employer-approval`, { approved: true }, 200);
    expect(await statusOf(id)).toBe('introduced');
    await system.drain();
    expect(mailsTo('dirigeante@alize.test')[0]?.subject).toMatch(/ peut vous aider/);
  });

  it('waits for one of the contacts; the first answer counts and closes the links of the others', async () => {
    await contact('rh@alpelec.test');
    await contact('site@alpelec.test');
    const { id } = await accepted();
    const tokens = ['rh@alpelec.test', 'site@alpelec.test'].map((to) => tokenIn(mailsTo(to)[0]?.text ?? ''));
    const [first, second] = [tokens[0] ?? '', tokens[1] ?? ''];
    const page = await system.anonymous().get(`/approve-mission?token=${first}`, 200);
    expect(page.text).toContain('Laurent Vuillermet');
    expect(page.text).not.toMatch(/dirigeante@|39 98/);
    expect(await statusOf(id)).toBe('accepted');
    expect((await post(first, { answer: 'accept' }, '/answer')).status).toBe(401);
    expect((await post(first, { answer: 'refuse', reason: ' ' })).status).toBe(400);
    expect((await post(first, { answer: 'approve' })).status).toBe(200);
    expect((await post(first, { answer: 'approve' })).status).toBe(200);
    expect((await system.anonymous().get(`/approve-mission?token=${second}`)).status).toBe(410);
    expect((await post(second, { answer: 'approve' })).status).toBe(200);
    expect((await post(second, { answer: 'refuse', reason: 'Trop de départs' })).status).toBe(410);
    expect(await statusOf(id)).toBe('introduced');
    await system.drain();
    const { json } = await (await animator()).get(`/api/matches/${id}/history`, 200);
    expect(json).toMatchObject({
      items: [
        { to: 'approved' },
        { to: 'asked' },
        { to: 'accepted', by: 'Laurent Vuillermet' },
        { to: 'introduced', by: 'Nadia Morel' },
      ],
    });
  });

  it('when refused tells the animator why, frees the place and keeps the words from the employee', async () => {
    const { id, needId } = await accepted();
    const hr = await system.as('rh@alpelec.test');
    const refused = { approved: false, reason: 'Trop de départs ce trimestre' };
    await hr.post(`/api/matches/${id}/employer-approval`, { approved: false }, 400);
    await hr.post(`/api/matches/${id}/employer-approval`, refused, 200);
    expect((await hr.post(`/api/matches/${id}/employer-approval`, refused)).status).toBe(409);
    const shown = Match.parse((await (await animator()).get(`/api/matches/${id}`, 200)).json);
    expect(shown).toMatchObject({
      status: 'declined',
      decline: { reason: 'employer_refused', details: refused.reason },
    });
    const employee = await system.as('laurent@alpelec.test');
    expect((await employee.get(`/api/matches/${id}`, 200)).json).toMatchObject({
      decline: { reason: 'employer_refused', details: null },
    });
    await system.drain();
    expect(mailsTo('animation.savoie@alize.test')[0]?.text.replace(/\s+/g, ' ')).toContain(refused.reason);
    const { json } = await (await animator()).get(`/api/needs/${needId}`, 200);
    expect(json).toMatchObject({ status: 'open' });
  });

  it('comes first for who said direct too', async () => {
    const direct = await world.volunteer('denis@alpelec.test', { introduction: 'direct' });
    const { id } = await accepted(direct);
    expect(await statusOf(id)).toBe('accepted');
    expect(mailsTo('denis@alpelec.test')).toEqual([]);
    await post(tokenIn(mailsTo('site@alpelec.test')[0]?.text ?? ''), { answer: 'approve' });
    expect(await statusOf(id)).toBe('introduced');
  });

  it('is nobody else’s to give: not the volunteer’s, not another organisation’s, not without a session', async () => {
    const { id } = await accepted();
    const path = `/api/matches/${id}/employer-approval`;
    expect((await system.anonymous().post(path, { approved: true })).status).toBe(401);
    expect((await (await system.as('laurent@alpelec.test')).post(path, { approved: true })).status).toBe(403);
    expect((await (await system.as('animation.ain@alize.test')).post(path, { approved: true })).status).toBe(
      404,
    );
    const other = await (
      await animator()
    ).post(
      '/api/organisations',
      { kind: 'group', name: 'Manufacture du Granier', communeCode: '73065' },
      201,
    );
    const organisationId = z.object({ id: z.string() }).parse(other.json).id;
    await (
      await animator()
    ).post(
      '/api/people',
      {
        email: 'rh@granier.test',
        firstName: 'Léo',
        lastName: 'Petit',
        roles: [{ role: 'partner_contact', organisationId }],
      },
      201,
    );
    expect((await (await system.as('rh@granier.test')).post(path, { approved: true })).status).toBe(404);
    const token = tokenIn(mailsTo('rh@alpelec.test')[0]?.text ?? '');
    await system.db.query(
      `UPDATE role SET revoked_at = now() WHERE person_id = (SELECT id FROM person WHERE email = 'rh@alpelec.test')`,
    );
    const revoked = await post(token, { answer: 'approve' });
    expect(revoked.status).toBe(404);
    expect(revoked.text).not.toMatch(/Rochaix/);
    expect(await statusOf(id)).toBe('accepted');
  });

  it('are counted for the animator: questions, answers, delays, silence, by partner', async () => {
    const { json } = await (await animator()).get(`/api/territories/${world.savoie}/answer-figures`, 200);
    const { total, partners, refusals } = AnswerFigures.parse(json);
    const { accepted, declined, silent, waiting } = total;
    expect(total.asked).toBeGreaterThan(3);
    expect(accepted).toBeGreaterThan(0);
    expect(declined).toBe(refusals.reduce((sum, { count }) => sum + count, 0));
    expect(accepted + declined + silent + waiting).toBeLessThanOrEqual(total.asked);
    expect(partners[0]).toMatchObject({ organisation: { name: 'Alpélec Aluminium' } });
    await (
      await system.as('animation.ain@alize.test')
    ).get(`/api/territories/${world.savoie}/answer-figures`, 404);
  });
});
