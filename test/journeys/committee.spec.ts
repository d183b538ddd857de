import { Application, type CommitteeSession, Decision, Today } from '@alize/contracts';
import { Organisation, SYSTEM } from '@alize/directory';
import { Fund, Funds, FundsQueries } from '@alize/funds';
import { newId } from '@alize/platform';
import { z } from 'zod';
import { type CommitteeWorld, FIRM, GRANT, makeCommittee, SEATS, WHOLE } from '../support/committee';
import { bootSystem, type System, tokenIn } from '../support/system';
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
  /** What of the committee waits for the animator. */
  const onTheBoard = async () => {
    const { json } = await world.animator.get(`/api/today?territoryId=${world.savoie}`, 200);
    const found = Today.parse(json).sections.find(({ section }) => section === 'committee');
    return (found?.items ?? []).map(({ kind, about, title }) => [kind, about.id, title]);
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
    expect((await firm.post('/api/applications', { needId })).json).toMatchObject({
      code: 'application/open-already',
    });
    const path = `/api/applications/${draft.id}`;
    expect((await firm.post(`${path}/submission`)).json).toMatchObject({ code: 'application/incomplete' });
    const short = { ...WHOLE, investmentCents: 90_000_00 };
    const { version } = Application.parse(
      (await firm.patch(path, { ...short, version: draft.version }, 200)).json,
    );
    expect((await firm.post(`${path}/submission`)).json).toMatchObject({
      code: 'application/plan-unbalanced',
    });
    await firm.patch(path, { investmentCents: WHOLE.investmentCents, version }, 200);
    expect(await onTheBoard()).toEqual([]);
    await firm.post(`${path}/submission`, {}, 200);
    expect(await onTheBoard()).toEqual([['dossier_to_read', draft.id, 'Le tour']]);
    await world.animator.post(`${path}/return`, { missing: 'Le devis du tour.' }, 200);
    expect(Application.parse((await firm.get(path, 200)).json)).toMatchObject({
      status: 'draft',
      missing: 'Le devis du tour.',
    });
    await firm.post(`${path}/submission`, {}, 200);
    await world.animator.post(`${path}/completion`, {}, 200);
    expect(await onTheBoard()).toEqual([]);

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
    const fundId = await openFund(system, sitting.territoryId, 19_999_99);
    const tooPoor = await chair.post(`/api/agenda-items/${item.id}/decision`, GRANT);
    expect(tooPoor.json).toMatchObject({ code: 'fund/insufficient' });
    await contribute(system, fundId, 500_000_00);
    await chair.post(`/api/agenda-items/${item.id}/decision`, { ...GRANT, conditions }, 204);
    expect((await system.app.get(FundsQueries).balance(fundId)).committedCents).toBe(20_000_00);
    await chair.post(`/api/committee-sessions/${sitting.id}/closing`, {}, 200);

    const before = await firm.get(`${path}/decisions`, 200);
    expect(before.json).toEqual({ items: [] });
    const decision = first(await world.look(sitting.id)).decision;
    expect(await onTheBoard()).toEqual([['letter_to_send', draft.id, 'Le tour']]);
    await world.animator.post(`/api/decisions/${decision?.id}/notification`, {}, 204);
    expect(await onTheBoard()).toEqual([]);
    await system.drain();
    const read = z
      .object({ items: z.array(Decision) })
      .parse((await firm.get(`${path}/decisions`, 200)).json);
    expect(read.items).toMatchObject([
      { outcome: 'granted', number: 'SAVOIE-2026-01/01', amountCents: 20_000_00 },
    ]);
    const letter = await firm.get(`/api/documents/${read.items[0]?.documentId}`, 200);
    expect(letter.text.startsWith('%PDF-1.7')).toBe(true);
    for (const client of [
      system.anonymous(),
      await as('Cottin'),
      await system.as('animation.ain@alize.test'),
    ])
      expect([401, 404]).toContain((await client.get(`/api/documents/${read.items[0]?.documentId}`)).status);
    const mail = system.mailbox
      .list()
      .find(({ to, subject }) => to.includes(FIRM) && subject.includes('accordée'));
    expect(mail?.text).toMatch(/20\s000\s€/);
  });

  it('is answered by link without an account: presence, proxy, and standing aside from the papers', async () => {
    const application = await world.dossier('Une presse');
    const { id } = await world.session([application]);
    await world.animator.post(`/api/committee-sessions/${id}/convocation`, {}, 200);
    await system.drain();
    const mail = system.mailbox
      .list()
      .find(({ to, text }) => to.includes('bank@alize.test') && text.includes(`/committee/${id}`));
    const called = system.mailbox.list().filter(({ text }) => text.includes(`/committee/${id}`));
    expect(called.flatMap(({ to }) => to).sort()).toEqual(SEATS.map(([email]) => email).sort());
    const token = tokenIn(mail?.text ?? '');
    const reader = system.anonymous();
    const page = await reader.get(`/convocation?token=${token}&lang=fr`, 200);
    expect(page.text).toContain('Venez-vous');
    expect((await world.look(id)).members.every(({ response }) => response === null)).toBe(true);
    await reader.form('/convocation?lang=fr', { token, act: 'no' });
    await reader.form('/convocation?lang=fr', { token, act: 'proxy', holderId: world.memberId('Bouvier') });
    await reader.form('/convocation?lang=fr', {
      token,
      act: 'aside',
      applicationId: application,
      ground: 'bank_of_the_firm',
    });
    const seen = await world.look(id);
    expect(seen.members.find(({ name }) => name === 'Ana Cottin')).toMatchObject({
      response: 'no',
      proxyTo: 'Ana Bouvier',
    });
    expect(first(seen).aside).toMatchObject([{ name: 'Ana Cottin', ground: 'bank_of_the_firm' }]);
    const own = first(await world.look(id, await as('Cottin')));
    expect(own).toMatchObject({ standsAside: true, dossier: null, poll: null, decision: null });
    expect((await (await as('Cottin')).get(`/api/applications/${application}`)).status).toBe(404);
    await world.animator.post(
      `/api/committee-sessions/${id}/cancellation`,
      { reason: 'Un autre jour.' },
      200,
    );
    await system.drain();
    const cancelled = system.mailbox.list().filter(({ subject }) => subject.startsWith('Comité annulé'));
    expect(cancelled).toHaveLength(SEATS.length);
    expect((await reader.get(`/convocation?token=${token}&lang=fr`)).status).toBe(410);
  });

  it('counts forty votes of one member once, and admits none that stands aside', async () => {
    const sitting = await world.sitting([await world.dossier('Un four')]);
    const item = first(sitting);
    await (
      await as('Cottin')
    ).post(`/api/applications/${item.applicationId}/conflicts`, { ground: 'family' }, 204);
    await world.animator.post(`/api/agenda-items/${item.id}/poll`, { motion: 'Accorder.' }, 204);
    const poll = first(await world.look(sitting.id)).poll?.id ?? '';
    const vote = async (name: string) =>
      (await as(name)).post(`/api/polls/${poll}/ballots`, { choice: 'for' });
    expect((await vote('Cottin')).status).toBe(404);
    await Promise.all(Array.from({ length: 40 }, () => vote('Arvet')));
    const [cast] = await system.db.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM ballot WHERE poll_id = $1',
      [poll],
    );
    expect(cast?.count).toBe(1);
    const insert = `INSERT INTO ballot (poll_id, principal_id, voter_id, choice, at) VALUES ($1, $2, $2, 'for', now())`;
    await expect(system.db.query(insert, [poll, world.memberId('Cottin')])).rejects.toThrow('stands aside');
    await world.animator.post(`/api/polls/${poll}/closing`, {}, 204);
    await expect(system.db.query(insert, [poll, world.memberId('Dufour')])).rejects.toThrow('closed');
    const result = first(await world.look(sitting.id)).poll?.result;
    expect(result).toMatchObject({ for: 1, present: 3, aside: 1, adopted: true });
  });

  it('pairs no voter with a choice once a secret ballot is closed', async () => {
    const sitting = await world.sitting([await world.dossier('Un pont roulant')]);
    const item = first(sitting);
    await world.animator.post(
      `/api/agenda-items/${item.id}/poll`,
      { motion: 'Accorder.', ballot: 'secret' },
      204,
    );
    const poll = first(await world.look(sitting.id)).poll?.id ?? '';
    const chosen = { Dufour: 'against', Cottin: 'for', Arvet: 'for' };
    for (const [name, choice] of Object.entries(chosen))
      await (await as(name)).post(`/api/polls/${poll}/ballots`, { choice }, 204);
    await world.animator.post(`/api/polls/${poll}/closing`, {}, 204);
    const rows = await system.db.query<{ id: string; choice: string; xmin: string }>(
      'SELECT id, choice, xmin::text FROM secret_ballot WHERE poll_id = $1 ORDER BY ctid',
      [poll],
    );
    expect(rows.map(({ choice }) => choice)).toEqual(['against', 'for', 'for']);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(rows.every(({ id }) => /^.{14}4/.test(id))).toBe(true);
    const voters = await system.db.query<{ sealed: Buffer | null; key: Buffer | null; xmin: string }>(
      `SELECT v.sealed_choice AS sealed, p.sealing_key AS key, v.xmin::text FROM poll_voter v JOIN poll p ON p.id = v.poll_id WHERE p.id = $1`,
      [poll],
    );
    expect(voters).toHaveLength(3);
    expect(voters.every(({ sealed, key }) => sealed === null && key === null)).toBe(true);
    expect(new Set(voters.map(({ xmin }) => xmin)).size).toBe(1);
    expect(first(await world.look(sitting.id)).poll).toMatchObject({
      votes: [],
      result: { for: 2, against: 1 },
    });
  });
});

async function openFund(system: System, territoryId: string, cents: number): Promise<string> {
  const fund = { id: newId(), territoryId, legalBasis: 'Article L.511-6', reserveCents: 0, closedOn: null };
  const { id: holderId } = await system.db.repo(Organisation).findOneOrFail({ where: {} });
  await system.db.repo(Fund).insert({ ...fund, holderId, openedOn: '2026-01-01' });
  await contribute(system, fund.id, cents);
  return fund.id;
}

async function contribute(system: System, fundId: string, amountCents: number): Promise<void> {
  const { id: organisationId } = await system.db.repo(Organisation).findOneOrFail({ where: {} });
  const told = { organisationId, receivedOn: '2026-01-05', piece: 'RELEVE-01', label: 'Apport' };
  await system.app.get(Funds).receive(SYSTEM, fundId, { amountCents, ...told });
}
