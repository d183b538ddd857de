import type { MatchStatus } from '@alize/contracts';
import { MatchesService } from '@alize/matches';
import { z } from 'zod';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FIRM = 'dirigeante@alize.test';
const VOLUNTEER = 'canari@alpelec.test';
const CONTACT = 'accord@alpelec.test';
const ANIMATOR = 'animation.savoie@alize.test';
/** Words that tell who somebody is, or why they said no. */
const CANARIES = {
  volunteer: /Canarival/,
  contact: /Canaricontact/,
  refusal: /employer_refused|conflict_of_interest|trop de départs|Canariraison/i,
  offerPhone: /06 39 98 55 55/,
  firm: /Canarifirme/,
  firmWords: /Canarimots/,
  note: /Canarinote/,
};
const Created = z.object({ id: z.string() });
const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Ways a match can go, each with the status where it ends and whether the two have met. */
type Way = [name: string, status: MatchStatus, met: boolean, acts: Act[]];
type Act = 'accept' | 'decline' | 'approve' | 'refuse' | 'cancel' | 'expire' | 'complete';
const WAYS: Way[] = [
  ['asked', 'asked', false, []],
  ['accepted', 'accepted', false, ['accept']],
  ['refused by the volunteer', 'declined', false, ['decline']],
  ['refused by the employer', 'declined', false, ['accept', 'refuse']],
  ['expired', 'expired', false, ['expire']],
  ['called off before', 'cancelled', false, ['accept', 'cancel']],
  ['introduced', 'introduced', true, ['accept', 'approve']],
  ['called off after', 'cancelled', true, ['accept', 'approve', 'cancel']],
  ['completed', 'completed', true, ['accept', 'approve', 'complete']],
];

describe('who knows what of a match', () => {
  let system: System;
  let world: World;
  const ways = new Map<string, { id: string; needId: string }>();
  const way = (name: string) => ways.get(name) ?? { id: '', needId: '' };

  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    const animator = await system.as(ANIMATOR);
    const path = `/api/territories/${world.savoie}/policy`;
    const { policy, version } = z
      .object({ policy: z.record(z.string(), z.unknown()), version: z.int() })
      .parse((await animator.get(path, 200)).json);
    await animator.send('PUT', path, { policy: { ...policy, employerApproval: true }, version }, 204);
    await animator.post(
      '/api/people',
      {
        email: CONTACT,
        firstName: 'Nadia',
        lastName: 'Canaricontact',
        roles: [{ role: 'partner_contact', organisationId: world.group }],
      },
      201,
    );
    const title = 'Appelez-moi au 06 39 98 55 55';
    const offerId = await world.volunteer(VOLUNTEER, { capacity: 20, title });
    await system.db.query(`UPDATE person SET last_name = 'Canarival' WHERE email = $1`, [VOLUNTEER]);
    for (const [name, status, , acts] of WAYS) {
      const needId = await world.openNeed(`Besoin ${name}`, ['quality/iso-9001']);
      const id = Created.parse(
        (
          await animator.post(
            `/api/needs/${needId}/matches`,
            { offerId, note: 'Canarinote : elle connaît l’atelier' },
            201,
          )
        ).json,
      ).id;
      for (const act of acts) await ACTS[act](system, id);
      expect([name, (await animator.get(`/api/matches/${id}`, 200)).json]).toMatchObject([name, { status }]);
      ways.set(name, { id, needId });
    }
    await system.db.query(`UPDATE person SET last_name = 'Canarifirme' WHERE email = $1`, [FIRM]);
  });
  afterAll(() => system.close());

  /** Everything that is answered about one match and its need, by every door. */
  async function doorsOf(email: string, name: string): Promise<string> {
    const client = await system.as(email);
    const { id, needId } = way(name);
    const doors = [
      ...['', '/history'].flatMap((door) => [`/api/matches/${id}${door}`, `/api/missions/${id}${door}`]),
      ...[`/api/needs/${needId}`, `/api/needs/${needId}/history`],
      ...[`/api/matches?needId=${needId}`, `/api/missions?needId=${needId}`],
      ...['Canarival', 'Canaricontact', encodeURIComponent(`Besoin ${name}`)].map(
        (q) => `/api/search?q=${q}`,
      ),
    ];
    const answers: string[] = [];
    for (const door of doors) {
      const { status, text } = await client.get(door);
      if (status === 200) answers.push(text);
    }
    return answers.join('\n');
  }

  const before = WAYS.filter(([, , met]) => !met);
  const after = WAYS.filter(([, , met]) => met);

  it.each(before)('%s: the firm does not see it, nor who, nor why', async (name, status) => {
    const firm = await system.as(FIRM);
    const { id, needId } = way(name);
    for (const path of [`/api/matches/${id}`, `/api/matches/${id}/history`, `/api/missions/${id}`])
      expect([path, (await firm.get(path)).status]).toEqual([path, 404]);
    expect((await firm.post(`/api/matches/${id}/cancellation`, {})).status).toBe(404);
    for (const query of [`needId=${needId}`, `status=${status}`, 'limit=100']) {
      const { items } = Listed.parse((await firm.get(`/api/matches?${query}`, 200)).json);
      expect(items.map((match) => match.id)).not.toContain(id);
    }
    const read = await doorsOf(FIRM, name);
    const { volunteer, contact, refusal, offerPhone, note } = CANARIES;
    for (const canary of [volunteer, contact, refusal, offerPhone, note]) expect(read).not.toMatch(canary);
    expect(read).not.toContain('"match-');
  });

  it.each(after)('%s: the firm knows who, and not which colleague agreed', async (name) => {
    const { id } = way(name);
    const read = await doorsOf(FIRM, name);
    expect(read).toContain(id);
    if (name !== 'called off after') expect(read).toMatch(CANARIES.volunteer);
    expect(read).not.toMatch(CANARIES.contact);
    expect(read).not.toMatch(CANARIES.refusal);
    expect(read).not.toMatch(CANARIES.note);
  });

  it('shows the firm a first name with an initial once an introduction was called off', async () => {
    const firm = await system.as(FIRM);
    const { id } = way('called off after');
    const { text } = await firm.get(`/api/matches/${id}`, 200);
    expect(text).toContain('Laurent C.');
    expect(text + (await firm.get(`/api/matches/${id}/history`, 200)).text).not.toMatch(CANARIES.volunteer);
    expect(text).not.toMatch(CANARIES.offerPhone);
  });

  it.each(WAYS)(
    '%s: the volunteer reads nobody of the firm before, and never which colleague',
    async (...way) => {
      const [name, , met] = way;
      const read = await doorsOf(VOLUNTEER, name);
      expect(read).not.toMatch(CANARIES.contact);
      expect(read).not.toMatch(/trop de départs/);
      expect(read).not.toMatch(CANARIES.note);
      if (!met) expect(read).not.toMatch(CANARIES.firm);
    },
  );

  it.each(WAYS)(
    '%s: the employer reads nobody of the firm by whole name, and no words of the two',
    async (name) => {
      const read = await doorsOf(CONTACT, name);
      expect(read).not.toMatch(CANARIES.firm);
      expect(read).not.toMatch(CANARIES.firmWords);
      expect(read).not.toMatch(CANARIES.note);
      expect(read).not.toMatch(/conflict_of_interest|Canariraison/);
    },
  );

  it.each(WAYS)(
    '%s: who runs the territory reads who and why, and another territory nothing',
    async (name) => {
      const { id } = way(name);
      const read = await doorsOf(ANIMATOR, name);
      expect(read).toMatch(CANARIES.volunteer);
      expect(read).toMatch(CANARIES.note);
      if (name === 'refused by the employer') expect(read).toMatch(CANARIES.contact);
      if (name === 'refused by the volunteer') expect(read).toMatch(/conflict_of_interest/);
      expect(await doorsOf('animation.ain@alize.test', name)).not.toContain(id);
    },
  );
});

const as = (email: string, path: string, body: object) => async (system: System, id: string) => {
  await (await system.as(email)).post(`/api${path.replace(':id', id)}`, body, 200);
};
const ACTS: Record<Act, (system: System, id: string) => Promise<unknown>> = {
  accept: as(VOLUNTEER, '/matches/:id/acceptance', {}),
  decline: as(VOLUNTEER, '/matches/:id/decline', {
    reason: 'conflict_of_interest',
    details: 'Canariraison',
  }),
  approve: as(CONTACT, '/matches/:id/employer-approval', { approved: true }),
  refuse: as(CONTACT, '/matches/:id/employer-approval', { approved: false, reason: 'trop de départs' }),
  cancel: as(ANIMATOR, '/matches/:id/cancellation', { reason: 'Le projet est repoussé' }),
  expire: (system, id) => system.app.get(MatchesService).expire(id, 'asked'),
  complete: async (system, id) => {
    await as(FIRM, '/missions/:id/start', {})(system, id);
    await as(FIRM, '/missions/:id/pause', { reason: 'Canarimots' })(system, id);
    await as(FIRM, '/missions/:id/completion', { hours: 1, reason: 'Canarimots' })(system, id);
  },
};
