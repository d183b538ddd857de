import { Application, type CommitteeSession, Decision } from '@alize/contracts';
import { z } from 'zod';
import { type CommitteeWorld, FIRM, GRANT, makeCommittee, SEATS, WHOLE } from '../support/committee';
import { bootSystem, type System } from '../support/system';
import { needOf } from '../support/world';

describe('the committee, from the dossier to the letter', () => {
  let system: System;
  let world: CommitteeWorld;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeCommittee(system);
  });
  afterAll(() => system.close());

  const first = ({ items }: CommitteeSession) => {
    const [item] = items;
    if (!item) throw new Error('the agenda is empty');
    return item;
  };
  const as = (lastName: string) => system.as(SEATS.find(([, name]) => name === lastName)?.[0] ?? '');

  it('leads a firm from its need to a letter, without typing anything twice', async () => {
    const needId = await world.openNeed('Un tour de plus', ['quality/iso-9001'], {
      ...{ project: { ...needOf('').project, title: 'Le tour', amountSoughtCents: 22_000_00 } },
    });
    const firm = await system.as(FIRM);
    const draft = Application.parse((await firm.post('/api/applications', { needId }, 201)).json);
    expect(draft).toMatchObject({
      ...{ status: 'draft', amountAskedCents: 22_000_00, jobs: [{ kind: 'permanent', count: 3 }] },
      lacks: expect.arrayContaining(['investment', 'headcount']),
    });
    expect((await firm.post('/api/applications', { needId })).json).toMatchObject({ code: 'application/open-already' });
    const path = `/api/applications/${draft.id}`;
    expect((await firm.post(`${path}/submission`)).json).toMatchObject({ code: 'application/incomplete' });
    const short = { ...WHOLE, investmentCents: 90_000_00 };
    const { version } = Application.parse((await firm.patch(path, { ...short, version: draft.version }, 200)).json);
    expect((await firm.post(`${path}/submission`)).json).toMatchObject({ code: 'application/plan-unbalanced' });
    await firm.patch(path, { investmentCents: WHOLE.investmentCents, version }, 200);
    await firm.post(`${path}/submission`, {}, 200);
    await world.animator.post(`${path}/return`, { missing: 'Le devis du tour.' }, 200);
    expect(Application.parse((await firm.get(path, 200)).json)).toMatchObject({ status: 'draft', missing: 'Le devis du tour.' });
    await firm.post(`${path}/submission`, {}, 200);
    await world.animator.post(`${path}/completion`, {}, 200);

    const sitting = await world.sitting([draft.id]);
    const item = first(sitting);
    const chair = await as('Arvet');
    await chair.post(`/api/agenda-items/${item.id}/poll`, { motion: 'Accorder 20 000 €.' }, 204);
    for (const name of ['Arvet', 'Bouvier', 'Cottin']) {
      const poll = first(await world.look(sitting.id, await as(name))).poll;
      await (await as(name)).post(`/api/polls/${poll?.id}/ballots`, { choice: 'for' }, 204);
    }
    const poll = first(await world.look(sitting.id)).poll;
    expect(poll).toMatchObject({ open: true, votes: [], missing: ['Ana Dufour'] });
    await chair.post(`/api/polls/${poll?.id}/closing`, {}, 204);
    const late = await (await as('Dufour')).post(`/api/polls/${poll?.id}/ballots`, { choice: 'against' });
    expect(late.json).toMatchObject({ code: 'poll/not-open' });
    expect(first(await world.look(sitting.id)).poll?.sentence).toBe(
      'Adopté : 3 voix pour, 0 contre. Majorité des voix exprimées. 4 membres présents sur 4, quorum de 3 atteint.',
    );
    const conditions = [{ text: 'Prêt bancaire confirmé', when: 'before_payment' }];
    const tooMuch = { ...GRANT, amountCents: 31_000_00 };
    expect((await chair.post(`/api/agenda-items/${item.id}/decision`, tooMuch)).json).toMatchObject({
      code: 'decision/over-maximum',
    });
    await chair.post(`/api/agenda-items/${item.id}/decision`, { ...GRANT, conditions }, 204);
    await chair.post(`/api/committee-sessions/${sitting.id}/closing`, {}, 200);

    const before = await firm.get(`${path}/decisions`, 200);
    expect(before.json).toEqual({ items: [] });
    const decision = first(await world.look(sitting.id)).decision;
    await world.animator.post(`/api/decisions/${decision?.id}/notification`, {}, 204);
    await system.drain();
    const read = z.object({ items: z.array(Decision) }).parse((await firm.get(`${path}/decisions`, 200)).json);
    expect(read.items).toMatchObject([{ outcome: 'granted', number: 'SAVOIE-2026-01/01', amountCents: 20_000_00 }]);
    const letter = await firm.get(`/api/documents/${read.items[0]?.documentId}`, 200);
    expect(letter.text.startsWith('%PDF-1.7')).toBe(true);
    for (const client of [system.anonymous(), await as('Cottin'), await system.as('animation.ain@alize.test')])
      expect([401, 404]).toContain((await client.get(`/api/documents/${read.items[0]?.documentId}`)).status);
    const mail = system.mailbox.list().find(({ to, subject }) => to.includes(FIRM) && subject.includes('accordée'));
    expect(mail?.text).toMatch(/20\s000\s€/);
  });
});
