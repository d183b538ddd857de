import { CreateActivity } from '@alize/contracts';
import { Activity } from './activity.entities';
import { changesOf, misplaced } from './activity.rules';

const ID = '0190a1b2-0000-7000-8000-000000000001';
const now = { at: new Date('2026-03-02T09:00:00Z'), by: ID };
const row = (fields: Partial<Activity>): Activity =>
  Object.assign(new Activity(), { doneAt: null, removedAt: null }, fields);
const about = { type: 'need', id: ID };

describe('an activity', () => {
  it('keeps of a change how it stood before, and nothing where all is as it was', () => {
    const note = row({ kind: 'note', text: 'Ne pas appeler en août' });
    expect(changesOf(note, { text: 'Appeler en septembre' }, now)).toEqual({
      fields: { text: 'Appeler en septembre' },
      before: { text: 'Ne pas appeler en août' },
    });
    expect(changesOf(note, { text: 'Ne pas appeler en août', removed: false }, now).before).toEqual({});
  });

  it('is done by somebody at a moment, and can be still to do again', () => {
    const task = row({ kind: 'task', dueOn: '2026-03-05' });
    const done = { fields: { doneAt: now.at, doneBy: ID }, before: { done: false } };
    expect(changesOf(task, { done: true }, now)).toEqual(done);
    const again = changesOf(row({ ...task, ...done.fields }), { done: false }, now);
    expect(again).toEqual({ fields: { doneAt: null, doneBy: null }, before: { done: true } });
  });

  it.each([
    ['note', { dueOn: '2026-03-05' }, 'dueOn'],
    ['note', { minutes: 5 }, 'minutes'],
    ['call', { done: true }, 'done'],
    ['task', { withWhom: 'Claire' }, 'withWhom'],
    ['task', { dueOn: '2026-03-05', text: 'Rappeler' }, undefined],
  ] as const)('that is a %s takes of %j what it has', (kind, changes, field) =>
    expect(misplaced({ kind }, changes)).toBe(field),
  );

  it.each([
    ['a note with a day', { kind: 'note', about, text: 'Rappeler', dueOn: '2026-03-05' }],
    ['a task without one', { kind: 'task', about, text: 'Rappeler' }],
    ['a call with nobody', { kind: 'call', about, text: 'Elle rappelle' }],
    ['a call of eleven hours', { kind: 'call', about, text: 'Long', withWhom: 'Claire', minutes: 660 }],
    ['blank words', { kind: 'note', about, text: '   ' }],
    ['a record of no kind', { kind: 'note', about: { type: 'skill', id: ID }, text: 'Rappeler' }],
    ['a day that is none', { kind: 'task', about, text: 'Rappeler', dueOn: '2026-02-30' }],
  ])('is not %s', (_, input) => expect(CreateActivity.safeParse(input).success).toBe(false));
});
