import { Acts, Assignment, Candidates, Match, Mission, Need } from '@alize/contracts';
import { HistoryRow, SYSTEM } from '@alize/directory';
import { ContactQuestions, MissionOpening } from '@alize/missions';
import { NeedsService } from '@alize/needs';
import { wasCalledOn } from '../../libs/skills/matches/src/match.rules';
import { newId } from '@alize/platform';
import { simpleParser } from 'mailparser';
import { z } from 'zod';
import { eventually } from '../support/eventually';
import { bootSystem, type System, tokenIn } from '../support/system';
import { makeWorld, needOf as needForm, type World } from '../support/world';

const FIRM = 'dirigeante@alize.test';
const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const MONDAY = new Date('2026-03-02T09:00:00Z');
const daysLater = (days: number, hour = 9) =>
  new Date(MONDAY.getTime() + days * 86_400_000 + (hour - 9) * 3_600_000);

describe('missions, from the introduction to the last word', () => {
  let system: System;
  let world: World;
  let laurent: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    laurent = await world.volunteer(LAURENT, { introduction: 'direct', capacity: 20 });
    await system.drain();
  });
  afterAll(() => system.close());
  beforeEach(() => system.clock.set(MONDAY));

  const fanny = () => system.as('animation.savoie@alize.test');
  const mailsTo = (address: string, subject: RegExp) =>
    system.mailbox.list().filter((mail) => mail.to.includes(address) && subject.test(mail.subject));
  /** The link of the newest such mail to this page. */
  const tokenOf = (address: string, subject: RegExp, page: string, about = '') => {
    const mail = mailsTo(address, subject).find(({ text }) => text.includes(about));
    const [, token] = new RegExp(`/${page}\\?token=([\\w-]+)`).exec(mail?.text ?? '') ?? [];
    return token ?? '';
  };
  const follow = (address: string) => tokenOf(address, /^Présentation| peut vous aider/, 'log-days');

  /** The match's id, which is the mission's. */
  async function introduce(offerId = laurent, fields: object = {}) {
    system.mailbox.clear();
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001'], fields);
    return { needId, ...(await approve(needId, offerId)) };
  }
  async function approve(needId: string, offerId: string) {
    const { json } = await (await fanny()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    await system.drain();
    return { id: Match.parse(json).id };
  }
  const missionOf = async (id: string, email = 'animation.savoie@alize.test') =>
    Mission.parse((await (await system.as(email)).get(`/api/missions/${id}`, 200)).json);
  const act = async (id: string, verb: string, body: object = {}, email = LAURENT, status = 200) =>
    (await system.as(email)).post(`/api/missions/${id}/${verb}`, body, status);
  const needOf = async (id: string) => Need.parse((await (await fanny()).get(`/api/needs/${id}`, 200)).json);
  const form = (page: string, token: string, fields: Record<string, string>) =>
    system.anonymous().form(page, { token, ...fields });

  it('are there for whoever asks before a worker has come to the introduction, opened once all the same', async () => {
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    // Signed in while there is a worker to send the links.
    const [animator, volunteer, requester] = [await fanny(), await system.as(LAURENT), await system.as(FIRM)];
    await system.stopWorker();
    const { json } = await animator.post(`/api/needs/${needId}/matches`, { offerId: laurent }, 201);
    const { id } = Match.parse(json);
    const asked = [volunteer, requester, animator].map((each) => each.get(`/api/missions/${id}`, 200));
    for (const answer of await Promise.all(asked))
      expect(Mission.parse(answer.json)).toMatchObject({ id, firstCallAt: '2026-03-05T10:00:00.000Z' });
    await system.startWorker();
    await system.drain();
    expect(await missionOf(id)).toMatchObject({ id, status: 'introduced' });
    const opened = await system.db.repo(HistoryRow).findBy({ subject: 'mission', subjectId: id });
    expect(opened).toHaveLength(1);
  });

  it('open with the introduction, which proposes a first call to both calendars', async () => {
    const { id } = await introduce();
    const mission = await missionOf(id);
    expect(mission).toMatchObject({
      status: 'introduced',
      firstCallAt: '2026-03-05T10:00:00.000Z',
      plannedHours: 20,
      loggedHours: 0,
    });
    for (const address of [FIRM, LAURENT]) {
      const [mail] = mailsTo(address, /^Présentation| peut vous aider/);
      const raw = mail?.raw ?? '';
      expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
      const invitation = await calendarIn(raw);
      expect(invitation).toContain(`UID:first-call-${id}@alize.test`);
      expect(invitation).toMatch(/^DTSTART:20260305T100000Z$/m);
      expect(invitation).toMatch(/^SEQUENCE:0$/m);
      expect(invitation.toLowerCase()).toContain(`mailto:${LAURENT}`);
    }
  });

  it('ask both, once, after five working days in working hours, whether they are in touch', async () => {
    const title = 'Certification d’un second atelier';
    const { id } = await introduce(laurent, { title });
    const asking = (address: string) =>
      mailsTo(address, /en contact/).filter(({ text }) => text.includes(title)).length;
    const ask = async (at: Date) => {
      system.clock.set(at);
      await system.app.get(ContactQuestions).ask();
      await system.drain();
      return [FIRM, LAURENT].map(asking);
    };
    // Sunday, Monday at dawn, then Monday morning; and again by a second schedule.
    expect(await ask(daysLater(6))).toEqual([0, 0]);
    expect(await ask(daysLater(7, 5))).toEqual([0, 0]);
    expect(await ask(daysLater(7))).toEqual([1, 1]);
    expect(await ask(daysLater(8))).toEqual([1, 1]);
    const token = tokenOf(FIRM, /en contact/, 'first-contact', title);
    expect((await system.anonymous().get(`/first-contact?token=${token}`, 200)).text).toContain('<form');
    expect((await missionOf(id)).contact).toEqual({ requester: null, volunteer: null });
    expect((await form('/first-contact', token, { answer: 'yes' })).status).toBe(200);
    expect((await form('/first-contact', token, { answer: 'yes' })).status).toBe(200);
    const other = await form('/first-contact', token, { answer: 'no' });
    expect(other.status).toBe(410);
    expect(other.text).not.toMatch(/Rochaix|ISO 9001/);
    expect(await missionOf(id)).toMatchObject({
      status: 'contacted',
      contact: { requester: true, volunteer: null },
    });
  });

  it('ask nothing while the volunteer is away, and ask when they are back', async () => {
    const absences = [{ from: '2026-03-05', to: '2026-03-20' }];
    const away = await world.volunteer('away@alpelec.test', { introduction: 'direct', absences });
    await system.drain();
    const title = 'Certification pendant les congés';
    await introduce(away, { title });
    const ask = async (at: Date) => {
      system.clock.set(at);
      await system.app.get(ContactQuestions).ask();
      await system.drain();
      return [FIRM, 'away@alpelec.test'].map(
        (address) => mailsTo(address, /en contact/).filter(({ text }) => text.includes(title)).length,
      );
    };
    expect(await ask(daysLater(8))).toEqual([0, 0]);
    expect(await ask(daysLater(21))).toEqual([1, 1]);
  });

  it('are opened once, waiting for nobody who moves them meanwhile', async () => {
    const { id } = await introduce();
    const [moved, goOn] = [signal(), signal()];
    const moving = system.db.tx(async () => {
      await system.db.query("UPDATE mission SET status = 'contacted' WHERE id = $1", [id]);
      moved.give();
      await goOn.given;
      await system.db.query('UPDATE match SET hours_given = 0 WHERE id = $1', [id]);
    });
    await moved.given;
    await system.app.get(MissionOpening).open(id);
    goOn.give();
    await moving;
    expect((await missionOf(id)).status).toBe('contacted');
  });

  it('are opened once each, though many are opened together and asked for twice', async () => {
    await system.stopWorker();
    const needIds = [];
    for (const _ of ['first', 'second', 'third'])
      needIds.push(await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']));
    const ids: string[] = [];
    for (const needId of needIds) {
      const { json } = await (await fanny()).post(`/api/needs/${needId}/matches`, { offerId: laurent }, 201);
      ids.push(Match.parse(json).id);
    }
    const { open } = system.app.get(MissionOpening);
    await Promise.all([...ids, ...ids].map(open));
    await Promise.all(ids.map(open));
    for (const id of ids) {
      expect(await missionOf(id)).toMatchObject({
        status: 'introduced',
        firstCallAt: '2026-03-05T10:00:00.000Z',
      });
      expect(await openingsOf(id)).toBe(1);
    }
    await system.startWorker();
    await system.drain();
  });

  it('are completed without waiting for whoever writes about their need, who would wait for their match', async () => {
    const { id, needId } = await introduce();
    await act(id, 'contact', EVERY_ACT.contact);
    await act(id, 'start');
    const [written, goOn] = [signal(), signal()];
    const writing = system.db.tx(async () => {
      await system.db.query('SELECT id FROM need WHERE id = $1 FOR KEY SHARE', [needId]);
      written.give();
      await goOn.given;
      await system.db.query('SELECT id FROM match WHERE id = $1 FOR KEY SHARE', [id]);
    });
    await written.given;
    let completed = false;
    const completing = act(id, 'completion', { hours: 7 }).then(() => (completed = true));
    await eventually(async () => completed || (await somebodyWaits()));
    const waited = !completed;
    goOn.give();
    await Promise.allSettled([writing, completing]);
    expect(waited).toBe(false);
    expect((await needOf(needId)).status).toBe('fulfilled');
  });

  it('tell the animator when somebody says they are not in touch', async () => {
    await introduce();
    system.clock.set(daysLater(7));
    await system.app.get(ContactQuestions).ask();
    await system.drain();
    await form('/first-contact', tokenOf(LAURENT, /en contact/, 'first-contact'), { answer: 'no' });
    await system.drain();
    const [warning] = mailsTo('animation.savoie@alize.test', /contact/);
    expect(warning?.text).toMatch(/Claire Rochaix/);
    expect(warning?.text).toContain(LAURENT);
  });

  it('log days from the mail without an account, each form once, and start by it', async () => {
    const { id } = await introduce();
    const token = follow(LAURENT);
    system.clock.set(daysLater(3));
    const page = (await system.anonymous().get(`/log-days?token=${token}`, 200)).text;
    const dayId = /name="id" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    const typed = { act: 'log', id: dayId, day: '2026-03-04', hours: '3 h 30', words: 'Premier diagnostic' };
    expect((await form('/log-days', token, typed)).status).toBe(200);
    expect((await form('/log-days', token, typed)).status).toBe(200);
    const mission = await missionOf(id);
    expect(mission).toMatchObject({ status: 'started', loggedHours: 3.5 });
    expect(mission.days).toMatchObject([{ day: '2026-03-04', hours: 3.5, by: 'Laurent Vuillermet' }]);
    const late = await form('/log-days', token, { ...typed, id: newId(), day: '2026-04-01' });
    expect([late.status, late.text.includes('Cette date est à venir.')]).toEqual([400, true]);
    expect(late.text).toContain('Premier diagnostic');
    const early = await form('/log-days', token, { ...typed, id: newId(), day: '2026-03-01' });
    expect(early.text).toContain('Cette date précède la présentation.');
    const long = await form('/log-days', token, { ...typed, id: newId(), hours: '9' });
    expect(long.text).toContain('Cela ferait plus de 12 heures ce jour-là.');
    expect((await missionOf(id)).loggedHours).toBe(3.5);
  });

  it('correct a day without losing what it said, for the animator to see', async () => {
    const { id } = await introduce();
    system.clock.set(daysLater(3));
    const first = Mission.parse((await act(id, 'days', { day: '2026-03-03', hours: 2 }, LAURENT, 201)).json)
      .days[0]!;
    await act(id, 'days', { day: '2026-03-03', hours: 5, corrects: first.id }, LAURENT, 201);
    expect((await missionOf(id, LAURENT)).days.map(({ hours }) => hours)).toEqual([5]);
    const seen = await missionOf(id);
    expect([seen.loggedHours, seen.days.length]).toEqual([5, 2]);
    expect(seen.days.find((day) => day.id === first.id)?.removed).toMatchObject({ by: 'Laurent Vuillermet' });
    await (await system.as(LAURENT)).delete(`/api/missions/${id}/days/${first.id}`, 404);
  });

  const sentMails = () => system.db.query('SELECT id FROM mail');

  it('take a day before the introduction from who runs the programme alone, and mark it', async () => {
    const { id } = await introduce();
    system.clock.set(daysLater(3));
    const before = { day: '2026-02-10', hours: 7 };
    expect((await act(id, 'days', before, LAURENT, 400)).json).toMatchObject({
      errors: [{ code: 'date/before-introduction' }],
    });
    await act(id, 'days', before, FANNY, 201);
    await act(id, 'days', { day: '2026-03-03', hours: 2 }, FANNY, 201);
    const { days, loggedHours } = await missionOf(id);
    expect(days.map(({ day, beforeIntroduction }) => [day, beforeIntroduction])).toEqual([
      ['2026-02-10', true],
      ['2026-03-03', false],
    ]);
    expect(loggedHours).toBe(9);
    await act(id, 'days', { day: '2020-02-10', hours: 7 }, FANNY, 400);
  });

  it('of before are written whole by an animator: hours count, nobody is mailed, the need stays as it is', async () => {
    const { needId } = await introduce();
    await system.drain();
    const mails = (await sentMails()).length;
    const past = {
      id: newId(),
      needId,
      offerId: laurent,
      introducedOn: '2025-10-06',
      hours: 17.5,
      note: 'Par téléphone.',
    };
    const write = async (more: object, status: number) =>
      (
        await (
          await fanny()
        ).post('/api/missions/past', { ...past, outcome: 'achieved', toldBy: 'requester', ...more }, status)
      ).json;
    const before = await needOf(needId);
    const mission = Mission.parse(await write({}, 201));
    expect(mission).toMatchObject({
      status: 'done',
      loggedHours: 17.5,
      end: { outcome: 'achieved', toldBy: 'requester' },
    });
    expect(mission.introducedAt.slice(0, 10)).toBe('2025-10-06');
    expect(Mission.parse(await write({}, 201)).id).toBe(past.id);
    await write({ id: newId(), introducedOn: '2030-01-01' }, 400);
    await system.drain();
    expect(await sentMails()).toHaveLength(mails);
    expect((await needOf(needId)).status).toBe(before.status);
    const dropped = await write({ id: newId(), outcome: 'dropped', hours: 0 }, 201);
    expect(Mission.parse(dropped)).toMatchObject({ status: 'dropped', loggedHours: 0 });
    await (
      await system.as('animation.ain@alize.test')
    ).post('/api/missions/past', { ...past, id: newId(), outcome: 'achieved', toldBy: 'requester' }, 404);
  });

  it('pause, go on and end well: the need is fulfilled, the place free, both are asked how it went', async () => {
    const { id, needId } = await introduce();
    system.clock.set(daysLater(10));
    await act(id, 'days', { day: '2026-03-11', hours: 4 }, LAURENT, 201);
    await act(id, 'pause', { reason: 'Congés de l’atelier' });
    await act(id, 'resumption');
    await act(id, 'completion', {}, FIRM);
    expect((await act(id, 'pause', {}, LAURENT, 409)).json).toMatchObject({
      code: 'mission/unreachable-status',
    });
    await system.drain();
    const match = Match.parse((await (await fanny()).get(`/api/matches/${id}`, 200)).json);
    expect([match.status, (await needOf(needId)).status]).toEqual(['completed', 'fulfilled']);
    expect(await takenOf(laurent)).toBe(await activeOf(laurent));
    const token = tokenOf(FIRM, /passé/, 'feedback');
    const words = 'Très bien <script>';
    expect((await form('/feedback', token, { rating: 'well', words })).status).toBe(200);
    expect((await form('/feedback', token, { rating: 'well', words })).status).toBe(200);
    expect((await form('/feedback', token, { rating: 'badly' })).status).toBe(410);
    await form('/feedback', tokenOf(LAURENT, /passé/, 'feedback'), { rating: 'so_so' });
    expect((await missionOf(id)).feedback).toMatchObject({
      requester: { rating: 'well', words },
      volunteer: { rating: 'so_so', words: null },
    });
    expect((await missionOf(id, LAURENT)).feedback).toMatchObject({
      requester: null,
      volunteer: { rating: 'so_so' },
    });
    const history = (await (await fanny()).get(`/api/missions/${id}/history`, 200)).json;
    expect(JSON.stringify(history)).toContain('Congés de l’atelier');
    const next = await world.openNeed('Une autre certification', ['quality/iso-9001']);
    const { items } = Candidates.parse(
      (await (await fanny()).get(`/api/needs/${next}/candidates`, 200)).json,
    );
    const record = items
      .find(({ offer }) => offer.id === laurent)
      ?.reasons.find(({ criterion }) => criterion === 'track_record');
    expect(record?.text).toContain('bien passé');
  });

  it('end with the hours that somebody says, never with none by silence', async () => {
    const { id } = await introduce();
    system.clock.set(daysLater(3));
    const animator = 'animation.savoie@alize.test';
    await act(id, 'start', {}, animator);
    const refused = async (body: object) =>
      Refused.parse((await act(id, 'completion', body, animator, 400)).json);
    expect((await refused({})).errors).toMatchObject([{ path: 'toldBy', code: 'required' }]);
    expect((await refused({ toldBy: 'requester' })).errors).toMatchObject([
      { path: 'hours', code: 'mission/hours-missing' },
    ]);
    await act(id, 'days', { day: '2026-03-04', hours: 4 }, LAURENT, 201);
    expect((await refused({ toldBy: 'requester', hours: 3 })).errors).toMatchObject([
      { path: 'hours', code: 'mission/fewer-hours-than-logged' },
    ]);
    await act(id, 'completion', { toldBy: 'requester', hours: 10.5, outcome: 'partly' }, animator);
    expect(await missionOf(id)).toMatchObject({
      status: 'done',
      loggedHours: 10.5,
      end: { outcome: 'partly', hours: 10.5, toldBy: 'requester' },
    });
    await act(id, 'days', { day: '2026-03-05', hours: 2 }, animator, 201);
    expect(await hoursGivenOf(id)).toBe(10.5);
    await act(id, 'reopening', { reason: 'Un troisième audit est prévu' }, animator);
    expect([await hoursGivenOf(id), (await missionOf(id)).end]).toEqual([6, null]);
  });

  it('reopen with a reason where they stood, and ask once more only about the next end', async () => {
    await system.drain();
    const { id, needId } = await introduce();
    const animator = 'animation.savoie@alize.test';
    system.clock.set(daysLater(3));
    await act(id, 'start', {}, animator);
    await act(id, 'pause', {}, animator);
    const finish = () => act(id, 'completion', { hours: 0, toldBy: 'volunteer' }, animator);
    await finish();
    await system.drain();
    const asked = () => mailsTo(LAURENT, /passé/).length;
    expect(asked()).toBe(1);
    await act(id, 'reopening', {}, animator, 400);
    await act(id, 'reopening', { reason: 'Terminé par erreur' }, LAURENT, 404);
    await act(id, 'reopening', { reason: 'Terminé par erreur' }, animator);
    const match = Match.parse((await (await fanny()).get(`/api/matches/${id}`, 200)).json);
    expect([(await missionOf(id)).status, match.status, (await needOf(needId)).status]).toEqual([
      'paused',
      'introduced',
      'matched',
    ]);
    expect(await takenOf(laurent)).toBe(await activeOf(laurent));
    expect((await act(id, 'reopening', { reason: 'Encore' }, animator, 409)).json).toMatchObject({
      code: 'mission/unreachable-status',
    });
    await system.drain();
    expect(asked()).toBe(1);
    await finish();
    await system.drain();
    expect(asked()).toBe(2);
  });

  it('reopen only while their need and their volunteer have the place, and wake a need once', async () => {
    const paul = await world.volunteer(`paul.${newId()}@alpelec.test`, {
      introduction: 'direct',
      capacity: 1,
    });
    const { id, needId } = await introduce(paul);
    const animator = 'animation.savoie@alize.test';
    await act(id, 'drop', { reason: 'no_time' }, animator);
    const other = await approve(needId, laurent);
    const reopen = (status: number) =>
      act(id, 'reopening', { reason: 'Il a de nouveau du temps' }, animator, status);
    expect((await reopen(409)).json).toMatchObject({ code: 'match/need-already-matched' });
    await act(other.id, 'drop', { reason: 'no_time' }, animator);
    const elsewhere = await introduce(paul);
    expect((await reopen(409)).json).toMatchObject({ code: 'match/no-capacity' });
    await act(elsewhere.id, 'drop', { reason: 'other' }, animator);
    await (await fanny()).post(`/api/needs/${needId}/withdrawal`, {}, 200);
    expect((await reopen(409)).json).toMatchObject({ code: 'match/need-not-open' });
    await (await fanny()).post(`/api/needs/${needId}/reopening`, { reason: 'Retiré trop tôt' }, 200);
    expect((await needOf(needId)).status).toBe('open');
    await reopen(200);
    expect([(await missionOf(id)).drop, (await needOf(needId)).status]).toEqual([null, 'matched']);
    await (await fanny()).post(`/api/matches/${id}/cancellation`, { reason: 'Le projet change' }, 200);
    await system.drain();
    await reopen(200);
    const told = () => mailsTo(FIRM, /annul|n’aura pas lieu/i).length;
    const before = told();
    await (await fanny()).post(`/api/matches/${id}/cancellation`, { reason: 'Le projet s’arrête' }, 200);
    await system.drain();
    expect(told()).toBe(before + 1);
  });

  describe('undone within half a minute', () => {
    const animator = 'animation.savoie@alize.test';
    const send = async (path: string, body: object, status: number) =>
      (await fanny()).post(path, body, status, { prefer: 'undoable' });
    const acts = async () => Acts.parse((await (await fanny()).get('/api/acts', 200)).json).items;
    const undo = async (status = 204) => {
      const [latest] = await acts();
      return (await fanny()).post(`/api/acts/${latest?.id}/undo`, {}, status);
    };
    const later = async (seconds = 31) => {
      system.clock.advance(seconds * 1_000);
      await system.drain();
    };
    const historyOf = async (things: string, id: string) =>
      JSON.stringify((await (await fanny()).get(`/api/${things}/${id}/history`, 200)).json);

    it('an approval writes to nobody, is seen by nobody else, and is no call', async () => {
      const needId = await world.openNeed('Une certification à reprendre', ['quality/iso-9001']);
      await system.drain();
      system.mailbox.clear();
      const { json } = await send(`/api/needs/${needId}/matches`, { offerId: laurent }, 201);
      const { id } = Match.parse(json);
      await system.drain();
      expect(await acts()).toMatchObject([
        { kind: 'match.approve', subjectId: id, sends: true, remainingMs: 30_000 },
      ]);
      for (const email of [LAURENT, FIRM]) await (await system.as(email)).get(`/api/matches/${id}`, 404);
      await (await fanny()).get(`/api/missions/${id}`, 404);
      const called = await callsOf(laurent);
      await system.stopWorker();
      await system.startWorker();
      await undo();
      expect([await acts(), (await needOf(needId)).status]).toEqual([[], 'open']);
      expect(await takenOf(laurent)).toBe(await activeOf(laurent));
      expect(await callsOf(laurent)).toBe(called - 1);
      expect(await historyOf('matches', id)).toContain('taken-back');
      expect(await historyOf('needs', needId)).toContain('taken-back');
      await later();
      expect(mailsTo(LAURENT, /./)).toEqual([]);
      await (await system.as(LAURENT)).get(`/api/matches/${id}`, 404);
    });

    it('leaves by itself when nobody does, and then answers that it is too late', async () => {
      const needId = await world.openNeed('Une certification qui part', ['quality/iso-9001']);
      await system.drain();
      system.mailbox.clear();
      const { id } = Match.parse(
        (await send(`/api/needs/${needId}/matches`, { offerId: laurent }, 201)).json,
      );
      const [act] = await acts();
      const undoIt = async (email: string, status: number) =>
        (await system.as(email)).post(`/api/acts/${act?.id}/undo`, {}, status);
      await undoIt('animation.ain@alize.test', 404);
      await later(29);
      expect(mailsTo(LAURENT, /^Présentation/)).toEqual([]);
      await later(2);
      expect(mailsTo(LAURENT, /^Présentation/)).toHaveLength(1);
      expect((await undoIt(animator, 409)).json).toMatchObject({ code: 'act/too-late' });
      expect((await missionOf(id)).status).toBe('introduced');
    });

    it('a cancellation gives everything back, unless somebody else has the place by then', async () => {
      const paul = await world.volunteer(`paul.${newId()}@alpelec.test`, {
        introduction: 'direct',
        capacity: 1,
      });
      const { id, needId } = await introduce(paul);
      const cancel = () => send(`/api/matches/${id}/cancellation`, { reason: 'Le projet change' }, 200);
      await cancel();
      await system.drain();
      await undo();
      expect([(await missionOf(id)).status, (await needOf(needId)).status]).toEqual([
        'introduced',
        'matched',
      ]);
      expect(await takenOf(paul)).toBe(1);
      await later();
      expect(mailsTo(FIRM, /annul/i)).toEqual([]);
      await cancel();
      await approve(needId, laurent);
      expect((await undo(409)).json).toMatchObject({ code: 'match/need-already-matched' });
      await later();
      expect((await missionOf(id)).status).toBe('dropped');
    });

    it('an end asks nobody how it went, and what was noted is noted no more', async () => {
      await later();
      const { id, needId } = await introduce();
      await send(`/api/missions/${id}/contact`, { inTouch: true, side: 'requester' }, 200);
      await undo();
      expect(await missionOf(id)).toMatchObject({ status: 'introduced', contact: { requester: null } });
      await send(`/api/missions/${id}/start`, {}, 200);
      await send(`/api/missions/${id}/completion`, { hours: 5, toldBy: 'requester' }, 200);
      expect((await acts()).slice(0, 2)).toMatchObject([
        { kind: 'mission.finish', sends: true },
        { kind: 'mission.start', sends: false },
      ]);
      await undo();
      expect([await missionOf(id), (await needOf(needId)).status]).toMatchObject([
        { status: 'started', end: null, loggedHours: 0 },
        'matched',
      ]);
      await later();
      expect(mailsTo(LAURENT, /passé/)).toEqual([]);
    });

    const somebody = (introduction: 'direct' | 'ask_first' = 'direct') =>
      world.volunteer(`undo.${newId()}@alpelec.test`, { introduction, capacity: 5 });

    it('a pause and its end are as if they had not been, step by step', async () => {
      await later();
      const { id } = await introduce(await somebody());
      await send(`/api/missions/${id}/start`, {}, 200);
      await later();
      await send(`/api/missions/${id}/pause`, { reason: 'Congés' }, 200);
      await undo();
      expect((await missionOf(id)).status).toBe('started');
      await send(`/api/missions/${id}/pause`, { reason: 'Congés' }, 200);
      await later();
      expect(await acts()).toEqual([]);
      await send(`/api/missions/${id}/resumption`, {}, 200);
      await undo();
      expect((await missionOf(id)).status).toBe('paused');
      const history = await historyOf('missions', id);
      expect(history.match(/taken-back/g)).toHaveLength(2);
    });

    it('a mission that was dropped goes on, its match and its need with it, and nobody is told', async () => {
      await later();
      const helper = await somebody();
      const { id, needId } = await introduce(helper);
      await later();
      system.mailbox.clear();
      await send(`/api/missions/${id}/drop`, { reason: 'no_time' }, 200);
      expect((await acts())[0]).toMatchObject({ kind: 'mission.drop', subjectId: id });
      expect((await missionOf(id)).status).toBe('dropped');
      await undo();
      expect([await missionOf(id), (await needOf(needId)).status]).toMatchObject([
        { status: 'introduced', drop: null },
        'matched',
      ]);
      expect(await takenOf(helper)).toBe(1);
      await later();
      expect(system.mailbox.list().map(({ subject }) => subject)).toEqual([]);
    });

    it('a need that was withdrawn is open with whom it had asked, who reads nothing', async () => {
      const shy = await somebody('ask_first');
      const needId = await world.openNeed('Un besoin retiré par erreur', ['quality/iso-9001']);
      await later();
      const { id } = await approve(needId, shy);
      system.mailbox.clear();
      await send(`/api/needs/${needId}/withdrawal`, { reason: 'Le projet change' }, 200);
      await system.drain();
      expect((await needOf(needId)).status).toBe('withdrawn');
      await undo();
      await later();
      expect((await needOf(needId)).status).toBe('matched');
      const { json } = await (await fanny()).get(`/api/matches/${id}`, 200);
      expect(Match.parse(json).status).toBe('asked');
      expect(system.mailbox.list().map(({ subject }) => subject)).toEqual([]);
    });

    it('a need that was said to be met is open again, and its firm is not told', async () => {
      const shy = await somebody('ask_first');
      const needId = await world.openNeed('Un besoin satisfait par erreur', ['quality/iso-9001']);
      await approve(needId, shy);
      await later();
      system.mailbox.clear();
      await send(`/api/needs/${needId}/fulfilment`, {}, 200);
      expect((await acts())[0]).toMatchObject({ kind: 'need.fulfil', subjectId: needId });
      await undo();
      await later();
      expect((await needOf(needId)).status).toBe('matched');
      expect(system.mailbox.list().map(({ subject }) => subject)).toEqual([]);
      expect(await historyOf('needs', needId)).toContain('taken-back');
    });

    it('a draft that was approved is one again, and introduces nobody', async () => {
      await somebody();
      const needId = await world.openNeed('Un besoin pour un brouillon', ['quality/iso-9001']);
      await later();
      const started = await (await fanny()).post(`/api/territories/${world.savoie}/assignments`, {}, 201);
      const draft = z.object({ id: z.string() }).parse(started.json).id;
      await system.drain();
      const read = async () =>
        Assignment.parse((await (await fanny()).get(`/api/assignments/${draft}`, 200)).json);
      const before = await read();
      expect(before.lines.some((line) => line.need.id === needId)).toBe(true);
      system.mailbox.clear();
      await send(`/api/assignments/${draft}/approval`, {}, 202);
      expect((await acts())[0]).toMatchObject({ kind: 'assignment.approve', subjectId: draft });
      await undo();
      await later();
      expect(await read()).toEqual(before);
      expect((await needOf(needId)).status).toBe('open');
      expect(system.mailbox.list()).toEqual([]);
    });

    it('the refusal of a need, and nothing that somebody has gone on from', async () => {
      const animates = await fanny();
      const { json } = await animates.post('/api/needs', needForm('Un besoin refusé par erreur'), 201);
      const { id } = z.object({ id: z.string() }).parse(json);
      await system.drain();
      system.mailbox.clear();
      const reject = () => send(`/api/needs/${id}/rejection`, { reason: 'Hors du programme' }, 200);
      await reject();
      await undo();
      expect(await needOf(id)).toMatchObject({ status: 'submitted', reason: null });
      await reject();
      await animates.post(`/api/needs/${id}/reopening`, { reason: 'Relu' }, 200);
      expect((await undo(409)).json).toMatchObject({ code: 'act/gone-on' });
      await later();
    });
  });

  it('leave needs that can be reopened for more people, with a date that does not close them again', async () => {
    const { id, needId } = await introduce(laurent, { wantedBy: '2026-03-10' });
    const animator = 'animation.savoie@alize.test';
    await act(id, 'start', {}, animator);
    await act(id, 'completion', { hours: 7, toldBy: 'volunteer' }, animator);
    const reopen = async (body: object, status: number) =>
      (await fanny()).post(
        `/api/needs/${needId}/reopening`,
        { reason: 'Un second atelier', ...body },
        status,
      );
    system.clock.set(daysLater(30));
    expect((await reopen({}, 400)).json).toMatchObject({ errors: [{ path: 'volunteersWanted' }] });
    await reopen({ volunteersWanted: 2 }, 200);
    await system.app.get(NeedsService).expireOverdue();
    expect(await needOf(needId)).toMatchObject({ status: 'open', wantedBy: null, volunteersWanted: 2 });
    expect((await reopen({}, 409)).json).toMatchObject({ code: 'need/unreachable-status' });
    await (
      await system.as('animation.ain@alize.test')
    ).post(`/api/needs/${needId}/reopening`, { reason: 'Un autre' }, 404);
  });

  it('ended are shown without writing a thing, and lead on to how it went by a form', async () => {
    const { id } = await introduce();
    const link = follow(FIRM);
    system.clock.set(daysLater(3));
    await act(id, 'start', {}, FIRM);
    await act(id, 'completion', { hours: 7 }, FIRM);
    const links = () => system.db.query('SELECT id FROM mail_link WHERE subject_id = $1', [id]);
    const before = await links();
    const page = (await system.anonymous().get(`/log-days?token=${link}`, 200)).text;
    expect(page).toContain('name="act" value="feedback"');
    expect(await links()).toEqual(before);
    const { headers, status } = await fetch(`${system.base}/log-days`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token: link, act: 'feedback' }),
    });
    expect(status).toBe(303);
    await system.anonymous().get(headers.get('location') ?? '', 200);
  });

  it('are not opened again by a link that was used and has expired', async () => {
    await introduce();
    system.clock.set(daysLater(9));
    await system.app.get(ContactQuestions).ask();
    await system.drain();
    const token = tokenOf(FIRM, /en contact/, 'first-contact');
    expect((await form('/first-contact', token, { answer: 'yes' })).status).toBe(200);
    await system.db.query(`UPDATE mail_link SET created_at = created_at - interval '120 days',
      expires_at = expires_at - interval '120 days' WHERE purpose = 'first-contact'`);
    for (const answer of ['yes', 'no']) {
      const late = await form('/first-contact', token, { answer });
      expect([late.status, late.text.includes('log-days')]).toEqual([410, false]);
    }
  });

  it('end for a reason: the need looks again, calendars forget the call, the animator hears why', async () => {
    const { id, needId } = await introduce();
    system.clock.set(daysLater(1));
    const stop = { act: 'drop', reason: 'need_changed', words: 'Le client a renoncé' };
    expect((await form('/log-days', follow(FIRM), stop)).status).toBe(200);
    await system.drain();
    expect(await missionOf(id)).toMatchObject({
      status: 'dropped',
      drop: { reason: 'need_changed', words: 'Le client a renoncé' },
    });
    expect((await missionOf(id, LAURENT)).drop).toEqual({ reason: 'need_changed', words: null });
    expect((await needOf(needId)).status).toBe('open');
    const [told] = mailsTo('animation.savoie@alize.test', /./);
    expect(told?.text).toContain('Le client a renoncé');
    const [cancelled] = mailsTo(LAURENT, /./);
    const calendar = await calendarIn(cancelled?.raw ?? '');
    expect(calendar).toContain(`UID:first-call-${id}@alize.test`);
    expect(calendar).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1/);
    expect(cancelled?.text).not.toContain('Le client a renoncé');
    expect(mailsTo(FIRM, /./).some(({ raw }) => /method=CANCEL/i.test(raw))).toBe(false);
  });

  it('fulfil a need of two people when both have helped, not before', async () => {
    const paul = await world.volunteer(`paul.${newId()}@alpelec.test`, { introduction: 'direct' });
    const { id, needId } = await introduce(laurent, { volunteersWanted: 2 });
    const second = await approve(needId, paul);
    system.clock.set(daysLater(2));
    for (const mission of [id, second.id]) {
      expect((await needOf(needId)).status).toBe('matched');
      await act(mission, 'start', {}, 'animation.savoie@alize.test');
      await act(mission, 'completion', { hours: 7, toldBy: 'volunteer' }, 'animation.savoie@alize.test');
    }
    expect((await needOf(needId)).status).toBe('fulfilled');
  });

  it('stop with their match, and say so', async () => {
    const { id, needId } = await introduce();
    await system.app.get(NeedsService).withdraw(SYSTEM, needId);
    await system.drain();
    expect(await missionOf(id)).toMatchObject({
      status: 'dropped',
      drop: { reason: 'match_cancelled', words: null },
    });
    expect((await act(id, 'days', { day: '2026-03-02', hours: 1 }, LAURENT, 409)).json).toMatchObject({
      code: 'mission/closed',
    });
  });

  it('exist for nobody else: another territory, another volunteer, nobody at all', async () => {
    const { id } = await introduce();
    await world.volunteer('autre@alpelec.test');
    for (const email of ['animation.ain@alize.test', 'autre@alpelec.test']) {
      const stranger = await system.as(email);
      await stranger.get(`/api/missions/${id}`, 404);
      await stranger.get(`/api/missions/${id}/history`, 404);
      for (const [verb, body] of Object.entries(EVERY_ACT))
        await stranger.post(`/api/missions/${id}/${verb}`, body, 404);
      const { json } = await stranger.get('/api/missions', 200);
      expect(
        z
          .object({ items: z.array(Mission) })
          .parse(json)
          .items.map((each) => each.id),
      ).not.toContain(id);
    }
    await system.anonymous().get(`/api/missions/${id}`, 401);
    for (const page of ['first-contact', 'log-days', 'feedback']) {
      const forged = await system.anonymous().get(`/${page}?token=${tokenIn('token=forged')}`);
      expect([forged.status, /Rochaix|Vuillermet/.test(forged.text)]).toEqual([401, false]);
    }
  });

  it('let the firm read and speak, not log in the volunteer’s name', async () => {
    const { id } = await introduce();
    const refused = await act(id, 'days', { day: '2026-03-02', hours: 2 }, FIRM, 409);
    expect(refused.json).toMatchObject({ code: 'mission/volunteer-logs' });
    expect((await act(id, 'feedback', { rating: 'well' }, FIRM, 409)).json).toMatchObject({
      code: 'mission/not-ended',
    });
    expect((await act(id, 'contact', { inTouch: true, side: 'volunteer' }, FIRM, 400)).json).toMatchObject({
      errors: [{ path: 'side' }],
    });
    await act(id, 'contact', { inTouch: true, side: 'volunteer' }, 'animation.savoie@alize.test');
    expect((await missionOf(id)).contact).toEqual({ requester: null, volunteer: true });
  });

  const takenOf = async (offerId: string) =>
    (await system.db.query<{ taken: number }>('SELECT taken FROM offer WHERE id = $1', [offerId]))[0]?.taken;
  /** Times the volunteer was called on, as the load of a ranking counts them. */
  const callsOf = async (offerId: string) =>
    (
      await system.db.query<{ calls: number }>(
        `SELECT count(*)::int AS calls FROM match m WHERE m.offer_id = $1 AND ${wasCalledOn}`,
        [offerId],
      )
    )[0]?.calls ?? 0;
  const hoursGivenOf = async (id: string) =>
    (
      await system.db.query<{ hours: number }>('SELECT hours_given AS hours FROM match WHERE id = $1', [id])
    )[0]?.hours;
  const openingsOf = (id: string) =>
    system.db.repo(HistoryRow).countBy({ subject: 'mission', subjectId: id });
  /** Whether a transaction waits for another. */
  const somebodyWaits = async () =>
    (
      await system.db.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).length > 0;
  const activeOf = async (offerId: string) =>
    (
      await system.db.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM match WHERE offer_id = $1 AND status IN ('approved', 'asked', 'accepted', 'introduced')`,
        [offerId],
      )
    )[0]?.count;
});

const Refused = z.object({ errors: z.array(z.object({ path: z.string(), code: z.string() })) });
const EVERY_ACT = {
  contact: { inTouch: true },
  start: {},
  pause: {},
  resumption: {},
  completion: { hours: 7, toldBy: 'requester' },
  reopening: { reason: 'Terminé par erreur' },
  drop: { reason: 'other' },
  days: { day: '2026-03-02', hours: 1 },
  feedback: { rating: 'well' },
};

/** The calendar file of a message, its folded lines undone. */
async function calendarIn(raw: string): Promise<string> {
  const { attachments } = await simpleParser(raw);
  const file = attachments.find(({ filename }) => filename === 'invitation.ics');
  return (file?.content.toString() ?? '').replace(/\r\n[ \t]/g, '').replace(/\r\n/g, '\n');
}

/** Something one part of a test waits for, until another gives it. */
function signal(): { give(): void; given: Promise<void> } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { give, given };
}
