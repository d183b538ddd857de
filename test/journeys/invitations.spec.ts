import { Person } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { makeNewcomer, makeWorld, type World } from '../support/world';

const ANIMATOR = 'animation.savoie@alize.test';
let system: System;
let world: World;
beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
});
afterAll(() => system.close());
const mailsTo = (email: string) => system.mailbox.list().filter(({ to }) => to.includes(email));

describe('whoever is added', () => {
  const add = async (email: string, fields: object) => {
    const body = { email, firstName: 'Inès', lastName: 'Morel', ...fields };
    const client = await system.as(ANIMATOR);
    const { json } = await client.post('/api/people', body, 201);
    await system.drain();
    return Person.parse(json);
  };

  it('is told as what, and how they sign in, once', async () => {
    const roles = [{ role: 'animator', territoryId: world.savoie }];
    const id = '0197a2b4-0000-7000-8000-000000000001';
    await add('ines@savoie.test', { id, roles, invite: true });
    await add('ines@savoie.test', { id, roles, invite: true });
    const mails = mailsTo('ines@savoie.test');
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre accès à Alizé Savoie']);
    expect(mails[0]?.text).toContain('Vous animez Alizé Savoie');
    expect(mails[0]?.text).toContain('/start?lang=fr');
  });

  it('is told which organisation they speak for', async () => {
    const roles = [{ role: 'partner_contact', organisationId: world.group }];
    await add('rh@alpelec.test', { roles, invite: true });
    expect(mailsTo('rh@alpelec.test')[0]?.text).toContain('Vous représentez Alpélec Aluminium');
  });

  it('is written nothing where nobody asked for it', async () => {
    await add('discrete@savoie.test', { roles: [{ role: 'committee_member', territoryId: world.savoie }] });
    expect(mailsTo('discrete@savoie.test')).toEqual([]);
  });
});

describe('one’s own address', () => {
  it('is another once it has answered, and the former one stays on the record', async () => {
    await makeNewcomer(system, 'nora@avant.test');
    const nora = await system.as('nora@avant.test');
    await nora.post('/api/me/email-change', { email: 'nora@apres.test' }, 202);
    await system.drain();
    const [mail] = mailsTo('nora@apres.test');
    expect(mail?.text).toContain('Vous avez demandé à changer d’adresse e-mail.');
    const token = /email-change\?token=([^&\s]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await system.anonymous().form('/email-change', { token: decodeURIComponent(token), lang: 'fr' });
    await system.drain();
    expect(mailsTo('nora@avant.test').map(({ subject }) => subject)).toContain(
      'Votre adresse pour Alizé a changé',
    );
    const again = await system.as('nora@apres.test');
    const { json } = await again.get('/api/me', 200);
    expect(json).toMatchObject({ email: 'nora@apres.test' });
    const [row] = await system.db.query<{ id: string }>(
      `SELECT id FROM person WHERE email = 'nora@apres.test'`,
    );
    const record = Person.parse(
      (await (await system.as('admin@alize.test')).get(`/api/people/${row?.id}`, 200)).json,
    );
    expect(record.formerEmails).toEqual(['nora@avant.test']);
  });

  it('does not say whose an address is, and is asked for five times a day at most', async () => {
    await makeNewcomer(system, 'curieuse@nulle.test');
    const client = await system.as('curieuse@nulle.test');
    await client.post('/api/me/email-change', { email: ANIMATOR }, 202);
    await system.drain();
    expect(await system.db.query(`SELECT FROM email_change WHERE new_email = $1`, [ANIMATOR])).toEqual([]);
    for (let number = 0; number < 5; number += 1)
      await client.post('/api/me/email-change', { email: `n${number}@ailleurs.test` }, 202);
    await client.post('/api/me/email-change', { email: 'n6@ailleurs.test' }, 429);
  });
});
