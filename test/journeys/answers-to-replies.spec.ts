import { Acts, AnswerFile, Match, Replies, Today } from '@alize/contracts';
import { createTransport } from 'nodemailer';
import { MailDoor } from '../../apps/worker/src/inbound/mail-door';
import type { CaughtMail } from '../../infra/embedded/mail-catcher';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const BYTES = { 'content-type': 'application/octet-stream' };
const DOMAIN = 'reponse.alize.test';

describe('what an animator answers to a mail', () => {
  let system: System;
  let world: World;
  let matchId: string;
  let asked: CaughtMail | undefined;
  beforeAll(async () => {
    system = await bootSystem({
      replyDomain: DOMAIN,
      replyDoor: { port: 0, protocol: 'smtp' },
      replyAuthservId: 'mx.alize.test',
    });
    world = await makeWorld(system);
    const offerId = await world.volunteer(LAURENT);
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    const { json } = await (await animator()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    matchId = Match.parse(json).id;
    await system.drain();
    [asked] = mailsTo(LAURENT);
  });
  afterAll(() => system.close());

  const animator = () => system.as(FANNY);
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));
  const addressIn = (mail?: CaughtMail) =>
    /r\+[a-z2-7]+@[\w.-]+/.exec(mail?.headers['reply-to'] ?? '')?.[0] ?? '';
  const replies = async () =>
    Replies.parse((await (await animator()).get(`/api/replies?matchId=${matchId}`, 200)).json).items;
  const toRead = async () => {
    const { json } = await (await animator()).get(`/api/today?territoryId=${world.savoie}`, 200);
    return Today.parse(json).sections.find(({ section }) => section === 'replies')?.items ?? [];
  };
  async function write(messageId: string, from = LAURENT, to = addressIn(asked)): Promise<string> {
    const { port } = system.worker().get(MailDoor);
    const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, ignoreTLS: true });
    const words = { subject: 'Re: Pouvez-vous aider ?', text: 'Faut-il venir avec un ordinateur ?' };
    await transport.sendMail({ from, to, messageId, ...words, envelope: { from, to } });
    transport.close();
    await system.drain();
    return (await replies()).at(-1)?.id ?? '';
  }

  it('leaves in their thread, in her name and words, with a file; what comes back lands beside it', async () => {
    const id = await write('<un@alpelec.test>');
    expect(await toRead()).toHaveLength(1);
    const client = await animator();
    const { json } = await client.post(`/api/replies/${id}/files?name=plan.pdf`, '%PDF-1.7 plan', 201, BYTES);
    const { token } = AnswerFile.parse(json);
    const text = 'Bonjour Laurent,\n\nInutile, Claire en a un.\n\nFanny';
    await client.post(`/api/replies/${id}/answers`, { text, files: [token] }, 201);
    await system.drain();
    const [mail] = mailsTo(LAURENT);
    expect(mail?.from).toBe('"Fanny Blanc, Alizé Savoie" <alize@alize.test>');
    expect(mail?.subject).toBe('Re: Pouvez-vous aider\u202f?');
    expect(mail?.headers['in-reply-to']).toBe('<un@alpelec.test>');
    expect(mail?.headers['references']?.split(/\s+/)).toEqual(
      expect.arrayContaining([`<match.${matchId}@alize.test>`, '<un@alpelec.test>']),
    );
    expect(mail?.headers['auto-submitted']).toBeUndefined();
    expect(mail?.text).toMatch(/^Bonjour Laurent,\n\nInutile, Claire en a un\.\n\nFanny\n/);
    expect(mail?.text).toContain('> Faut-il venir avec un ordinateur\u202f?');
    expect(mail?.raw).toContain('plan.pdf');
    const [told] = await replies();
    expect(told?.answers).toMatchObject([
      { text, by: 'Fanny Blanc', files: [{ name: 'plan.pdf' }], mail: { status: 'sent' } },
    ]);
    expect(await toRead()).toEqual([]);
    await write('<deux@alpelec.test>', LAURENT, addressIn(mail));
    expect(await replies()).toMatchObject([{ matchId }, { matchId, person: { name: 'Laurent Vuillermet' } }]);
  });

  it('is gone when it is undone, and its mail never leaves', async () => {
    const id = await write('<trois@alpelec.test>');
    const client = await animator();
    const before = mailsTo(LAURENT).length;
    await client.post(`/api/replies/${id}/answers`, { text: 'Trop vite' }, 201, { prefer: 'undoable' });
    const { json } = await client.get('/api/acts', 200);
    const { items } = Acts.parse(json);
    expect(items).toMatchObject([{ kind: 'reply.answer' }]);
    await client.post(`/api/acts/${items[0]?.id}/undo`, {}, 204);
    system.clock.advance(60_000);
    await system.drain();
    expect(mailsTo(LAURENT)).toHaveLength(before);
    expect((await replies()).at(-1)?.answers).toEqual([]);
  });

  it('is refused to another territory, to a stranger’s mail, and with a file that is not a waiting one', async () => {
    const id = await write('<quatre@alpelec.test>');
    const elsewhere = await system.as('animation.ain@alize.test');
    await elsewhere.post(`/api/replies/${id}/answers`, { text: 'Bonjour' }, 404);
    const client = await animator();
    const stored = await system.db.query<{ id: string }>('SELECT id FROM stored_file LIMIT 1');
    for (const token of ['x', stored[0]?.id ?? ''])
      expect((await client.post(`/api/replies/${id}/answers`, { text: 'Oui', files: [token] })).status).toBe(
        400,
      );
    const strange = await write('<cinq@ailleurs.test>', 'inconnu@ailleurs.test');
    const refused = await client.post(`/api/replies/${strange}/answers`, { text: 'Bonjour' });
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'reply/unknown-author' }]);
  });
});
