import { Offer, type OfferStatus } from '@alize/contracts';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const ANIMATOR = 'animation.savoie@alize.test';
const CONTROL = 'finance/management-control';

describe('a new offer', () => {
  let system: System;
  let world: World;
  const told = () =>
    system.mailbox.list().filter(({ headers }) => headers['x-alize-purpose'] === 'offer-fits-needs');
  const about = (title: string) => told().filter(({ text }) => text.includes(title));
  async function move(email: string, offerId: string, status: OfferStatus): Promise<void> {
    const volunteer = await system.as(email);
    const { version } = Offer.parse((await volunteer.get(`/api/offers/${offerId}`, 200)).json);
    await volunteer.patch(`/api/offers/${offerId}`, { status, version }, 200);
    await system.drain();
  }

  beforeAll(async () => {
    system = await bootSystem();
    world = await makeWorld(system);
    await world.openNeed('Obtenir la certification ISO 9001', ['quality/iso-9001']);
    await system.drain();
  });
  afterAll(() => system.close());

  let offerId: string;

  it('is told at once to the animator of its territory, with the need it fits and why', async () => {
    offerId = await world.volunteer('laurent@alpelec.test', { title: 'Préparer un audit' });
    await system.drain();
    const [mail, ...others] = told();
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([ANIMATOR]);
    expect(mail?.subject).toMatch(/^Laurent Vuillermet peut aider\u202f: /);
    for (const part of [mail?.text, mail?.html]) {
      const words = part?.replace(/\s+/g, ' ');
      expect(words).toContain('Obtenir la certification ISO 9001, Atelier Rochaix');
      expect(words).toMatch(/Peut aider : maîtrise « Certification ISO 9001/);
      expect(words).toContain('Laurent Vuillermet, Alpélec Aluminium');
      expect(words).toContain('Préparer un audit');
      expect(words).toContain('À vous d’ouvrir la page du besoin');
      expect(words).not.toContain('dirigeante@alize.test');
    }
  });

  it('that rests and comes back is not told again', async () => {
    await move('laurent@alpelec.test', offerId, 'paused');
    await move('laurent@alpelec.test', offerId, 'active');
    expect(about('Préparer un audit')).toHaveLength(1);
  });

  it('is told when it is published, not while it is a draft', async () => {
    const email = 'claude@alpelec.test';
    const draft = await world.volunteer(email, { title: 'Écrire un manuel qualité', status: 'draft' });
    await system.drain();
    expect(about('Écrire un manuel qualité')).toEqual([]);
    await move(email, draft, 'active');
    expect(about('Écrire un manuel qualité')).toHaveLength(1);
  });

  it('that fits nothing writes to nobody', async () => {
    const text = 'Contrôleur de gestion, je sais calculer un coût de revient.';
    await world.volunteer('paul@alpelec.test', { title: 'Comptabilité analytique', text }, [CONTROL]);
    await system.drain();
    expect(about('Comptabilité analytique')).toEqual([]);
  });

  it('says nothing of the needs that came after it, however late it is heard of', async () => {
    await system.stopWorker();
    const text = 'Contrôleuse de gestion, je calcule des coûts de revient.';
    await world.volunteer('anne@alpelec.test', { title: 'Bâtir un tableau de bord', text }, [CONTROL]);
    await world.openNeed('Calculer nos coûts de revient', [CONTROL]);
    await system.startWorker();
    await system.drain();
    expect(about('Bâtir un tableau de bord')).toEqual([]);
  });

  it('is told in English to an animator who reads English, with each need it fits', async () => {
    await system.db.query("UPDATE person SET locale = 'en' WHERE email = $1", [ANIMATOR]);
    const codes = ['quality/iso-9001', CONTROL];
    await world.volunteer('marie@alpelec.test', { title: 'Qualité et coûts' }, codes);
    await system.drain();
    const [mail] = about('Qualité et coûts');
    expect(mail?.subject).toBe('Laurent Vuillermet can help with 2 open requests');
    const words = mail?.text.replace(/\s+/g, ' ');
    expect(words).toMatch(
      /Obtenir la certification ISO 9001, Atelier Rochaix\. (Can help|To check): is an expert in/,
    );
    expect(words).toMatch(/Calculer nos coûts de revient, Atelier Rochaix\. (Can help|To check):/);
  });
});
