import {
  Advance,
  AdvanceList,
  type CommitteeSession,
  FundOfTerritory,
  ProblemBody,
  Today,
} from '@alize/contracts';
import { type CommitteeWorld, FIRM, GRANT, makeCommittee, SEATS } from '../support/committee';
import type { Client } from '../support/client';
import { bootSystem, type System } from '../support/system';

describe('an advance, from the decision to the last instalment', () => {
  let system: System;
  let world: CommitteeWorld;
  let id: string;
  let givenUp: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeCommittee(system);
    await (
      await animator()
    ).post('/api/funds', { territoryId: world.savoie, holderId: world.group, legalBasis: 'Convention' }, 201);
    const fund = await fundOf();
    const given = {
      organisationId: world.group,
      amountCents: 5_000_000,
      receivedOn: '2026-03-02',
      piece: 'VIR',
    };
    await (await animator()).post(`/api/funds/${fund?.id}/contributions`, given, 201);
    id = await granted('Le tour');
    givenUp = await granted('La découpe');
  });
  afterAll(() => system.close());

  /** Signed in anew: the months of this test end sessions. */
  const animator = () => system.as('animation.savoie@alize.test');
  const first = ({ items }: CommitteeSession) => items[0]?.id ?? '';
  /** 20,000 euros in ten months after three, on a condition before the payment. */
  async function granted(title: string): Promise<string> {
    const application = await world.dossier(title);
    const sitting = await world.sitting([application]);
    const chair = await system.as('chair@alize.test');
    await chair.post(`/api/agenda-items/${first(sitting)}/poll`, { motion: 'Accorder.' }, 204);
    const poll = (await world.look(sitting.id)).items[0]?.poll?.id ?? '';
    for (const [email] of SEATS)
      await (await system.as(email)).post(`/api/polls/${poll}/ballots`, { choice: 'for' }, 204);
    await chair.post(`/api/polls/${poll}/closing`, {}, 204);
    const conditions = [{ text: 'Prêt bancaire confirmé', when: 'before_payment' }];
    const terms = { amountCents: 2_000_000, instalments: 10, periodMonths: 1, deferralMonths: 3 };
    await chair.post(`/api/agenda-items/${first(sitting)}/decision`, { ...GRANT, ...terms, conditions }, 204);
    const decision = (await world.look(sitting.id)).items[0]?.decision?.id;
    await (await animator()).post(`/api/decisions/${decision}/notification`, {}, 204);
    await (await animator()).post(`/api/committee-sessions/${sitting.id}/closing`, {}, 200);
    await system.drain();
    const { items } = AdvanceList.parse((await (await animator()).get('/api/advances', 200)).json);
    return items.find((advance) => advance.applicationId === application)?.id ?? '';
  }
  const fundOf = async () => {
    const { json } = await (await animator()).get(`/api/funds?territoryId=${world.savoie}`, 200);
    return FundOfTerritory.parse(json).fund;
  };
  const look = async (as?: Client) =>
    Advance.parse((await (as ?? (await animator())).get(`/api/advances/${id}`, 200)).json);
  const act = async (path: string, body: object) =>
    (await animator()).post(`/api/advances/${id}/${path}`, body);
  const codeOf = async (path: string, body: object) => {
    const { json } = await act(path, body);
    const { code, errors } = ProblemBody.parse(json);
    return errors?.[0]?.code ?? code;
  };
  const came = (euros: number, receivedOn: string, reference = '') => ({
    ...{ amountCents: euros * 100, receivedOn, reference },
  });
  const lateOnBoard = async () => {
    const { json } = await (await animator()).get(`/api/today?territoryId=${world.savoie}`, 200);
    const found = Today.parse(json).sections.flatMap(({ items }) => items);
    return found.filter(({ kind }) => kind === 'advance_late').map(({ about }) => about.id);
  };

  it('opens with the letter, and waits for its signature and its conditions', async () => {
    expect(await look()).toMatchObject({
      ...{
        status: 'granted',
        amountCents: 2_000_000,
        schedule: [],
        leftCents: 0,
        actions: ['sign', 'cancel'],
      },
    });
    expect(await codeOf('disbursement', { disbursedOn: '2026-03-02' })).toBe('advance/unreachable-status');
    expect(await codeOf('receipts', came(100, '2026-03-02'))).toBe('advance/unreachable-status');
    expect(await codeOf('signature', { signedOn: '2026-01-02' })).toBe('advance/before-decision');
    expect(await codeOf('signature', { signedOn: '2027-01-02' })).toBe('date/in-the-future');
    await (await animator()).post(`/api/advances/${id}/signature`, { signedOn: '2026-03-02' }, 200);
    expect(await codeOf('disbursement', { disbursedOn: '2026-03-02' })).toBe('decision/conditions-open');
    const [condition] = (await look()).openConditions;
    await (await animator()).post(`/api/conditions/${condition?.id}/settlement`, { status: 'met' }, 204);
    expect(await codeOf('disbursement', { disbursedOn: '2026-03-01' })).toBe('advance/before-signature');
  });

  it('is spread to the cent over working days once it is paid, and the firm reads when', async () => {
    await (await animator()).post(`/api/advances/${id}/disbursement`, { disbursedOn: '2026-03-02' }, 200);
    await system.drain();
    const { schedule, leftCents } = await look();
    expect(leftCents).toBe(2_000_000);
    expect(schedule).toHaveLength(10);
    expect(schedule[0]).toMatchObject({ dueOn: '2026-06-02', payableOn: '2026-06-02', amountCents: 200_000 });
    expect(schedule[2]).toMatchObject({ dueOn: '2026-08-02', payableOn: '2026-08-03' });
    const [mail] = system.mailbox.list().filter(({ to }) => to.includes(FIRM));
    expect(mail?.subject).toContain('Votre avance est versée');
    const text = mail?.text.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('Première échéance : 2 000 € le mardi 2 juin');
    expect(text).toContain(`/my/advances/${id}`);
    const own = await look(await system.as(FIRM));
    expect(own).toMatchObject({ leftCents: 2_000_000, actions: [] });
  });

  it('counts what came by the day it came, and says who is late', async () => {
    expect(await codeOf('receipts', came(2_000, '2026-03-01'))).toBe('receipt/before-disbursement');
    expect(await codeOf('receipts', came(2_000, '2026-03-12'))).toBe('receipt/in-future');
    for (const amountCents of [0, -1, 1.5, 2 ** 53, 1e308])
      expect((await act('receipts', { ...came(1, '2026-03-02'), amountCents })).status).toBe(400);
    system.clock.set(new Date('2026-06-10T09:00:00Z'));
    expect((await look()).overdue).toEqual({ cents: 200_000, since: '2026-06-02', days: 8 });
    expect(await lateOnBoard()).toEqual([id]);
    await (await animator()).post(`/api/advances/${id}/receipts`, came(1_500, '2026-06-05', 'VIR 1'), 201);
    expect((await look()).overdue).toMatchObject({ cents: 50_000 });
    expect(await codeOf('receipts', came(1_500, '2026-06-05', 'VIR 1'))).toBe('receipt/duplicate-reference');
    // Noted last, come first.
    await (await animator()).post(`/api/advances/${id}/receipts`, came(500, '2026-06-03'), 201);
    const { schedule, overdue, repaidCents } = await look();
    expect(schedule[0]).toMatchObject({ paidCents: 200_000, settledOn: '2026-06-05', lateDays: 3 });
    expect([overdue, repaidCents]).toEqual([null, 200_000]);
    expect(await lateOnBoard()).toEqual([]);
  });

  it('counts no more what came back, which the firm reads without a reason', async () => {
    const { receipts } = await look();
    const back = receipts.find(({ reference }) => reference === 'VIR 1')?.id ?? '';
    await (await animator()).post(`/api/advances/${id}/receipts/${back}/reversal`, { reason: 'MD01' }, 200);
    expect((await look()).overdue).toMatchObject({ cents: 150_000, since: '2026-06-02' });
    expect(await codeOf(`receipts/${back}/reversal`, { reason: 'MD01' })).toBe('receipt/reversed-already');
    const own = await look(await system.as(FIRM));
    expect(own.receipts.find((receipt) => receipt.id === back)).toMatchObject({
      ...{ isReversed: true, reversalReason: null, by: null, reference: '' },
    });
  });

  it('is repaid with the last euro, and runs again when that one comes back', async () => {
    const { json } = await (
      await animator()
    ).post(`/api/advances/${id}/receipts`, came(19_500, '2026-06-10'), 201);
    const whole = Advance.parse(json);
    expect(whole).toMatchObject({ status: 'repaid', leftCents: 0, next: null, overpaidCents: 0 });
    const last = whole.receipts.at(-1)?.id;
    await (await animator()).post(`/api/advances/${id}/receipts/${last}/reversal`, { reason: 'Impayé' }, 200);
    expect(await look()).toMatchObject({ status: 'disbursed', leftCents: 1_950_000 });
  });

  it('takes two at once for one where they are one, and changes nothing that is written', async () => {
    const twice = came(10, '2026-06-10', 'DOUBLE');
    const answers = await Promise.all([act('receipts', twice), act('receipts', twice)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const sql of [
      'UPDATE advance_receipt SET amount_cents = 1 WHERE advance_id = $1',
      'DELETE FROM advance_receipt WHERE advance_id = $1',
      'UPDATE advance_instalment SET amount_cents = 1 WHERE advance_id = $1',
      `UPDATE advance SET status = 'granted' WHERE id = $1`,
    ])
      await expect(system.db.query(sql, [id])).rejects.toThrow();
    await expect(
      system.db.query(`INSERT INTO advance_instalment VALUES ($1, 11, '2028-01-03', '2028-01-03', 1)`, [id]),
    ).rejects.toThrow('the instalments are not the advance');
  });

  it('is nobody’s beyond its territory, and nothing a firm changes', async () => {
    await (await system.as('animation.ain@alize.test')).get(`/api/advances/${id}`, 404);
    await (
      await system.as('animation.ain@alize.test')
    ).post(`/api/advances/${id}/receipts`, came(1, '2026-06-10'), 404);
    await (await system.as(FIRM)).post(`/api/advances/${id}/receipts`, came(1, '2026-06-10'), 403);
  });

  it('is given up with a reason as long as nothing was paid', async () => {
    const paid = id;
    id = givenUp;
    await (
      await animator()
    ).post(`/api/advances/${id}/cancellation`, { reason: 'La banque prête tout.' }, 200);
    expect(await look()).toMatchObject({ status: 'cancelled', reason: 'La banque prête tout.', actions: [] });
    expect(await codeOf('signature', { signedOn: '2026-06-10' })).toBe('advance/unreachable-status');
    id = paid;
    expect(await codeOf('cancellation', { reason: 'Trop tard.' })).toBe('advance/unreachable-status');
  });

  it('posts to the territory’s journal what left and what came, and promises no more what was paid or given up', async () => {
    const { repaidCents } = await look();
    const { overpaidCents } = await look();
    const fund = await fundOf();
    expect(fund).toMatchObject({
      ...{ committedCents: 0, lentCents: 2_000_000 - repaidCents - overpaidCents },
      cashCents: 5_000_000 - 2_000_000 + repaidCents + overpaidCents,
    });
    const numbers = fund?.entries.map(({ number }) => number) ?? [];
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    for (const { lines } of fund?.entries ?? []) {
      const sum = (side: 'debitCents' | 'creditCents') =>
        lines.reduce((total, line) => total + line[side], 0);
      expect(sum('debitCents')).toBe(sum('creditCents'));
    }
    const month = `/api/funds/${fund?.id}/closed-months`;
    expect((await (await animator()).post(month, { month: '2026-06' })).status).toBe(400);
    system.clock.set(new Date('2026-07-01T09:00:00Z'));
    await (await animator()).post(month, { month: '2026-06' }, 204);
    expect(await codeOf('receipts', came(1, '2026-06-10'))).toBe('entry/period-closed');
    expect((await look()).repaidCents).toBe(repaidCents);
    const again = { territoryId: world.savoie, holderId: world.group, legalBasis: 'Convention' };
    expect((await (await animator()).post('/api/funds', again)).json).toMatchObject({
      code: 'fund/open-already',
    });
  });

  it('takes a contribution of the fund once, and back by an entry of its own', async () => {
    const fund = await fundOf();
    const given = {
      organisationId: world.group,
      amountCents: 12_300,
      receivedOn: '2026-07-01',
      piece: 'VIR 9',
    };
    const path = `/api/funds/${fund?.id}`;
    const client = await animator();
    const both = await Promise.all([1, 2].map(() => client.post(`${path}/contributions`, given)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const early = { ...given, receivedOn: '2026-01-01', piece: 'VIR 8' };
    expect((await client.post(`${path}/contributions`, early)).status).toBe(400);
    const noted = (await fundOf())?.entries[0];
    expect(noted).toMatchObject({ piece: 'VIR 9', canBeTakenBack: true });
    await client.post(`${path}/entries/${noted?.id}/reversal`, { reason: 'Notée par erreur.' }, 204);
    const after = await fundOf();
    expect(after?.cashCents).toBe(fund?.cashCents);
    expect(after?.entries.slice(0, 2).map(({ canBeTakenBack }) => canBeTakenBack)).toEqual([false, false]);
    expect(
      (await client.post(`${path}/entries/${noted?.id}/reversal`, { reason: 'Encore.' })).json,
    ).toMatchObject({
      code: 'entry/reversed-already',
    });
    const payment = after?.entries.find(({ lines }) => lines.some(({ account }) => account === '274'));
    expect((await client.post(`${path}/entries/${payment?.id}/reversal`, { reason: 'Non.' })).status).toBe(
      404,
    );
  });
});
