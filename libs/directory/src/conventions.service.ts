import type {
  Convention as ConventionView,
  CreateConvention,
  ListConventions,
  Page,
  UpdateConvention,
} from '@alize/contracts';
import {
  badField,
  conflict,
  Database,
  decodeIdCursor,
  newId,
  notFound,
  stale,
  toPage,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, mustRun, organisationsContacted, runs, territoriesRun } from './access.rules';
import { threeYearsFrom } from './convention.rules';
import { Convention, Pledge } from './convention.entities';

const SELECT = `
  SELECT cv.id, cv.territory_id AS "territoryId", cv.name, cv.starts_on::text AS "startsOn", cv.ends_on::text AS "endsOn",
    cv.version, COALESCE((SELECT json_agg(json_build_object('organisationId', pl.organisation_id,
        'organisationName', o.name, 'daysPerYear', pl.days_per_year, 'amountCents', pl.amount_cents) ORDER BY o.name, o.id)
      FROM pledge pl JOIN organisation o ON o.id = pl.organisation_id WHERE pl.convention_id = cv.id), '[]') AS pledges
  FROM convention cv`;
/** `$1`: territories run, null for all. `$2`: territories steered. `$3`: organisations spoken for. */
const VISIBLE = `($1::uuid[] IS NULL OR cv.territory_id = ANY($1) OR cv.territory_id = ANY($2::uuid[])
  OR EXISTS (SELECT FROM pledge pl WHERE pl.convention_id = cv.id AND pl.organisation_id = ANY($3::uuid[])))`;

/** Conventions are read by who runs or steers their territory, and by the contacts of their signatories. */
@Injectable()
export class ConventionsService {
  constructor(private readonly db: Database) {}

  async create(actor: Actor, input: CreateConvention): Promise<Convention> {
    const { territoryId, name, startsOn, endsOn = threeYearsFrom(startsOn), pledges } = input;
    mustRun(actor, territoryId, 'territory');
    if (endsOn <= startsOn) throw badField('endsOn', 'convention/ends-before-start');
    const id = newId();
    return this.db.tx(async () => {
      try {
        await this.db.repo(Convention).insert({ id, territoryId, name, startsOn, endsOn });
      } catch (error) {
        if (violates(error, 'convention_no_overlap')) throw conflict('convention/overlap');
        if (violates(error, 'convention_territory_fk')) throw notFound('territory');
        throw error;
      }
      await this.writePledges(id, pledges);
      return this.entity(id);
    });
  }

  async update(actor: Actor, id: string, input: UpdateConvention): Promise<void> {
    const { name, pledges, version } = input;
    await this.db.tx(async () => {
      const convention = await this.entity(id);
      if (!runs(actor, convention.territoryId)) throw notFound('convention');
      const { affected } = await this.db
        .repo(Convention)
        .update({ id, version }, { name: name ?? convention.name });
      if (affected !== 1) throw stale();
      if (pledges) await this.writePledges(id, pledges);
    });
  }

  /** The newest written first. */
  async list(actor: Actor, query: z.infer<typeof ListConventions>): Promise<Page<ConventionView>> {
    const rows = await this.db.query<ConventionView>(
      `${SELECT} WHERE ${VISIBLE} AND ($4::uuid IS NULL OR cv.territory_id = $4) AND ($5::uuid IS NULL OR cv.id < $5)
       ORDER BY cv.id DESC LIMIT $6`,
      [...reachOf(actor), query.territoryId ?? null, decodeIdCursor(query.cursor), query.limit + 1],
    );
    return toPage(
      rows,
      query.limit,
      ({ id }) => id,
      (row) => row,
    );
  }

  async get(actor: Actor, id: string): Promise<ConventionView> {
    const [row] = await this.db.query<ConventionView>(`${SELECT} WHERE ${VISIBLE} AND cv.id = $4`, [
      ...reachOf(actor),
      id,
    ]);
    if (!row) throw notFound('convention');
    return row;
  }

  private async entity(id: string): Promise<Convention> {
    const convention = await this.db.repo(Convention).findOneBy({ id });
    if (!convention) throw notFound('convention');
    return convention;
  }

  /** A firm that only a form has named signs nothing. */
  private async writePledges(conventionId: string, pledges: CreateConvention['pledges']): Promise<void> {
    const ids = pledges.map(({ organisationId }) => organisationId);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (twice >= 0) throw badField(`pledges.${twice}.organisationId`, 'pledge/organisation-twice');
    const rows = await this.db.query<{ id: string }>(
      'SELECT id FROM organisation WHERE id = ANY($1) AND verified_at IS NOT NULL',
      [ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    const unknown = ids.findIndex((id) => !known.has(id));
    if (unknown >= 0) throw badField(`pledges.${unknown}.organisationId`, 'organisation/unknown');
    await this.db.repo(Pledge).delete({ conventionId });
    await this.db.repo(Pledge).insert(pledges.map((pledge) => ({ conventionId, ...pledge })));
  }
}

function reachOf(actor: Actor): [string[] | null, string[], string[]] {
  const steered = actor.grants.flatMap(({ role, territoryId }) =>
    role === 'steering_member' && territoryId ? [territoryId] : [],
  );
  return [territoriesRun(actor), steered, organisationsContacted(actor)];
}
