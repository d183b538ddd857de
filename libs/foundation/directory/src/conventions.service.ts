import type {
  Convention as ConventionView,
  CreateConvention,
  HistoryEntry,
  ListConventions,
  Page,
  UpdateConvention,
} from '@alize/contracts';
import {
  AuditTrail,
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
import { type Actor, byWhom, mustRun, runs } from './access.rules';
import { editOf, fieldChanges } from './field-changes.rules';
import { threeYearsFrom } from './convention.rules';
import { attachedFiles } from './attached-files.sql';
import { Convention } from './convention.entities';
import { wholeHistory } from './history.rules';
import { History } from './history.service';
import { PledgesService } from './pledges.service';
import { contacted, type Reach, reachOf } from './reach.sql';

const INSTANT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const RUNS = '($1::uuid[] IS NULL OR cv.territory_id = ANY($1) OR cv.territory_id = ANY($4::uuid[]))';
const OWN = contacted('pl.organisation_id', 'cv.territory_id');
const SELECT = `
  SELECT cv.id, cv.territory_id AS "territoryId", cv.name, cv.starts_on::text AS "startsOn", cv.ends_on::text AS "endsOn",
    cv.version, CASE WHEN ${RUNS} THEN ${attachedFiles('convention_file', 'convention_id', 'cv.id')} ELSE '[]' END AS files, COALESCE((SELECT json_agg(json_build_object('organisationId', pl.organisation_id,
        'organisationName', o.name, 'daysPerYear', pl.days_per_year, 'amountCents', pl.amount_cents,
        'agreedAt', ${INSTANT('pl.agreed_at')}) ORDER BY o.name, o.id)
      FROM pledge pl JOIN organisation o ON o.id = pl.organisation_id
      WHERE pl.convention_id = cv.id AND (${RUNS} OR ${OWN})), '[]') AS pledges
  FROM convention cv`;
/** `$4`: territories steered. */
const VISIBLE = `(${RUNS} OR EXISTS (SELECT FROM pledge pl WHERE pl.convention_id = cv.id AND ${OWN}))
  AND $3::uuid IS NOT NULL`;

/**
 * Conventions are read by who runs or steers their territory. The contacts of a signatory read what it promises itself.
 */
@Injectable()
export class ConventionsService {
  constructor(
    private readonly db: Database,
    private readonly pledges: PledgesService,
    private readonly history: History,
    private readonly audit: AuditTrail,
  ) {}

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
        throw error;
      }
      await this.pledges.write(actor, { id, territoryId }, pledges);
      await this.noteDown('convention_created', actor, { id, territoryId });
      return this.entity(id);
    });
  }

  async update(actor: Actor, id: string, input: UpdateConvention): Promise<void> {
    const { name, startsOn, endsOn, pledges, version } = input;
    await this.db.tx(async () => {
      const convention = await this.entity(id);
      if (!runs(actor, convention.territoryId)) throw notFound('convention');
      const corrected = {
        name: name ?? convention.name,
        startsOn: startsOn ?? convention.startsOn,
        endsOn: endsOn ?? convention.endsOn,
      };
      if (corrected.endsOn <= corrected.startsOn) throw badField('endsOn', 'convention/ends-before-start');
      const changes = fieldChanges(convention, corrected);
      if (!(await this.write(id, version, corrected))) throw stale();
      if (changes.length > 0) await this.history.record('convention', id, editOf(null, changes), actor);
      if (pledges) await this.pledges.write(actor, convention, pledges);
      await this.noteDown('convention_changed', actor, convention);
    });
  }

  /** False where it has changed since this version was read. */
  private async write(
    id: string,
    version: number,
    fields: Pick<Convention, 'name' | 'startsOn' | 'endsOn'>,
  ): Promise<boolean> {
    try {
      const { affected } = await this.db.repo(Convention).update({ id, version }, fields);
      return affected === 1;
    } catch (error) {
      if (violates(error, 'convention_no_overlap')) throw conflict('convention/overlap');
      throw error;
    }
  }

  private noteDown(
    action: 'convention_created' | 'convention_changed',
    actor: Actor,
    { id, territoryId }: { id: string; territoryId: string },
  ): Promise<void> {
    const subject = { subject: 'convention' as const, subjectId: id, territoryId };
    return this.audit.record({ action, actorId: byWhom(actor), ...subject });
  }

  /** The newest written first. */
  async list(actor: Actor, query: z.infer<typeof ListConventions>): Promise<Page<ConventionView>> {
    const rows = await this.db.query<ConventionView>(
      `${SELECT} WHERE ${VISIBLE} AND ($5::uuid IS NULL OR cv.territory_id = $5) AND ($6::uuid IS NULL OR cv.id < $6)
       ORDER BY cv.id DESC LIMIT $7`,
      [...readingOf(actor), query.territoryId ?? null, decodeIdCursor(query.cursor), query.limit + 1],
    );
    return toPage(
      rows,
      query.limit,
      ({ id }) => id,
      (row) => row,
    );
  }

  async get(actor: Actor, id: string): Promise<ConventionView> {
    const [row] = await this.db.query<ConventionView>(`${SELECT} WHERE ${VISIBLE} AND cv.id = $5`, [
      ...readingOf(actor),
      id,
    ]);
    if (!row) throw notFound('convention');
    return row;
  }

  /** For those who run the territory. */
  async historyOf(actor: Actor, id: string): Promise<HistoryEntry[]> {
    const { territoryId } = await this.entity(id);
    mustRun(actor, territoryId, 'convention');
    return this.history.of('convention', id, territoryId, wholeHistory);
  }

  private async entity(id: string): Promise<Convention> {
    const convention = await this.db.repo(Convention).findOneBy({ id });
    if (!convention) throw notFound('convention');
    return convention;
  }
}

function readingOf(actor: Actor): [...Reach, string[]] {
  const steered = actor.grants.flatMap(({ role, territoryId }) =>
    role === 'steering_member' && territoryId ? [territoryId] : [],
  );
  return [...reachOf(actor), steered];
}
