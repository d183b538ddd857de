import { newId } from '@alize/platform';
import { z } from 'zod';
import type { Books } from './books';
import { type Ledger, Visitor } from './http';
import type { Stage } from './stage';
import { pause, until } from './until';

const ANIMATOR = 'animation.savoie@alize.test';
const MAIL_PATIENCE_S = 150;
export const Created = z.object({ id: z.string() });
const Chosen = z.object({ items: z.array(z.object({ offer: z.object({ id: z.string() }) })) });
const Decided = z.object({ id: z.string(), status: z.string() });
const Offers = z.object({
  items: z.array(z.object({ id: z.string(), version: z.int(), hoursPerMonth: z.number() })),
});
const LISTS = [
  '/api/needs?limit=10',
  '/api/matches?limit=10',
  '/api/missions?limit=10',
  '/api/offers?limit=10',
];

/** The token behind a link of the newest mail to this address that has one. */
export async function tokenFor(stage: Pick<Stage, 'mail'>, address: string, page: string): Promise<string> {
  const pattern = new RegExp(`${page}\\?token=([\\w.-]+)`);
  let token: string | undefined;
  await until(
    `a mail with ${page} for ${address}`,
    () => {
      const mails = stage.mail.mailbox.list().filter(({ to }) => to.includes(address));
      token = mails.map(({ text }) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
      return token !== undefined;
    },
    MAIL_PATIENCE_S,
  );
  return token ?? '';
}

export async function signIn(
  stage: Pick<Stage, 'mail' | 'base'>,
  books: Ledger,
  email = ANIMATOR,
): Promise<Visitor> {
  const visitor = new Visitor(stage.base, books);
  await visitor.post('/api/sign-in-links', { email });
  const token = await tokenFor(stage, email, '/sign-in');
  if (!(await visitor.post('/api/sessions', { token }))) throw new Error(`${email} cannot sign in`);
  return visitor;
}

/** A steady stream of people until `stop`; what has begun is brought to its end. */
export class Load {
  private readonly begun = new Set<Promise<unknown>>();
  private running = true;
  private readonly loops: Promise<unknown>;

  constructor(
    private readonly stage: Stage,
    private readonly books: Books,
    private readonly animator: Visitor,
    journeysPerSecond = 1,
  ) {
    const every = 1_000 / journeysPerSecond;
    this.loops = Promise.all([
      this.repeat(every, () => this.journey()),
      this.repeat(every / 2, () => this.read()),
      this.repeat(every * 2, () => this.changeOffer()),
    ]);
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.loops;
    await Promise.all(this.begun);
  }

  private async repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    while (this.running) {
      const task = work().catch(() => undefined);
      this.begun.add(task);
      void task.then(() => this.begun.delete(task));
      await pause(everyMs);
    }
  }

  private async read(): Promise<void> {
    await this.animator.get(LISTS[this.books.requests % LISTS.length] ?? '/api/needs');
  }

  private async changeOffer(): Promise<void> {
    const answer = await this.animator.get('/api/offers?status=active&limit=30');
    const items = answer ? Offers.parse(answer.json).items : [];
    const offer = items[this.books.requests % (items.length || 1)];
    if (!offer) return;
    // Somebody else's change a moment before is no fault of the installation.
    await this.animator.send('PATCH', `/api/offers/${offer.id}`, {
      title: `Préparer une certification, changée ${this.books.requests} fois`,
      version: offer.version,
    });
  }

  /** A firm's need, from the form to the introduction. Who hears nothing tries the form again with the same id. */
  private async journey(): Promise<void> {
    const { books, stage, animator } = this;
    const email = `need.${newId().replaceAll('-', '')}@essai.test`;
    books.firms.add(email);
    const firm = new Visitor(stage.base, books);
    const form = { id: newId(), ...needOf(email) };
    let posted = await firm.post('/api/needs', form);
    for (let again = 0; !posted && again < 3 && this.running; again += 1) {
      await pause(3_000);
      posted = await firm.post('/api/needs', form);
    }
    if (!posted) return;
    const { id } = Created.parse(posted.json);
    books.needs.set(id, email);
    const token = await tokenFor(stage, email, '/confirm');
    if (!(await firm.post(`/api/needs/${id}/confirmation`, { token }))) return;
    if (!(await animator.post(`/api/needs/${id}/qualification`))) return;
    const found = await animator.get(`/api/needs/${id}/candidates?limit=10`);
    const items = found ? Chosen.parse(found.json).items : [];
    const chosen = items[books.journeys % (items.length || 1)];
    if (!chosen) return;
    const approved = await animator.post(`/api/needs/${id}/matches`, {
      offerId: chosen.offer.id,
      whyYou: 'Vous connaissez bien ce métier.',
    });
    if (!approved) return;
    const match = Decided.parse(approved.json);
    books.matches.add(match.id);
    if (match.status === 'asked' && !(await animator.post(`/api/matches/${match.id}/acceptance`))) return;
    books.journeys += 1;
  }
}

export const needOf = (email: string) => ({
  organisation: { siret: '90000001900019', name: 'Atelier Essai', communeCode: '73065', nafSection: 'C' },
  contact: { firstName: 'Claire', lastName: 'Essai', email },
  project: {
    title: 'Un nouveau donneur d’ordres',
    description: 'Deux machines et deux embauches.',
    jobsPlanned: 2,
  },
  title: 'Obtenir la certification ISO 9001',
  text: 'On nous demande la certif ISO 9001 et nous n’avons personne pour la qualité.',
});
