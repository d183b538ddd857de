import { Activity, ActivityWithRevisions, type CreateActivity } from '@alize/contracts';
import { newId } from '@alize/platform';
import type { z } from 'zod';
import { ADMIN, ANIMATOR, bootRecords, NEIGHBOUR, type Records } from '../support/records';

const written = (answer: { json: unknown }) => Activity.parse(answer.json);

describe('what animators write down', () => {
  let records: Records;
  beforeAll(async () => void (records = await bootRecords()));
  afterAll(() => records.system.close());
  const as = (who: string) => records.system.as(who);
  const note = async (fields: Partial<z.input<typeof CreateActivity>> = {}, by = ANIMATOR) =>
    written(
      await (
        await as(by)
      ).post('/api/activities', { kind: 'note', about: records.need, text: 'Une note.', ...fields }, 201),
    );

  it('is read by those who run the territory, and what is private by its author alone', async () => {
    const shared = await note();
    const own = await note({ isPrivate: true });
    const [animator, admin, neighbour] = [await as(ANIMATOR), await as(ADMIN), await as(NEIGHBOUR)];
    expect(shared).toMatchObject({
      about: { title: 'Certification ISO 9001' },
      author: { name: 'Fanny Blanc' },
    });
    await animator.get(`/api/activities/${own.id}`, 200);
    await admin.get(`/api/activities/${shared.id}`, 200);
    for (const [client, id] of [
      [admin, own.id],
      [neighbour, shared.id],
      [neighbour, own.id],
    ] as const) {
      await client.get(`/api/activities/${id}`, 404);
      await client.patch(`/api/activities/${id}`, { text: 'Autrement', version: 1 }, 404);
    }
  });

  it('may be about every kind of record, and about none that the author does not reach', async () => {
    for (const about of records.all) expect((await note({ about })).about).toMatchObject(about);
    const neighbour = await as(NEIGHBOUR);
    for (const about of records.all.filter(({ type }) => type !== 'organisation'))
      await neighbour.post('/api/activities', { kind: 'note', about, text: 'Une note.' }, 404);
    // A verified firm seated elsewhere is a record that territories share: each reads its own notes of it.
    const theirs = await note({ about: records.organisation }, NEIGHBOUR);
    await (await as(ANIMATOR)).get(`/api/activities/${theirs.id}`, 404);
    await (
      await as(ANIMATOR)
    ).post('/api/activities', { kind: 'note', about: { type: 'offer', id: newId() }, text: 'x' }, 404);
  });

  it('is written once, however often the same form is sent', async () => {
    const id = newId();
    await note({ id });
    await note({ id });
    const animator = await as(ANIMATOR);
    const other = { kind: 'note', id, about: records.need, text: 'Autre chose.' };
    expect((await animator.post('/api/activities', other, 409)).json).toMatchObject({
      code: 'form/already-sent',
    });
    expect(await records.system.db.query('SELECT FROM activity WHERE id = $1', [id])).toHaveLength(1);
  });

  it('makes of a call with a day to call back a task beside it', async () => {
    const animator = await as(ANIMATOR);
    const next = { text: 'Rappeler Claire Rochaix', dueOn: '2026-03-05' };
    const call = {
      kind: 'call',
      about: records.need,
      text: 'Elle hésite.',
      withWhom: 'Claire Rochaix',
      minutes: 12,
      next,
    };
    expect(written(await animator.post('/api/activities', call, 201)).call).toEqual({
      ...{ withWhom: 'Claire Rochaix', minutes: 12, nextStep: 'Rappeler Claire Rochaix' },
    });
    const [task] = await records.system.db.query<{ text: string; due: string; by: string }>(
      `SELECT a.text, a.due_on::text AS due, p.email AS by FROM activity a JOIN person p ON p.id = a.owner_id WHERE a.kind = 'task'`,
    );
    expect(task).toEqual({ text: 'Rappeler Claire Rochaix', due: '2026-03-05', by: ANIMATOR });
  });

  it('is given to those alone who run the territory', async () => {
    const animator = await as(ANIMATOR);
    const task = { kind: 'task', about: records.need, text: 'Envoyer la convention', dueOn: '2026-03-05' };
    const refused = await animator.post(
      '/api/activities',
      { ...task, ownerId: records.personOf(NEIGHBOUR) },
      400,
    );
    expect(refused.json).toMatchObject({ errors: [{ path: 'ownerId', code: 'activity/owner-elsewhere' }] });
    const given = written(
      await animator.post('/api/activities', { ...task, ownerId: records.personOf(ADMIN) }, 201),
    );
    expect(given.task?.owner?.id).toBe(records.personOf(ADMIN));
    const hidden = await animator.patch(`/api/activities/${given.id}`, { isPrivate: true, version: 1 }, 400);
    expect(hidden.json).toMatchObject({ errors: [{ path: 'ownerId', code: 'activity/private-of-others' }] });
  });

  it('keeps how it stood before each change, and refuses one made on an older state', async () => {
    const { id } = await note({ text: 'Ne pas appeler en août' });
    const admin = await as(ADMIN);
    await admin.patch(`/api/activities/${id}`, { text: 'Appeler en septembre', version: 1 }, 200);
    await admin.patch(`/api/activities/${id}`, { text: 'Trop tard', version: 1 }, 409);
    const { revisions } = ActivityWithRevisions.parse((await admin.get(`/api/activities/${id}`, 200)).json);
    expect(revisions).toMatchObject([{ before: { text: 'Ne pas appeler en août' }, by: 'Fanny Blanc' }]);
  });

  it('shows no word of what was removed until that is taken back', async () => {
    const { id } = await note({ text: 'Mot malheureux' });
    const animator = await as(ANIMATOR);
    const removed = await animator.patch(`/api/activities/${id}`, { removed: true, version: 1 }, 200);
    expect(removed.text).not.toContain('malheureux');
    expect((await animator.get(`/api/activities/${id}`, 200)).text).not.toContain('malheureux');
    const back = await animator.patch(`/api/activities/${id}`, { removed: false, version: 2 }, 200);
    expect(written(back)).toMatchObject({ text: 'Mot malheureux', removed: null });
  });

  it('is refused by the database itself about no record, about two, or about one that is not there', async () => {
    const { db } = records.system;
    const insert = (columns: string, values: string) =>
      db.query(
        `INSERT INTO activity (id, kind, territory_id, text, created_at, version, ${columns})
         VALUES ('${newId()}', 'note', '${records.territory}', 'x', now(), 1, ${values})`,
      );
    const [need, offer] = [records.need.id, records.offer.id];
    await expect(insert('minutes', 'NULL')).rejects.toThrow('activity_about_one');
    await expect(insert('need_id, offer_id', `'${need}', '${offer}'`)).rejects.toThrow('activity_about_one');
    await expect(insert('need_id', `'${offer}'`)).rejects.toThrow('activity_need_fk');
    await expect(insert('need_id, due_on', `'${need}', '2026-03-05'`)).rejects.toThrow('activity_due');
  });
});
