import { discreetName, fullName, hideContactDetails } from '@alize/accounts';
import type { EnteredFor, ListOffers, Locale, Offer, OfferPage, SkillLevel } from '@alize/contracts';
import { type Actor, placesContacted, reachOf, runs, territoriesRun } from '@alize/directory';
import { reachesOffer } from './offer-reach.sql';
import {
  amongIds,
  badField,
  Database,
  decodeCursor,
  decodeIdCursor,
  encodeCursor,
  notFound,
  SearchIndex,
  toPage,
} from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { OFFER_INDEX, reachIn } from './offer.search';
import {
  type OfferAlone,
  type OfferRow,
  SELECT_OFFERS,
  SELECT_OFFERS_ALONE,
  toView,
  toViewWith,
} from './offer.view';

/** Of an offer, what another reading of it found. */
export interface OfferLists extends Pick<Offer, 'id' | 'absences'> {
  skills: { skillId: string; level: SkillLevel }[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Reads of offers for screens. Everybody sees their own; animators their territories'; contacts their organisations'. */
@Injectable()
export class OffersQueries {
  constructor(
    private readonly db: Database,
    private readonly search: SearchIndex,
    private readonly skills: SkillsService,
  ) {}

  async get(actor: Actor, id: string): Promise<Offer> {
    const [row] = await this.select(`o.id = $4 AND ${reachesOffer('o')}`, [...reachOf(actor), id], '');
    if (!row) throw notFound('offer');
    const view = toView(row, actor.locale, fullName(row.person));
    const entered = runs(actor, row.territory_id) && (await this.enteredFor(id, row.person.id));
    return entered ? { ...view, entered } : view;
  }

  private async enteredFor(id: string, personId: string): Promise<EnteredFor | undefined> {
    const [entered] = await this.db.query<EnteredFor>(
      `SELECT s.source, s.sent_by AS "sentBy", (SELECT trim(e.first_name || ' ' || e.last_name) FROM person e
         WHERE e.id = s.entered_by) AS by FROM offer_submission s WHERE s.offer_id = $1 AND s.person_id = $2 AND s.source IS NOT NULL`,
      [id, personId],
    );
    return entered;
  }

  /** As somebody sees them who has not been introduced, in the order asked. */
  async discreet(ids: string[], locale: Locale): Promise<Offer[]> {
    const rows = await this.select(amongIds('o.id', '$1'), [ids], '');
    const byId = new Map(rows.map((row) => [row.id, hidden(toView(row, locale, discreetName(row.person)))]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** With the volunteers' whole names, for those who run the programme. */
  async named(ids: string[], locale: Locale): Promise<Offer[]> {
    const rows = await this.select(amongIds('o.id', '$1'), [ids], '');
    const byId = new Map(rows.map((row) => [row.id, toView(row, locale, fullName(row.person))]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** As `named`, for who has read skills and absences of these offers already. */
  async namedAlone(offers: OfferLists[], locale: Locale): Promise<Offer[]> {
    const ids = offers.map(({ id }) => id);
    const [rows, skillOf] = await Promise.all([
      this.db.query<OfferAlone>(`${SELECT_OFFERS_ALONE} WHERE ${amongIds('o.id', '$1')}`, [ids]),
      this.skills.views(locale),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return offers.flatMap(({ id, skills, absences }) => {
      const row = byId.get(id);
      if (!row) return [];
      const named = skills.flatMap(({ skillId, level }) => {
        const skill = skillOf(skillId);
        return skill ? [{ skill, level }] : [];
      });
      const lists = {
        skills: named.sort((a, b) => b.level - a.level || (a.skill.code < b.skill.code ? -1 : 1)),
        absences: absences.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      };
      return toViewWith(lists, row, fullName(row.person));
    });
  }

  list(actor: Actor, query: ListOffers): Promise<OfferPage> {
    return query.q === undefined ? this.page(actor, query) : this.find(actor, query);
  }

  private async page(actor: Actor, query: ListOffers): Promise<OfferPage> {
    const parameters: unknown[] = reachOf(actor);
    const conditions = [reachesOffer('o')];
    const and = (condition: string, value: unknown) => {
      if (value === undefined || value === null) return;
      parameters.push(value);
      conditions.push(condition.replace('?', `$${parameters.length}`));
    };
    and('o.id < ?', decodeIdCursor(query.cursor));
    and('o.territory_id = ?', query.territoryId);
    and('o.organisation_id = ?', query.organisationId);
    and('o.status = ?', query.status);
    and('o.mode = ?', query.mode);
    and('o.sectors && ?', query.sectors);
    and(
      'EXISTS (SELECT FROM offer_skill os WHERE os.offer_id = o.id AND os.skill_id = ANY(?))',
      query.skillIds,
    );
    const rows = await this.select(
      conditions.join(' AND '),
      parameters,
      `ORDER BY o.id DESC LIMIT ${query.limit + 1}`,
    );
    return toPage(
      rows,
      query.limit,
      (row) => row.id,
      (row) => toView(row, actor.locale, fullName(row.person)),
    );
  }

  private async find(actor: Actor, query: ListOffers): Promise<OfferPage> {
    const offset = Number(decodeCursor(query.cursor) ?? 0);
    if (!Number.isSafeInteger(offset) || offset < 0 || offset > 10_000)
      throw badField('cursor', 'cursor/invalid');
    const { hits, total, facets } = await this.search.search({
      index: OFFER_INDEX.name,
      text: query.q ?? '',
      filter: {
        equal: {
          ...reach(actor),
          ...(query.territoryId && { territoryId: query.territoryId }),
          ...(query.organisationId && { organisationId: query.organisationId }),
          ...(query.status && { status: query.status }),
          ...(query.mode && { mode: query.mode }),
          ...(query.sectors && { sectors: query.sectors }),
          ...(query.skillIds && { skillIds: query.skillIds }),
        },
      },
      limit: query.limit,
      offset,
      facets: ['status', 'mode', 'sectors', 'skillIds'],
    });
    const items = await this.reached(
      actor,
      hits.map(({ id }) => id),
    );
    const next = offset + query.limit;
    return { items, nextCursor: next < total ? encodeCursor(String(next)) : null, facets };
  }

  /** What the engine found, as the database knows it now: an offer that has moved is no longer within reach. */
  private async reached(actor: Actor, ids: string[]): Promise<Offer[]> {
    const where = `${amongIds('o.id', '$4')} AND ${reachesOffer('o')}`;
    const rows = await this.select(where, [...reachOf(actor), ids], '');
    const byId = new Map(rows.map((row) => [row.id, toView(row, actor.locale, fullName(row.person))]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private select(where: string, parameters: unknown[], tail: string): Promise<OfferRow[]> {
    return this.db.query<OfferRow>(`${SELECT_OFFERS} WHERE ${where} ${tail}`, parameters);
  }
}

const hidden = (offer: Offer): Offer => ({
  ...offer,
  title: hideContactDetails(offer.title),
  text: hideContactDetails(offer.text),
});

/** As the documents name them: an organisation everywhere, or in one territory. */
function placesOf(actor: Actor): string[] {
  const [organisations = [], territories = []] = placesContacted(actor);
  return organisations.flatMap((id, index) => {
    const territory = territories[index];
    if (id === null) return [];
    return territory ? reachIn(id, territory) : id;
  });
}

/** The engine's filters all hold at once, so a search looks through the widest of the actor's reaches. */
function reach(actor: Actor): Record<string, string[]> {
  const run = territoriesRun(actor);
  if (run === null) return {};
  if (run.length > 0) return { reachTerritoryId: run };
  const contacted = placesOf(actor);
  return contacted.length > 0 ? { reachOrganisationId: contacted } : { personId: [actor.personId || NOBODY] };
}
