import {
  pageOf,
  RecordOverview,
  type RecordRef,
  SentMail,
  TimelineItem,
  type TimelineKind,
  Today,
} from '@alize/contracts';
import { ReplyRow } from '@alize/notifications';
import { newId } from '@alize/platform';
import { ADMIN, ANIMATOR, bootRecords, COLLEAGUE, NEIGHBOUR, type Records } from '../support/records';

const Listed = pageOf(TimelineItem);
let records: Records;

beforeAll(async () => {
  records = await bootRecords();
  const animator = await records.system.as(ANIMATOR);
  const write = (body: object) => animator.post('/api/activities', body, 201);
  const { need, match, organisation, system } = records;
  await animator.post(`/api/missions/${match.id}/contact`, { inTouch: true, side: 'requester' }, 200);
  await animator.post(`/api/missions/${match.id}/start`, {}, 200);
  const volunteer = await system.as('laurent@alpelec.test');
  await volunteer.post(
    `/api/missions/${match.id}/days`,
    { day: '2026-03-02', hours: 3, words: 'Audit à blanc' },
    201,
  );
  await animator
    .patch(`/api/needs/${need.id}`, { title: 'Certification ISO 9001 avant l’été', version: 3 }, 200)
    .catch(() => undefined);
  await write({ kind: 'note', about: organisation, text: 'Préfère le matin.' });
  await write({ kind: 'note', about: need, text: 'À moi seule.', isPrivate: true });
  const next = { text: 'Rappeler Claire', dueOn: '2026-03-05' };
  await write({ kind: 'call', about: match, text: 'Tout va bien.', withWhom: 'Claire Rochaix', next });
  await system.drain();
});
afterAll(() => records.system.close());

async function timeline({ type, id }: RecordRef, query = '', who = ANIMATOR): Promise<TimelineItem[]> {
  const client = await records.system.as(who);
  return Listed.parse((await client.get(`/api/timeline?type=${type}&id=${id}&limit=100${query}`, 200)).json)
    .items;
}
const kindsOf = (items: TimelineItem[]) => new Set<TimelineKind>(items.map(({ kind }) => kind));

describe('the timeline of a record', () => {
  it('of a firm tells what became of all its needs and appuis, with calls, mails and days', async () => {
    const items = await timeline(records.organisation);
    expect([...kindsOf(items)].sort()).toEqual([
      'call',
      'day',
      'edit',
      'mail',
      'note',
      'reply',
      'status',
      'task',
    ]);
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.find(({ kind }) => kind === 'day')).toMatchObject({ hours: 3, by: 'Laurent Vuillermet' });
    expect(items.find(({ kind }) => kind === 'edit')).toMatchObject({
      changes: [
        { field: 'title', before: 'Certification ISO 9001', after: 'Certification ISO 9001 avant l’été' },
      ],
    });
  });

  it.each(['need', 'match', 'mission', 'offer', 'person'] as const)(
    'of a %s tells the call about its appui',
    async (type) => {
      const items = await timeline(records[type]);
      expect(items.find(({ kind }) => kind === 'call')).toMatchObject({
        activity: { text: 'Tout va bien.' },
      });
      expect(kindsOf(items)).toContain('status');
    },
  );

  it('is narrowed to one kind, and goes on where a page ended', async () => {
    const all = await timeline(records.organisation);
    const mails = await timeline(records.organisation, '&kind=mail');
    expect(mails).toEqual(all.filter(({ kind }) => kind === 'mail'));
    const animator = await records.system.as(ANIMATOR);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/api/timeline?type=organisation&id=${records.organisation.id}&limit=3${cursor && `&cursor=${cursor}`}`;
      const page: ReturnType<typeof Listed.parse> = Listed.parse((await animator.get(path, 200)).json);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    for (const made of ['bm9uZQ', Buffer.from('["2026",7]').toString('base64url')])
      await animator.get(`/api/timeline?type=need&id=${records.need.id}&cursor=${made}`, 400);
  });

  it('shows a private note to its author alone, and nothing to the neighbouring territory', async () => {
    const privately = (items: TimelineItem[]) =>
      items.filter((item) => item.kind === 'note' && item.activity.isPrivate).length;
    expect(privately(await timeline(records.need))).toBe(1);
    expect(privately(await timeline(records.need, '', ADMIN))).toBe(0);
    const neighbour = await records.system.as(NEIGHBOUR);
    for (const { type, id } of records.all.filter(({ type }) => type !== 'organisation')) {
      await neighbour.get(`/api/timeline?type=${type}&id=${id}`, 404);
      await neighbour.get(`/api/records?type=${type}&id=${id}`, 404);
    }
    // The firm is a record that territories share; what happened to it in Savoie is not.
    expect(await timeline(records.organisation, '', NEIGHBOUR)).toEqual([]);
  });

  it('opens a mail with the text that was sent, without the links that act', async () => {
    const mails = await timeline(records.match, '&kind=mail');
    const animator = await records.system.as(ANIMATOR);
    const told = mails.find((item) => item.kind === 'mail' && item.purpose === 'introduction-to-volunteer');
    const id = told?.kind === 'mail' ? told.mailId : '';
    const mail = SentMail.parse((await animator.get(`/api/mails/${id}`, 200)).json);
    expect(mail).toMatchObject({ to: 'Laurent Vuillermet', status: 'sent' });
    expect(mail.text).toContain('Claire Rochaix');
    expect(mail.text).toContain('(lien personnel)');
    expect(mail.text).not.toContain('token=');
    await (await records.system.as(NEIGHBOUR)).get(`/api/mails/${id}`, 404);
  });

  it('has beside it what is open and what is next', async () => {
    const animator = await records.system.as(ANIMATOR);
    for (const { type, id } of records.all) {
      const overview = RecordOverview.parse(
        (await animator.get(`/api/records?type=${type}&id=${id}`, 200)).json,
      );
      expect(overview.territories).toMatchObject([{ name: 'Savoie' }]);
      expect(overview.matches).toMatchObject([{ status: 'introduced', mission: 'started', open: true }]);
      expect(overview.tasks).toMatchObject([{ text: 'Rappeler Claire', task: { dueOn: '2026-03-05' } }]);
    }
  });

  it('comes back on the board as a task, as silence, as an answer to read and as an offer to welcome', async () => {
    const { system, need, match, territory, personOf } = records;
    const animator = await system.as(ANIMATOR);
    const board = async (who = ANIMATOR) => {
      const client = await system.as(who);
      const { sections } = Today.parse((await client.get(`/api/today?territoryId=${territory}`, 200)).json);
      return new Map(sections.map(({ section, items }) => [section, items]));
    };
    const reply = newId();
    await system.db.repo(ReplyRow).insert({
      ...{
        id: reply,
        fingerprint: reply,
        kind: 'answer',
        territoryId: territory,
        needId: need.id,
        attachments: 0,
      },
      ...{ personId: personOf('laurent@alpelec.test'), fromAddress: 'laurent@alpelec.test', subject: 'Re:' },
      ...{ text: 'Merci, à jeudi.', receivedAt: system.clock.now() },
    });
    const first = await board();
    expect(first.get('replies')).toMatchObject([
      { kind: 'reply', who: 'Laurent Vuillermet', replyId: reply },
    ]);
    await animator.send('PUT', `/api/replies/${reply}/handling`, { handled: true }, 204);
    expect(first.get('tasks')).toEqual([]);
    expect(first.get('without_news')).toEqual([]);
    system.clock.set(new Date('2026-04-20T09:00:00Z'));
    const later = await board();
    expect(later.get('replies')).toEqual([]);
    expect(later.get('without_news')).toMatchObject([
      { kind: 'no_news', about: { type: 'match', id: match.id } },
    ]);
    expect(later.get('tasks')).toMatchObject([{ kind: 'task', title: 'Rappeler Claire', to: '2026-03-05' }]);
    expect((await board(COLLEAGUE)).get('colleague_tasks')).toMatchObject([{ detail: 'Fanny Blanc' }]);
    const back = await system.as(ANIMATOR);
    const task = later.get('tasks')?.[0]?.task;
    await back.patch(`/api/activities/${task?.id}`, { done: true, version: task?.version }, 200);
    const call = { kind: 'call', about: match, text: 'Ils avancent.', withWhom: 'Laurent' };
    await back.post('/api/activities', call, 201);
    const last = await board();
    expect([last.get('tasks'), last.get('without_news')]).toEqual([[], []]);
  });
});
