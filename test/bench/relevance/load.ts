import { CreateNeed, CreateOffer, CreateOrganisation, CreatePerson, CreateTerritory } from '@alize/contracts';
import {
  type Actor,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import { NeedSubmission } from '@alize/needs';
import { OfferIndexer, OffersService } from '@alize/offers';
import { Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { SetOffer, SetQuery } from './set';

const COMMUNE = '73065';
const DEPARTEMENT = '73';
/** Chips a person would not go beyond. */
const MAX_CHIPS = 30;

export interface Loaded {
  animator: Actor;
  /** Of each query, the need that says it; of each offer of ours, its id in the set. */
  needs: Map<string, string>;
  offers: Map<string, string>;
}

/** The set as an animator would find it: offers and needs of one place, alike in all but their words. */
export async function load(
  app: INestApplicationContext,
  offers: SetOffer[],
  queries: SetQuery[],
): Promise<Loaded> {
  const territory = CreateTerritory.parse({
    code: 'relevance',
    name: 'Pertinence',
    senderName: 'Alizé Pertinence',
    replyTo: 'animation@bench.test',
    departementCodes: [DEPARTEMENT],
  });
  const { id: territoryId } = await app.get(TerritoriesService).create(SYSTEM, territory);
  const person = async (email: string, role: object) =>
    (
      await app
        .get(PeopleService)
        .create(SYSTEM, CreatePerson.parse({ email, firstName: 'Alex', lastName: 'Martin', roles: [role] }))
    ).id;
  const animator: Actor = {
    personId: await person('animation@bench.test', { role: 'animator', territoryId }),
    locale: 'fr',
    grants: [{ role: 'animator', territoryId, organisationId: null }],
  };
  const lender = await app
    .get(OrganisationsService)
    .create(
      SYSTEM,
      CreateOrganisation.parse({ kind: 'group', name: 'Groupe prêteur', communeCode: COMMUNE }),
    );
  const volunteer = await person('benevole@bench.test', { role: 'volunteer', organisationId: lender.id });
  return {
    animator,
    offers: await loadOffers(app, offers, { animator, volunteer, organisationId: lender.id }),
    needs: await loadNeeds(app, queries, animator),
  };
}

async function loadOffers(
  app: INestApplicationContext,
  offers: SetOffer[],
  { animator, volunteer, organisationId }: { animator: Actor; volunteer: string; organisationId: string },
): Promise<Map<string, string>> {
  const chipsOf = await chips(app.get(Database));
  const loaded = new Map<string, string>();
  for (const offer of offers) {
    const words = [...offer.skills, offer.sector].filter((part) => part !== '' && part !== offer.title);
    const skillIds = new Set([offer.title, ...offer.skills].flatMap((label) => chipsOf.get(label) ?? []));
    const input = CreateOffer.parse({
      personId: volunteer,
      organisationId,
      title: padded(offer.title, 3).slice(0, 140),
      text: padded(words.length > 0 ? words.join('. ') : offer.title, 10),
      skills: [...skillIds].slice(0, MAX_CHIPS).map((skillId) => ({ skillId, level: 2 })),
      communeCode: COMMUNE,
      hoursPerMonth: 10,
    });
    loaded.set(await app.get(OffersService).create(animator, input), offer.id);
  }
  await app.get(OfferIndexer).rebuild();
  return loaded;
}

/** The skill a label names, as somebody picks a chip: the taxonomy's own label, word for word. */
async function chips(db: Database): Promise<Map<string, string[]>> {
  const rows = await db.query<{ id: string; label: string }>(
    "SELECT id, label_fr AS label FROM skill ORDER BY scheme = 'alize' DESC, id",
  );
  const byLabel = new Map<string, string[]>();
  for (const { id, label } of rows) byLabel.set(label, [...(byLabel.get(label) ?? []), id].slice(0, 1));
  return byLabel;
}

async function loadNeeds(
  app: INestApplicationContext,
  queries: SetQuery[],
  animator: Actor,
): Promise<Map<string, string>> {
  const project = { title: 'Un projet', description: 'Un projet qui crée un emploi.', jobsPlanned: 1 };
  const contact = { email: 'dirigeant@bench.test', firstName: 'Dominique', lastName: 'Roche' };
  const organisation = { siret: '73282932000074', name: 'Atelier Roche', communeCode: COMMUNE };
  const needs = new Map<string, string>();
  for (const { id, text, lang } of queries) {
    const said = { title: padded(text, 3).slice(0, 140), text: padded(text, 10), language: lang };
    const input = CreateNeed.parse({ ...said, project, contact, organisation, hours: 14 });
    needs.set(id, (await app.get(NeedSubmission).submit(animator, input)).id);
  }
  return needs;
}

/** Forms ask for a few letters at least. */
const padded = (text: string, length: number): string => text.trim().padEnd(length, '.');
