import type { RecordRef, RecordType } from '@alize/contracts';
import { type Actor, actingIn, seatedIn, territoriesRun } from '@alize/directory';
import { badField, Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

export interface Place {
  id: string;
  name: string;
}

/**
 * SQL condition: the record `$2` lies in the territory `t`, as far as who runs the territories `$1` (null: all) is shown it.
 * A firm seated elsewhere is a record that territories share, so whoever runs one writes about it there; administrators
 * write where it is seated, asks or lends.
 */
const LIES_IN: Record<RecordType, string> = {
  organisation: `EXISTS (SELECT FROM organisation o WHERE o.id = $2 AND o.name <> '' AND CASE WHEN $1::uuid[] IS NULL
      THEN ${seatedIn('o', 'ARRAY[t.id]')} OR EXISTS (SELECT FROM project p WHERE p.organisation_id = o.id AND p.territory_id = t.id)
        OR EXISTS (SELECT FROM offer f WHERE f.organisation_id = o.id AND f.territory_id = t.id)
      ELSE o.verified_at IS NOT NULL OR ${seatedIn('o', '$1')} END)`,
  get person() {
    return `EXISTS (SELECT FROM (${actingIn('ARRAY[t.id]')}) acting WHERE acting.person_id = $2)`;
  },
  need: 'EXISTS (SELECT FROM need n WHERE n.id = $2 AND n.territory_id = t.id AND n.confirmed_at IS NOT NULL)',
  match: 'EXISTS (SELECT FROM match m WHERE m.id = $2 AND m.territory_id = t.id)',
  mission:
    'EXISTS (SELECT FROM mission ms JOIN match m ON m.id = ms.id WHERE ms.id = $2 AND m.territory_id = t.id)',
  offer: 'EXISTS (SELECT FROM offer o WHERE o.id = $2 AND o.territory_id = t.id)',
};

/** Who may read and write about which record, and for whose territory. Nobody but those who run it. */
@Injectable()
export class RecordPlaces {
  constructor(private readonly db: Database) {}

  /** The territories the actor runs in which the record lies, by name; none for whoever does not reach it. */
  of(actor: Actor, { type, id }: RecordRef): Promise<Place[]> {
    return this.db.query<Place>(
      `SELECT t.id, t.name FROM territory t WHERE ($1::uuid[] IS NULL OR t.id = ANY($1)) AND ${LIES_IN[type]} ORDER BY t.name`,
      [territoriesRun(actor), id],
    );
  }

  /** @throws `need/not-found` and the like: what is out of reach does not exist for the asker */
  async mustReach(actor: Actor, about: RecordRef): Promise<Place[]> {
    const places = await this.of(actor, about);
    if (places.length === 0) throw notFound(about.type);
    return places;
  }

  /**
   * Whose animators read what the actor writes about the record.
   *
   * @throws a bad `territoryId` where the record lies in several and none of them is named
   */
  async territoryFor(actor: Actor, about: RecordRef, wished: string | undefined): Promise<string> {
    const places = await this.mustReach(actor, about);
    const [only, ...others] = places;
    if (wished === undefined && only && others.length === 0) return only.id;
    if (wished === undefined) throw badField('territoryId', 'required');
    if (!places.some(({ id }) => id === wished)) throw badField('territoryId', 'territory/unknown');
    return wished;
  }
}
