import { Candidates, DetectedSkills, Match, Need } from '@alize/contracts';
import { newId, readSettings } from '@alize/platform';
import Table from 'cli-table3';
import { z } from 'zod';
import { findRunning } from '../start/running';
import { awaitMail, HttpClient } from './http';

const ANIMATOR = 'animation.savoie@alize.test';
const TITLE = 'Obtenir la certification ISO 9001 avant l’été';
const TEXT = `Nous usinons des pièces pour la montagne. Un donneur d’ordres nous demande la certif ISO 9001 pour nous référencer,
et nous n’avons personne pour la qualité : ni procédures, ni audit interne. Nous voulons embaucher deux personnes à l’atelier.`;

/** The main job, from the need to the two mails, against the server that runs. */
export async function tour(): Promise<void> {
  const settings = readSettings();
  const base = findRunning(settings)?.publicUrl ?? settings.publicUrl;
  tell('1. An SME says what it lacks', `without an account, at ${base}`);
  const firm = new HttpClient(base);
  const { items: read } = await firm.call(DetectedSkills, 'POST', '/api/skills/detect', {
    text: `${TITLE}\n${TEXT}`,
  });
  for (const { skill, matched } of read) console.log(`   « ${matched} » → ${skill.label}`);
  const contact = `tour.${newId().slice(-8)}@tour.test`;
  const { id: needId } = await postNeed(firm, contact);

  tell('2. Its address is confirmed', 'by the button behind the link of a mail');
  const confirmation = await awaitMail(
    base,
    ({ to, text }) => to.includes(contact) && text.includes('/confirm?token='),
  );
  await firm.call(z.undefined(), 'POST', `/api/needs/${needId}/confirmation`, {
    token: tokenIn(confirmation.text),
  });

  tell('3. The animator qualifies it', ANIMATOR);
  const animator = await signIn(base, ANIMATOR);
  const need = await animator.call(Need, 'POST', `/api/needs/${needId}/qualification`, {
    skillIds: read.slice(0, 3).map(({ skill }) => skill.id),
  });
  console.log(`   « ${need.title} » is ${need.status}`);

  tell('4. She sees who could help, and why', '');
  const { items } = await animator.call(Candidates, 'GET', `/api/needs/${needId}/candidates?limit=5`);
  show(items);
  const chosen = items[0];
  if (!chosen) throw new Error('nobody to propose: is the demonstration seeded?');

  tell('5. She approves one', `${chosen.offer.volunteer.name}, ${chosen.offer.organisation.name}`);
  const match = await animator.call(Match, 'POST', `/api/needs/${needId}/matches`, {
    offerId: chosen.offer.id,
    whyYou: 'Vous connaissez bien ce métier.',
  });
  console.log(`   the match is ${match.status}`);
  if (match.status === 'asked') {
    await animator.call(Match, 'POST', `/api/matches/${match.id}/acceptance`);
    console.log(
      '   the volunteer had asked to be asked first; their yes came by telephone, the animator notes it',
    );
  }

  tell('6. Two mails introduce them', '');
  const introduced = await animator.call(Match, 'GET', `/api/matches/${match.id}`);
  const volunteer = introduced.contacts?.volunteer.email ?? '';
  for (const address of [contact, volunteer]) {
    const mail = await awaitMail(
      base,
      ({ to, text }) => to.includes(address) && text.includes(address === contact ? volunteer : contact),
    );
    console.log(`\n   To: ${address}\n   Subject: ${mail.subject}\n\n${mail.text.replace(/^/gm, '   | ')}`);
  }
  console.log(`\nDone. The mails as people see them: ${base}/dev/mailbox`);
}

function postNeed(firm: HttpClient, email: string) {
  return firm.call(z.object({ id: z.string() }), 'POST', '/api/needs', {
    organisation: {
      siret: '90000001900019',
      name: 'Atelier de la visite',
      communeCode: '73065',
      nafSection: 'C',
      headcountBand: '10-19',
    },
    contact: { firstName: 'Claire', lastName: 'Visite', email, phone: '06 39 98 00 00', locale: 'fr' },
    project: {
      title: 'Fournir un nouveau donneur d’ordres',
      description: 'Un marché de trois ans, deux machines et deux embauches.',
      jobsPlanned: 2,
    },
    title: TITLE,
    text: TEXT,
    sector: 'C',
    mode: 'both',
    hours: 24,
  });
}

async function signIn(base: string, email: string): Promise<HttpClient> {
  const client = new HttpClient(base);
  const before = await awaitSilence(base, email);
  await client.call(z.undefined(), 'POST', '/api/sign-in-links', { email });
  const mail = await awaitMail(
    base,
    ({ id, to, text }) => to.includes(email) && text.includes('/sign-in?token=') && !before.has(id),
  );
  await client.call(z.object({ expiresAt: z.string() }), 'POST', '/api/sessions', {
    token: tokenIn(mail.text),
  });
  return client;
}

/** Mails already there: an older link has served. */
async function awaitSilence(base: string, email: string): Promise<Set<string>> {
  const Caught = z.array(z.object({ id: z.string(), to: z.array(z.string()) }));
  const mails = Caught.parse(await (await fetch(`${base}/dev/mailbox.json`)).json());
  return new Set(mails.filter(({ to }) => to.includes(email)).map(({ id }) => id));
}

function show(items: z.infer<typeof Candidates>['items']): void {
  const table = new Table({ head: ['', 'who', 'score', 'why'], colWidths: [4, 34, 8, 78], wordWrap: true });
  for (const [index, { offer, score, reasons, missing }] of items.entries())
    table.push([
      index + 1,
      `${offer.volunteer.name}\n${offer.organisation.name}\n${offer.title}`,
      score,
      [
        ...reasons.map(({ points, maxPoints, text }) => `${points}/${maxPoints}  ${text}`),
        ...missing.map((text) => `–  ${text}`),
      ].join('\n'),
    ]);
  console.log(table.toString());
}

const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const tell = (title: string, detail: string): void => console.log(`\n${title}${detail && ` — ${detail}`}`);
