import { Acts, LetterDrafts, Match } from '@alize/contracts';
import { ReminderRounds } from '@alize/reminders';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const FIRM = 'dirigeante@alize.test';

describe('what an animator writes of her own accord', () => {
  let system: System;
  let world: World;
  let needId: string;
  let matchId: string;
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    const offerId = await world.volunteer(LAURENT);
    needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    const { json } = await (await fanny()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    matchId = Match.parse(json).id;
    await system.drain();
  });
  afterAll(() => system.close());

  const fanny = () => system.as(FANNY);
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const drafts = async (about = `matchId=${matchId}`) =>
    LetterDrafts.parse((await (await fanny()).get(`/api/letters/drafts?${about}`, 200)).json).items;

  it('begins from words about what is awaited, and names nobody to the firm before the introduction', async () => {
    const [first, second] = await drafts();
    expect(first).toMatchObject({ side: 'volunteer', isReminder: true });
    expect(first?.subject).toBe('Atelier Rochaix attend votre réponse');
    expect(first?.text).toMatch(
      /^Bonjour Laurent,\n\nJe reviens vers vous\. Atelier Rochaix attend votre réponse/,
    );
    expect(second).toMatchObject({ side: 'requester', isReminder: false });
    expect(JSON.stringify(second)).not.toMatch(/Laurent|Vuillermet|Alpélec/);
    expect(await drafts(`needId=${needId}`)).toMatchObject([{ side: 'requester', isReminder: false }]);
  });

  it('takes the place of the next reminder, with the button that answers', async () => {
    const [draft] = await drafts();
    const letter = {
      matchId,
      recipientId: draft?.recipient.id,
      subject: 'Un mot',
      text: 'Bonjour Laurent,\n\nUn oui ?',
    };
    await (await fanny()).post('/api/letters', letter, 201);
    await system.drain();
    const [mail] = mailsTo(LAURENT);
    expect(mail?.from).toBe('"Fanny Blanc, Alizé Savoie" <alize@alize.test>');
    expect(mail?.subject).toBe('Un mot');
    expect(mail?.text).toMatch(/^Bonjour Laurent,\n\nUn oui\u202f\?\n\nRépondre/);
    expect(mail?.text).toMatch(/\/answer\?token=/);
    const sent = mailsTo(LAURENT).length;
    for (const day of ['2026-03-05', '2026-03-06']) {
      system.clock.set(new Date(`${day}T09:00:00Z`));
      await system.app.get(ReminderRounds).take();
      await system.drain();
    }
    expect(mailsTo(LAURENT)).toHaveLength(sent);
    system.clock.set(new Date('2026-03-13T09:00:00Z'));
    await system.app.get(ReminderRounds).take();
    await system.drain();
    expect(mailsTo(LAURENT)).toHaveLength(sent + 1);
  });

  it('is gone when it is undone, and its mail never leaves', async () => {
    const [draft] = await drafts();
    const before = mailsTo(LAURENT).length;
    const letter = { matchId, recipientId: draft?.recipient.id, subject: 'Trop vite', text: 'Bonjour' };
    const client = await fanny();
    await client.post('/api/letters', letter, 201, { prefer: 'undoable' });
    const { items } = Acts.parse((await client.get('/api/acts', 200)).json);
    expect(items).toMatchObject([{ kind: 'letter.write' }]);
    await client.post(`/api/acts/${items[0]?.id}/undo`, {}, 204);
    system.clock.advance(60_000);
    await system.drain();
    expect(mailsTo(LAURENT)).toHaveLength(before);
  });

  it('is for those who have part in it, from those who run the territory', async () => {
    const [draft] = await drafts();
    const letter = { subject: 'Bonjour', text: 'Bonjour', recipientId: draft?.recipient.id };
    const client = await fanny();
    await client.post('/api/letters', { ...letter, needId }, 400);
    await client.post('/api/letters', letter, 400);
    await client.post('/api/letters', { ...letter, needId, matchId }, 400);
    await (await system.as('animation.ain@alize.test')).post('/api/letters', { ...letter, matchId }, 404);
    await (await system.as(FIRM)).post('/api/letters', { ...letter, matchId }, 403);
  });
});
