import { Advance, AdvanceList, Application, CommitteeMember, CommitteeSession } from '@alize/contracts';
import { z } from 'zod';
import { GRANT, WHOLE } from '../support/committee';
import type { System } from '../support/system';

const Members = z.object({ items: z.array(CommitteeMember) });

/** A committee of two that has granted a dossier about the need, told its firm, and closed. */
export async function decidedCommittee(system: System, territoryId: string, needId: string) {
  const animator = await system.as('animation.savoie@alize.test');
  const chair = await system.as('committee@savoie.test');
  await system.db.query(`UPDATE territory SET policy = policy || '{"quorum": 1}' WHERE id = $1`, [
    territoryId,
  ]);
  const seat = { territoryId, firstName: 'Ana', college: 'company', startsOn: '2026-01-01' };
  for (const [email, lastName, office] of [
    ['committee@savoie.test', 'Présidente', 'chair'],
    ['second.seat@savoie.test', 'Membre', 'member'],
  ])
    await animator.post('/api/committee-members', { ...seat, email, lastName, office }, 201);
  const { items: members } = Members.parse((await animator.get('/api/committee-members', 200)).json);
  const [own, other] = members;
  const { id, version } = Application.parse((await animator.post('/api/applications', { needId }, 201)).json);
  await animator.patch(`/api/applications/${id}`, { ...WHOLE, version }, 200);
  await animator.post(`/api/applications/${id}/submission`, {}, 200);
  await animator.post(`/api/applications/${id}/completion`, {}, 200);
  const when = { territoryId, mode: 'in_person', startsAt: '2026-03-20T13:00:00.000Z' };
  const created = CommitteeSession.parse((await animator.post('/api/committee-sessions', when, 201)).json);
  const path = `/api/committee-sessions/${created.id}`;
  await animator.send('PUT', `${path}/agenda`, { applicationIds: [id], version: created.version }, 200);
  await animator.post(`${path}/convocation`, {}, 200);
  await animator.post(`/api/applications/${id}/conflicts`, { memberId: other?.id, ground: 'family' }, 204);
  await animator.send('PUT', `${path}/presence/${own?.id}`, { mode: 'room' }, 204);
  await animator.post(`${path}/opening`, {}, 200);
  const item = async () => {
    const [found] = CommitteeSession.parse((await animator.get(path, 200)).json).items;
    if (!found) throw new Error('the agenda is empty');
    return found;
  };
  const { id: itemId } = await item();
  await chair.post(`/api/agenda-items/${itemId}/poll`, { motion: 'Accorder.' }, 204);
  const poll = (await item()).poll?.id ?? '';
  await chair.post(`/api/polls/${poll}/ballots`, { choice: 'for' }, 204);
  await chair.post(`/api/polls/${poll}/closing`, {}, 204);
  const conditions = [{ text: 'Prêt bancaire confirmé', when: 'before_payment' }];
  await chair.post(`/api/agenda-items/${itemId}/decision`, { ...GRANT, conditions }, 204);
  const decision = (await item()).decision?.id ?? '';
  await animator.post(`/api/decisions/${decision}/notification`, {}, 204);
  await chair.post(`${path}/closing`, {}, 200);
  const told = await item();
  await system.drain();
  const granted = AdvanceList.parse((await animator.get('/api/advances', 200)).json).items[0]?.id ?? '';
  const condition = told.decision?.conditions[0]?.id ?? '';
  await animator.post(`/api/conditions/${condition}/settlement`, { status: 'met' }, 204);
  const day = system.clock.today();
  await animator.post(`/api/advances/${granted}/signature`, { signedOn: day }, 200);
  await animator.post(`/api/advances/${granted}/disbursement`, { disbursedOn: day }, 200);
  const came = { amountCents: 10_000, receivedOn: day, reference: 'VIR 1' };
  const paid = Advance.parse((await animator.post(`/api/advances/${granted}/receipts`, came, 201)).json);
  const holderId = (
    await system.db.query<{ id: string }>('SELECT id FROM organisation ORDER BY id LIMIT 1')
  )[0]?.id;
  const opened = { territoryId, holderId, legalBasis: 'Convention de 2026' };
  const fund = z.object({ id: z.string() }).parse((await animator.post('/api/funds', opened, 201)).json).id;
  return {
    ...{ fund, advance: granted, receipt: paid.receipts[0]?.id ?? '' },
    ...{ application: id, session: created.id, item: itemId, poll, decision },
    condition,
    conflict: told.aside[0]?.conflictId ?? '',
    document: told.decision?.documentId ?? '',
    ...{ seat: own?.id ?? '', otherSeat: other?.id ?? '' },
  };
}
