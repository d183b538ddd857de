import { Candidates, DetectedSkills, Match, Need } from '@alize/contracts';
import { bootSystem, type System, tokenIn } from '../support/system';
import { makeWorld, needOf, type World } from '../support/world';
import { z } from 'zod';

describe('the main job, from the need to the two mails', () => {
  let system: System;
  let world: World;
  let offerId: string;
  const mailsTo = (address: string) => system.mailbox.list().filter(({ to }) => to.includes(address));

  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    offerId = await world.volunteer('laurent@alpelec.test', { introduction: 'ask_first' });
    await world.volunteer(
      'paul@alpelec.test',
      {
        title: 'Comptabilité analytique',
        text: 'Contrôleur de gestion, je sais calculer un coût de revient.',
      },
      ['finance/management-control'],
    );
    await system.drain();
  });
  afterAll(() => system.close());

  let needId: string;
  let matchId: string;

  it('understands the words of the form', async () => {
    const { json } = await system.anonymous().post('/api/skills/detect', { text: needOf('x').text }, 200);
    const { items } = DetectedSkills.parse(json);
    expect(items.map(({ skill }) => skill.code)).toContain('quality/iso-9001');
  });

  it('takes a need without an account, and bothers nobody before the address answers', async () => {
    const { json } = await system
      .anonymous()
      .post('/api/needs', needOf('Obtenir la certification ISO 9001'), 201);
    needId = z.object({ id: z.uuid(), confirmed: z.literal(false) }).parse(json).id;
    await system.drain();
    expect(mailsTo('dirigeante@alize.test')).toHaveLength(1);
    expect(mailsTo('animation.savoie@alize.test')).toHaveLength(0);
  });

  it('confirms by the button, never by opening the link', async () => {
    const [mail] = mailsTo('dirigeante@alize.test');
    const token = tokenIn(mail?.text ?? '');
    const page = await system.anonymous().get(`/confirm?token=${token}`, 200);
    expect(page.text).toContain('Confirmer mon adresse');
    await system.drain();
    expect(mailsTo('animation.savoie@alize.test')).toHaveLength(0);
    const done = await system.anonymous().form('/confirm', { token });
    expect(done.text).toContain('Besoin envoyé');
    await system.anonymous().form('/confirm', { token });
    await system.drain();
    expect(mailsTo('animation.savoie@alize.test')).toHaveLength(1);
  });

  it('proposes the right person first, with reasons that add up', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    Need.parse((await animator.post(`/api/needs/${needId}/qualification`, {}, 200)).json);
    const { items } = Candidates.parse((await animator.get(`/api/needs/${needId}/candidates`, 200)).json);
    expect(items[0]?.offer.id).toBe(offerId);
    // Read in another way, and shown alike.
    for (const { offer } of items)
      expect(offer).toEqual((await animator.get(`/api/offers/${offer.id}`, 200)).json);
    for (const { score, reasons } of items) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
      for (const { text } of reasons) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('gives its reasons in the language of the page that asks, and of the account where a browser asks by itself', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const reasonsFor = async (languages: string) => {
      const path = `/api/needs/${needId}/candidates`;
      const { json } = await animator.get(path, 200, { 'accept-language': languages });
      return Candidates.parse(json)
        .items[0]?.reasons.map(({ text }) => text)
        .join(' ');
    };
    expect(await reasonsFor('en')).toMatch(/\b(the|of|their)\b/);
    expect(await reasonsFor('fr')).toMatch(/\b(le|de|la)\b/);
    expect(await reasonsFor('en-GB,en;q=0.9')).toBe(await reasonsFor('fr'));
  });

  it('asks the volunteer first, and tells them nothing to reach the firm by', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const match = Match.parse((await animator.post(`/api/needs/${needId}/matches`, { offerId }, 201)).json);
    matchId = match.id;
    expect(match.status).toBe('asked');
    expect(match.contacts).toBeUndefined();
    // Whoever has no answer picks up the telephone, and knows until when the mail asks for one.
    expect(match.awaited).toMatchObject({
      ...{ from: 'volunteer', volunteer: { email: 'laurent@alpelec.test' } },
      by: new Date(Date.parse(match.approvedAt) + 7 * 86_400_000).toISOString(),
    });
    await system.drain();
    const [mail] = mailsTo('laurent@alpelec.test');
    for (const part of [mail?.text, mail?.html]) {
      expect(part).not.toContain('dirigeante@alize.test');
      expect(part).not.toMatch(/39\s?98\s?00\s?02/);
    }
    expect(mail?.text).toContain('Obtenir la certification ISO 9001');
  });

  it('lets a scanner open the answer link without answering', async () => {
    const token = tokenIn(mailsTo('laurent@alpelec.test')[0]?.text ?? '');
    expect((await system.anonymous().get(`/answer?token=${token}`, 200)).text).toContain('<form');
    const animator = await system.as('animation.savoie@alize.test');
    expect(Match.parse((await animator.get(`/api/matches/${matchId}`, 200)).json).status).toBe('asked');
  });

  it('introduces both by mail once the volunteer accepts, each with the other’s details', async () => {
    const token = tokenIn(mailsTo('laurent@alpelec.test')[0]?.text ?? '');
    expect((await system.anonymous().form('/answer', { token, answer: 'accept' })).status).toBe(200);
    expect((await system.anonymous().form('/answer', { token, answer: 'accept' })).status).toBe(200);
    expect((await system.anonymous().form('/answer', { token, answer: 'decline' })).status).toBe(410);
    await system.drain();
    const [toFirm] = mailsTo('dirigeante@alize.test');
    const [toVolunteer] = mailsTo('laurent@alpelec.test');
    expect(toFirm?.subject).toMatch(/ peut vous aider/);
    expect(toFirm?.text).toContain('laurent@alpelec.test');
    expect(toVolunteer?.text).toContain('dirigeante@alize.test');
    expect(toFirm?.text).toContain('Certification ISO 9001');
    expect(
      mailsTo('laurent@alpelec.test').filter(({ subject }) => subject.startsWith('Présentation')),
    ).toHaveLength(1);
  });

  it('keeps the whole history', async () => {
    const animator = await system.as('animation.savoie@alize.test');
    const { json } = await animator.get(`/api/matches/${matchId}/history`, 200);
    const { items } = z
      .object({
        items: z.array(z.object({ from: z.string().nullable(), to: z.string(), by: z.string().nullable() })),
      })
      .parse(json);
    expect(items.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'null → approved',
      'approved → asked',
      'asked → accepted',
      'accepted → introduced',
    ]);
    expect(items.map(({ by }) => by)).toEqual([
      'Fanny Blanc',
      'Fanny Blanc',
      'Laurent Vuillermet',
      'Laurent Vuillermet',
    ]);
  });

  it('writes in English to somebody who reads English', async () => {
    await system.db.query("UPDATE person SET locale = 'en' WHERE email = 'laurent@alpelec.test'");
    await system.as('laurent@alpelec.test');
    expect(mailsTo('laurent@alpelec.test')[0]?.text).toContain('Hello Laurent');
  });

  it('shows a candidate’s offer as the offer’s own page does, in the same order', async () => {
    const id = await world.volunteer(
      'anne@alpelec.test',
      {
        absences: [
          { from: '2027-08-01', to: '2027-08-15' },
          { from: '2027-02-01', to: '2027-02-07' },
        ],
      },
      ['quality/qhse-integrated', 'quality/iso-9001', 'quality/en-9100', 'quality/iatf-16949'],
    );
    await system.db.query(
      "UPDATE offer_skill SET level = 1 WHERE offer_id = $1 AND skill_id = (SELECT id FROM skill WHERE code = 'quality/en-9100')",
      [id],
    );
    const otherNeed = await world.openNeed('Une autre certification', ['quality/iso-9001']);
    await system.drain();
    const animator = await system.as('animation.savoie@alize.test');
    const { json } = await animator.get(`/api/needs/${otherNeed}/candidates`, 200);
    const shown = Candidates.parse(json).items.find(({ offer }) => offer.id === id)?.offer;
    expect(shown).toEqual((await animator.get(`/api/offers/${id}`, 200)).json);
  });
});
