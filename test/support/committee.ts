import { Application, CommitteeMember, CommitteeSession, type Office } from '@alize/contracts';
import { z } from 'zod';
import type { Client } from './client';
import type { System } from './system';
import { makeWorld, type World } from './world';

export const FIRM = 'dirigeante@alize.test';
/** In the order they are seated: who presides, then the others. */
export const SEATS: [email: string, lastName: string, office: Office][] = [
  ['chair@alize.test', 'Arvet', 'chair'],
  ['vice@alize.test', 'Bouvier', 'vice_chair'],
  ['bank@alize.test', 'Cottin', 'member'],
  ['state@alize.test', 'Dufour', 'member'],
];

/** Savoie with a committee of four. */
export interface CommitteeWorld extends World {
  system: System;
  animator: Client;
  /** A whole dossier, ready for a committee; its id. */
  dossier(title?: string): Promise<string>;
  /** A session on 20 March with these dossiers on its agenda. */
  session(applicationIds: string[]): Promise<CommitteeSession>;
  /** Convened, these are there, open. */
  sitting(applicationIds: string[], present?: string[]): Promise<CommitteeSession>;
  look(sessionId: string, as?: Client): Promise<CommitteeSession>;
  memberId(lastName: string): string;
}

export async function makeCommittee(system: System): Promise<CommitteeWorld> {
  const world = await makeWorld(system);
  const animator = await system.as('animation.savoie@alize.test');
  let members: CommitteeMember[] = [];
  for (const [email, lastName, office] of SEATS) {
    const seat = { territoryId: world.savoie, email, firstName: 'Ana', lastName, office, college: 'company' };
    const { json } = await animator.post('/api/committee-members', { ...seat, startsOn: '2026-01-01' }, 201);
    members = z.object({ items: z.array(CommitteeMember) }).parse(json).items;
  }
  const memberId = (lastName: string) => {
    const found = members.find(({ person }) => person.name.endsWith(lastName));
    if (!found) throw new Error(`nobody is called ${lastName}`);
    return found.id;
  };
  const look = async (sessionId: string, as = animator) =>
    CommitteeSession.parse((await as.get(`/api/committee-sessions/${sessionId}`, 200)).json);
  const session = async (applicationIds: string[]) => {
    const when = {
      territoryId: world.savoie,
      mode: 'hybrid',
      startsAt: '2026-03-20T13:00:00.000Z',
      place: 'Chambéry',
    };
    const { id, version } = CommitteeSession.parse(
      (await animator.post('/api/committee-sessions', when, 201)).json,
    );
    const { json } = await animator.send(
      'PUT',
      `/api/committee-sessions/${id}/agenda`,
      { applicationIds, version },
      200,
    );
    return CommitteeSession.parse(json);
  };
  return {
    ...world,
    system,
    animator,
    memberId,
    look,
    session,
    dossier: async (title = 'Un tour à commande numérique') => {
      const needId = await world.openNeed(title, ['quality/iso-9001']);
      const { id, version } = Application.parse(
        (await animator.post('/api/applications', { needId }, 201)).json,
      );
      await animator.patch(`/api/applications/${id}`, { ...WHOLE, version }, 200);
      await animator.post(`/api/applications/${id}/submission`, {}, 200);
      await animator.post(`/api/applications/${id}/completion`, {}, 200);
      return id;
    },
    sitting: async (applicationIds, present = SEATS.map(([, name]) => name)) => {
      const { id } = await session(applicationIds);
      await animator.post(`/api/committee-sessions/${id}/convocation`, {}, 200);
      for (const name of present)
        await animator.send(
          'PUT',
          `/api/committee-sessions/${id}/presence/${memberId(name)}`,
          { mode: 'room' },
          204,
        );
      await animator.post(`/api/committee-sessions/${id}/opening`, {}, 200);
      return look(id);
    },
  };
}

/** What makes a dossier whole, and balanced. */
export const WHOLE = {
  purpose: 'Acheter un tour à commande numérique et former deux personnes à son usage.',
  amountAskedCents: 22_000_00,
  investmentCents: 80_000_00,
  plan: [
    { source: 'own', label: 'Apport', amountCents: 18_000_00 },
    { source: 'bank', label: 'Banque des Alpes', amountCents: 40_000_00 },
  ],
  uses: [{ label: 'Tour', amountCents: 80_000_00 }],
  jobs: [{ kind: 'permanent', count: 2, by: '2026-12-31' }],
  baseline: { headcount: 7, lastYear: { year: 2025, turnoverCents: 640_000_00 }, yearBefore: null },
};
export const GRANT = {
  outcome: 'granted',
  amountCents: 20_000_00,
  instalments: 30,
  periodMonths: 1,
  deferralMonths: 6,
};
