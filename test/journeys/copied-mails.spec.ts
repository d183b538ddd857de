import { Match, RecordOverview, Replies, TimelineItem } from '@alize/contracts';
import { z } from 'zod';
import { createTransport } from 'nodemailer';
import { MailDoor } from '../../apps/worker/src/inbound/mail-door';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const FANNY = 'animation.savoie@alize.test';
const LAURENT = 'laurent@alpelec.test';
const PROOF = { 'Authentication-Results': 'mx.alize.test; dmarc=pass header.from=alize.test' };

describe('mails an animator writes from her own mailbox', () => {
  let system: System;
  let world: World;
  let matchId: string;
  let address: string;
  beforeAll(async () => {
    system = await bootSystem({
      replyDomain: 'reponse.alize.test',
      replyDoor: { port: 0, protocol: 'smtp' },
      replyAuthservId: 'mx.alize.test',
    });
    world = await makeWorld(system);
    const offerId = await world.volunteer(LAURENT);
    const needId = await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    const { json } = await (await animator()).post(`/api/needs/${needId}/matches`, { offerId }, 201);
    matchId = Match.parse(json).id;
    await system.drain();
    address = await addressOf('match', matchId);
  });
  afterAll(() => system.close());

  const animator = () => system.as(FANNY);
  const addressOf = async (type: string, id: string) => {
    const { json } = await (await animator()).get(`/api/records?type=${type}&id=${id}`, 200);
    return RecordOverview.parse(json).copyAddress ?? '';
  };
  const copies = async () => {
    const { json } = await (await animator()).get(`/api/replies?matchId=${matchId}`, 200);
    return Replies.parse(json).items.filter(({ kind }) => kind === 'copy');
  };
  async function write(mail: object, from = FANNY, to = address): Promise<void> {
    const { port } = system.worker().get(MailDoor);
    const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, ignoreTLS: true });
    await transport.sendMail({
      ...{ from, to: LAURENT, subject: 'Votre visite', text: 'Michel vous attend.', headers: PROOF },
      ...mail,
      envelope: { from, to },
    });
    transport.close();
    await system.drain();
  }

  it('are filed once with the record, wake nobody and change nothing', async () => {
    const sent = system.mailbox.list().length;
    const mail = { messageId: '<a@alize.test>', text: 'Bonjour Laurent,\n\nMichel vous attend mardi.' };
    await write(mail);
    await write(mail);
    expect(await copies()).toMatchObject([
      { from: FANNY, matchId, subject: 'Votre visite', person: { name: 'Fanny Blanc' } },
    ]);
    expect(system.mailbox.list()).toHaveLength(sent);
    const { json } = await (await animator()).get(`/api/timeline?type=match&id=${matchId}&kind=reply`, 200);
    expect(z.object({ items: z.array(TimelineItem) }).parse(json).items).toMatchObject([
      { kind: 'reply', mail: { kind: 'copy' } },
    ]);
    expect(Match.parse((await (await animator()).get(`/api/matches/${matchId}`, 200)).json).status).toBe(
      'asked',
    );
  });

  it('are refused forged, unproven, from a stranger, a volunteer or another territory’s animator', async () => {
    const before = await copies();
    await write({ messageId: '<b@x.test>', headers: {} });
    const lies = 'mx.alize.test; dmarc=fail header.from=alize.test';
    await write({ messageId: '<c@x.test>', headers: { 'Authentication-Results': lies } });
    for (const [at, from] of ['animation.ain@alize.test', LAURENT, 'inconnu@ailleurs.test'].entries()) {
      const proof = `mx.alize.test; dmarc=pass header.from=${from.split('@')[1]}`;
      await write({ messageId: `<d${at}@x.test>`, headers: { 'Authentication-Results': proof } }, from);
    }
    expect(await copies()).toEqual(before);
  });

  it('are refused from machines, and our own mails that come round', async () => {
    const before = await copies();
    await write({ messageId: '<e@x.test>', headers: { ...PROOF, 'Auto-Submitted': 'auto-replied' } });
    await write({ messageId: '<f@x.test>', headers: { ...PROOF, 'X-Alize-Purpose': 'digest' } });
    expect(await copies()).toEqual(before);
  });

  it('have an address that nobody guesses or alters, and no more than 10 MB', async () => {
    expect(address.split('@')[0]?.length).toBeLessThan(64);
    const [local = '', domain] = address.split('@');
    const last = local.at(-2) === 'a' ? 'b' : 'a';
    const altered = `${local.slice(0, -2)}${last}${local.at(-1)}@${domain}`;
    await expect(write({}, FANNY, altered)).rejects.toThrow(/550/);
    await expect(write({ text: 'x'.repeat(11 * 1024 * 1024) })).rejects.toThrow(/552/);
  });

  it('are filed with a firm’s record too', async () => {
    const [firm] = await system.db.query<{ id: string }>(
      `SELECT p.organisation_id AS id FROM match m JOIN need n ON n.id = m.need_id JOIN project p ON p.id = n.project_id WHERE m.id = $1`,
      [matchId],
    );
    const id = firm?.id ?? '';
    await write({ messageId: '<g@alize.test>' }, FANNY, await addressOf('organisation', id));
    const { json } = await (await animator()).get(`/api/timeline?type=organisation&id=${id}&kind=reply`, 200);
    expect(
      z
        .object({ items: z.array(TimelineItem) })
        .parse(json)
        .items.filter(({ about }) => about.type === 'organisation'),
    ).toHaveLength(1);
  });
});
