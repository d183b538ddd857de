import { CreateOffer, CreateOrganisation, CreatePerson, CreateTerritory } from '@alize/contracts';
import {
  type Actor,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import { OfferIndexer, OffersService } from '@alize/offers';
import { Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { loadNeeds, type Loaded, padded } from './load-needs';
import type { RelevanceSet, SetOffer } from './set';

/** A commune each pool's offers and needs all stand in, and its department: a territory of its own. */
const PLACES = [
  { commune: '73065', departement: '73' },
  { commune: '74010', departement: '74' },
  { commune: '01053', departement: '01' },
  { commune: '38185', departement: '38' },
  { commune: '69123', departement: '69' },
];
/** Chips a person would not go beyond. */
const MAX_CHIPS = 30;

/** The set as animators would find it: each pool a territory, its offers and needs alike in all but their words. */
export async function load(app: INestApplicationContext, { offers, queries }: RelevanceSet): Promise<Loaded> {
  const people = app.get(PeopleService);
  const person = async (email: string, roles: object[]) =>
    (await people.create(SYSTEM, CreatePerson.parse({ email, firstName: 'Alex', lastName: 'Martin', roles })))
      .id;
  const pools = [...new Set(queries.map(({ pool }) => pool))];
  if (pools.length > PLACES.length) throw new Error(`no place for more than ${PLACES.length} pools`);
  const grounds = await Promise.all(
    pools.map(async (pool, index) => {
      const place = PLACES[index] ?? { commune: '', departement: '' };
      const territory = CreateTerritory.parse({
        code: pool,
        name: `Pertinence ${pool}`,
        senderName: 'Alizé Pertinence',
        replyTo: 'animation@bench.test',
        departementCodes: [place.departement],
      });
      return { pool, place, territoryId: (await app.get(TerritoriesService).create(SYSTEM, territory)).id };
    }),
  );
  const roles = grounds.map(({ territoryId }) => ({ role: 'animator' as const, territoryId }));
  const animator: Actor = {
    personId: await person('animation@bench.test', roles),
    locale: 'fr',
    grants: roles.map((role) => ({ ...role, organisationId: null })),
  };
  const loaded: Loaded = {
    animator,
    needs: { read: new Map(), touched: new Map(), confirmed: new Map() },
    offers: new Map(),
  };
  const chipsOf = await chips(app.get(Database));
  for (const { pool, place, territoryId } of grounds) {
    const lender = { kind: 'group', name: `Groupe prêteur ${pool}`, communeCode: place.commune };
    const { id: organisationId } = await app
      .get(OrganisationsService)
      .create(SYSTEM, CreateOrganisation.parse(lender));
    const personId = await person(`benevole@${pool}.test`, [{ role: 'volunteer', organisationId }]);
    const owner = { personId, organisationId, territoryId, communeCode: place.commune };
    for (const offer of offers.filter(({ pools: of }) => of.includes(pool))) {
      const input = CreateOffer.parse({ ...owner, ...offerOf(offer, chipsOf), hoursPerMonth: 10 });
      loaded.offers.set(await app.get(OffersService).create(animator, input), offer.id);
    }
    await loadNeeds(
      app,
      queries.filter((query) => query.pool === pool),
      { place, chipsOf, loaded },
    );
  }
  await app.get(OfferIndexer).rebuild();
  return loaded;
}

/** The skill a label names, as somebody picks a chip: the taxonomy's own label, word for word, ours first. */
async function chips(db: Database): Promise<Map<string, string[]>> {
  const rows = await db.query<{ id: string; label: string }>(
    "SELECT id, label_fr AS label FROM skill ORDER BY scheme = 'alize' DESC, id",
  );
  const byLabel = new Map<string, string[]>();
  for (const { id, label } of rows) byLabel.set(label, [...(byLabel.get(label) ?? []), id].slice(0, 1));
  return byLabel;
}

/**
 * What people write stays as they wrote it, and its chips are chips. A set of labels has no text: there the labels are the
 * text, and the title a chip too where it names one, so that its figures compare with those taken before.
 */
function offerOf({ title, text, skills, sector }: SetOffer, chipsOf: Map<string, string[]>) {
  const labels = [...skills, sector].filter((part) => part !== '' && part !== title);
  const skillIds = new Set(
    (text === undefined ? [title, ...skills] : skills).flatMap((label) => chipsOf.get(label) ?? []),
  );
  return {
    title: padded(title, 3).slice(0, 140),
    text: padded(text ?? (labels.length > 0 ? labels.join('. ') : title), 10),
    skills: [...skillIds].slice(0, MAX_CHIPS).map((skillId) => ({ skillId, level: 2 })),
  };
}
