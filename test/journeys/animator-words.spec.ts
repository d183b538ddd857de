import { MailPreviews, Match, RefusalTexts } from '@alize/contracts';
import { bootSystem, type System, tokenIn } from '../support/system';
import { makeWorld, type World } from '../support/world';

const DAY = 86_400_000;

describe('what the animator says of her own', () => {
  let system: System;
  let world: World;
  let laurent: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    laurent = await world.volunteer('laurent@alpelec.test', { capacity: 20 });
    await system.drain();
  });
  afterAll(() => system.close());

  const animator = () => system.as('animation.savoie@alize.test');
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const lastTo = (address: string) => mailsTo(address)[0]?.text ?? '';
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const matchOf = async (id: string) =>
    Match.parse((await (await animator()).get(`/api/matches/${id}`, 200)).json);
  const answer = (token: string, fields: Record<string, string>) =>
    system.anonymous().form('/answer', { token, ...fields });

  it('says what the animator adds to the volunteer, then to the firm, and hides what reaches the firm until then', async () => {
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    const words = 'Commencez par la visite, un mardi. Joignez Claire au 06 12 34 56 78.';
    const client = await animator();
    const approval = { offerId: laurent, words };
    const { json } = await client.post(`/api/needs/${needId}/matches`, approval, 201);
    await system.drain();
    const { id } = Match.parse(json);
    const asked = flat(lastTo('laurent@alpelec.test'));
    expect(asked).toMatch(
      /Un mot (?:de|d’) ?.+ Commencez par la visite, un mardi\. Joignez Claire au \(coordonnées masquées\)/u,
    );
    const token = tokenIn(lastTo('laurent@alpelec.test'));
    const { text } = await system.anonymous().get(`/answer?token=${token}`);
    expect(text).toContain('Commencez par la visite, un mardi.');
    expect(text).not.toContain('06 12 34');
    await answer(token, { answer: 'accept' });
    await system.drain();
    expect(flat(lastTo('dirigeante@alize.test'))).toContain('Commencez par la visite, un mardi.');
    expect((await matchOf(id)).words).toBe(words);
    await client.post(`/api/matches/${id}/cancellation`, {}, 200);
    await system.drain();
  });

  it('proposes the first call the animator chose, in her preview too, or none', async () => {
    const denis = await world.volunteer('seul@alpelec.test', { introduction: 'direct', capacity: 5 });
    const client = await animator();
    const callsFor = async (call: string) => {
      const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
      const preview = `/api/needs/${needId}/matches/preview?offerId=${denis}&call=${call}`;
      const shown = flat(JSON.stringify((await client.get(preview, 200)).json));
      const { json } = await client.post(`/api/needs/${needId}/matches`, { offerId: denis, call }, 201);
      await system.drain();
      const [mission] = await system.db.query<{ at: Date | null }>(
        'SELECT first_call_at AS at FROM mission WHERE id = $1',
        [Match.parse(json).id],
      );
      return { shown, at: mission?.at, said: flat(lastTo('seul@alpelec.test')) };
    };
    const day = new Date(system.clock.now().getTime() + 9 * DAY).toISOString().slice(0, 10);
    const chosen = await callsFor(`${day}T15:30`);
    expect(chosen.at?.toISOString().slice(0, 10)).toBe(day);
    expect(chosen.shown).toMatch(/15.h.30/u);
    expect(chosen.said).toMatch(/premier appel .*15.h.30/u);
    const none = await callsFor('none');
    expect(none.at).toBeNull();
    expect(none.shown).not.toContain('L’invitation jointe');
    expect(none.said).toContain('à vous proposer un premier appel cette semaine');
  });

  it('refuses a first call that is past', async () => {
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    const refused = await (
      await animator()
    ).post(`/api/needs/${needId}/matches`, { offerId: laurent, call: '2020-03-02T10:00' });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'match/call-not-ahead' }]);
  });

  it('shows the mail of a refusal, links and all, before it leaves, and sends nothing by showing it', async () => {
    const client = await animator();
    const needId = await world.openNeed('Refaire la façade', []);
    await system.drain();
    const before = system.mailbox.list().length;
    const reason = 'La CMA est la mieux placée.\nSa page : https://www.artisanat.fr';
    const path = `/api/needs/${needId}/rejection`;
    const { json } = await client.get(`${path}/preview?reason=${encodeURIComponent(reason)}`, 200);
    const [letter] = MailPreviews.parse(json).items;
    expect(letter).toMatchObject({ purpose: 'need-rejected', to: { email: 'dirigeante@alize.test' } });
    expect(flat(letter?.text ?? '')).toContain(
      'Pourquoi La CMA est la mieux placée. Sa page : https://www.artisanat.fr En parler',
    );
    await system.drain();
    expect(system.mailbox.list()).toHaveLength(before);
    await client.post(path, { reason }, 200);
    await system.drain();
    expect(flat(lastTo('dirigeante@alize.test'))).toContain(
      'La CMA est la mieux placée. Sa page : https://www.artisanat.fr',
    );
  });

  it('keeps the ready answers of a territory, and goes back to the first ones', async () => {
    const client = await animator();
    const path = `/api/territories/${world.savoie}/refusal-texts`;
    const read = async () => RefusalTexts.parse((await client.get(path, 200)).json);
    const first = await read();
    expect(first.own).toBe(false);
    expect(first.items.map(({ title }) => title)).toContain('Vers Bpifrance');
    const items = [{ title: 'Ailleurs', text: 'Voyez la CCI.', locale: 'fr' as const }];
    await client.put(path, { items, version: first.version }, 204);
    expect(await read()).toMatchObject({ own: true, items });
    expect((await client.put(path, { items: [], version: first.version })).status).toBe(409);
    await client.put(path, { items: null, version: (await read()).version }, 204);
    expect((await read()).items).toEqual(first.items);
  });
});
