import { Person } from '@alize/accounts';
import {
  CreateOffer,
  CreateOrganisation,
  CreatePerson,
  CreateTerritory,
  Offer as OfferView,
} from '@alize/contracts';
import { OrganisationsService, PeopleService, SYSTEM, TerritoriesService } from '@alize/directory';
import { newId } from '@alize/platform';
import { OffersQueries, OffersService } from '@alize/offers';
import { Skill } from '@alize/skills';
import { z } from 'zod';
import type { System } from './system';

export const CHAMBERY = '73065';
export const BOURG = '01053';
/** Made-up SIRETs that pass their check digits. */
export const SIRETS = ['90000001900019', '90000005000014', '90000006800016', '90000004300019'] as const;

/** Savoie and Ain with an animator each, a large group, and whatever a test adds. */
export interface World {
  savoie: string;
  ain: string;
  group: string;
  skill(code: string): Promise<string>;
  /** A volunteer of the group with an active offer in Savoie; the offer's id. */
  volunteer(
    email: string,
    offer?: Partial<z.input<typeof CreateOffer>>,
    skillCodes?: string[],
  ): Promise<string>;
  /** A need in Savoie, open, with these skills; its id. */
  openNeed(title: string, skillCodes: string[], fields?: object): Promise<string>;
}

export async function makeWorld(system: System): Promise<World> {
  const { app, db } = system;
  const territory = async (code: string, name: string, departement: string) =>
    (
      await app.get(TerritoriesService).create(
        SYSTEM,
        CreateTerritory.parse({
          code,
          name,
          senderName: `Alizé ${name}`,
          replyTo: `animation.${code}@alize.test`,
          languages: ['fr', 'en'],
          departementCodes: [departement],
        }),
      )
    ).id;
  const savoie = await territory('savoie', 'Savoie', '73');
  const ain = await territory('ain', 'Ain', '01');
  const { id: group } = await app.get(OrganisationsService).create(
    SYSTEM,
    CreateOrganisation.parse({
      kind: 'group',
      name: 'Alpélec Aluminium',
      siret: SIRETS[0],
      communeCode: CHAMBERY,
    }),
  );
  const person = async (email: string, roles: object[], names = { firstName: 'Fanny', lastName: 'Blanc' }) =>
    (
      await app
        .get(PeopleService)
        .create(SYSTEM, CreatePerson.parse({ email, ...names, phone: '+33639980001', roles }))
    ).id;
  await person('admin@alize.test', [{ role: 'administrator' }]);
  await person('animation.savoie@alize.test', [{ role: 'animator', territoryId: savoie }]);
  await person('animation.ain@alize.test', [{ role: 'animator', territoryId: ain }], {
    firstName: 'Rachid',
    lastName: 'Ferrand',
  });

  const skill = async (code: string): Promise<string> =>
    (await db.repo(Skill).findOneByOrFail({ scheme: 'alize', code })).id;
  const skillsOf = async (codes: string[]) => Promise.all(codes.map(skill));
  return {
    savoie,
    ain,
    group,
    skill,
    volunteer: async (email, offer = {}, codes = ['quality/iso-9001']) => {
      const personId = await person(email, [{ role: 'volunteer', organisationId: group }], {
        firstName: 'Laurent',
        lastName: 'Vuillermet',
      });
      const input = CreateOffer.parse({
        organisationId: group,
        title: 'Préparer une certification ISO 9001',
        text: 'Responsable qualité depuis douze ans, je peux aider à préparer un audit.',
        skills: (await skillsOf(codes)).map((skillId) => ({ skillId, level: 3 })),
        communeCode: CHAMBERY,
        hoursPerMonth: 10,
        ...offer,
      });
      return app
        .get(OffersService)
        .create({ personId, locale: 'fr', grants: await app.get(PeopleService).grantsOf(personId) }, input);
    },
    openNeed: async (title, codes, fields = {}) => {
      const animator = await system.as('animation.savoie@alize.test');
      const { json } = await animator.post('/api/needs', { ...needOf(title), ...fields }, 201);
      const { id } = z.object({ id: z.string() }).parse(json);
      await animator.post(`/api/needs/${id}/qualification`, { skillIds: await skillsOf(codes) }, 200);
      return id;
    },
  };
}

/** Somebody who can sign in and holds no role. */
export async function makeNewcomer({ db, clock }: System, email: string): Promise<void> {
  const row = { id: newId(), email, firstName: 'Nora', lastName: 'Petit', locale: 'fr' as const };
  await db.repo(Person).insert({ ...row, createdAt: clock.now() });
}

/** What the public form sends. */
export const needOf = (title: string, email = 'dirigeante@alize.test') => ({
  organisation: { siret: SIRETS[1], name: 'Atelier Rochaix', communeCode: CHAMBERY, nafSection: 'C' },
  contact: { firstName: 'Claire', lastName: 'Rochaix', email, phone: '06 39 98 00 02', locale: 'fr' },
  project: {
    title: 'Un nouvel atelier',
    description: 'Deux machines et trois embauches à Chambéry.',
    jobsPlanned: 3,
  },
  title,
  text: 'Un client nous demande la certification ISO 9001 et nous ne savons pas par où commencer.',
  mode: 'both',
  hours: 20,
});

/** The view an animator gets. */
export const offerOf = async (system: System, id: string): Promise<z.infer<typeof OfferView>> => {
  const [offer] = await system.app.get(OffersQueries).named([id], 'fr');
  return OfferView.parse(offer);
};
