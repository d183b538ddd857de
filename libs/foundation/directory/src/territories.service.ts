import {
  type CreateTerritory,
  type Territory as TerritoryView,
  TerritoryPolicy,
  TerritoryProfile,
  type TerritoryPublication,
  type UpdateTerritoryPolicy,
  type UpdateTerritoryProfile,
} from '@alize/contracts';
import {
  AuditTrail,
  badField,
  Clock,
  CONFIG,
  type Config,
  conflict,
  Database,
  newId,
  notFound,
  stale,
  violates,
} from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { type Actor, byWhom, isAdministrator, mustRun } from './access.rules';
import { PartnersQueries } from './partners.queries';
import { Territory } from './territory.entities';
import { type WorkingCalendar, workingCalendar } from './working-days.rules';

const NAMED_IN_REFUSAL = 5;
/** Of calendars and policies. */
const KEPT = 200;
/** Other processes learn within this time that a territory has other communes. */
const CALENDAR_MS = 600_000;

@Injectable()
export class TerritoriesService {
  private readonly calendars = new LRUCache<string, WorkingCalendar>({ max: KEPT, ttl: CALENDAR_MS });
  /** By what is written of them. */
  private readonly policies = new LRUCache<string, TerritoryPolicy>({
    max: KEPT,
    memoMethod: (written) => TerritoryPolicy.parse(JSON.parse(written)),
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly partners: PartnersQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens a territory; for administrators. */
  async create(actor: Actor, input: CreateTerritory): Promise<Territory> {
    if (!isAdministrator(actor)) throw notFound('territory');
    const { code, name, languages, senderName, replyTo, policy } = input;
    const id = newId();
    return this.db.tx(async () => {
      const row = { id, code, name, languages, senderName, replyTo, policy, createdAt: this.clock.now() };
      try {
        await this.db.repo(Territory).insert(row);
      } catch (error) {
        if (violates(error, 'territory_code_unique')) throw conflict('territory/code-taken');
        throw error;
      }
      await this.addCommunes(id, input);
      return this.get(id);
    });
  }

  /** Open to all: forms offer them. By name. */
  list(): Promise<TerritoryView[]> {
    return this.db.query<TerritoryView>(
      `SELECT t.id, t.code, t.name, t.languages, t.sender_name AS "senderName",
         (SELECT count(*)::int FROM territory_commune tc WHERE tc.territory_id = t.id) AS "communeCount"
       FROM territory t ORDER BY t.name, t.id`,
    );
  }

  async get(id: string): Promise<Territory> {
    const territory = await this.db.repo(Territory).findOneBy({ id });
    if (!territory) throw notFound('territory');
    return territory;
  }

  async ofCommune(communeCode: string): Promise<Territory | null> {
    const [row] = await this.db.query<{ territory_id: string }>(
      'SELECT territory_id FROM territory_commune WHERE commune_code = $1',
      [communeCode],
    );
    return row ? this.get(row.territory_id) : null;
  }

  async updatePolicy(actor: Actor, id: string, input: z.infer<typeof UpdateTerritoryPolicy>): Promise<void> {
    mustRun(actor, id, 'territory');
    const { policy, version } = input;
    await this.db.tx(async () => {
      await this.get(id);
      const { affected } = await this.db.repo(Territory).update({ id, version }, { policy });
      if (affected !== 1) throw stale();
      await this.audit.record({
        action: 'policy_changed',
        actorId: byWhom(actor),
        subject: 'territory',
        subjectId: id,
        territoryId: id,
      });
    });
  }

  /** Open to all: what the public pages say of a territory's programme. */
  async publicationOf(id: string): Promise<TerritoryPublication> {
    const { profile, policy, version } = await this.get(id);
    const { retentionMonths, employerApproval } = TerritoryPolicy.parse(policy);
    const partners = await this.partners.of(id);
    return {
      profile: TerritoryProfile.parse(profile),
      retentionMonths,
      employerApproval,
      outsideModel: this.config.searchEmbedder !== undefined,
      signatories: partners.map(({ name }) => name),
      version,
    };
  }

  async updateProfile(actor: Actor, id: string, { profile, version }: UpdateTerritoryProfile): Promise<void> {
    mustRun(actor, id, 'territory');
    await this.db.tx(async () => {
      await this.get(id);
      const { affected } = await this.db.repo(Territory).update({ id, version }, { profile });
      if (affected !== 1) throw stale();
      await this.audit.record({
        action: 'profile_changed',
        actorId: byWhom(actor),
        subject: 'territory',
        subjectId: id,
        territoryId: id,
      });
    });
  }

  /** Rules added since the policy was written have their national default. */
  async policyOf(id: string): Promise<TerritoryPolicy> {
    const [territory] = await this.db.query<{ policy: string }>(
      'SELECT policy::text FROM territory WHERE id = $1',
      [id],
    );
    if (!territory) throw notFound('territory');
    return this.policies.memo(territory.policy);
  }

  /** Working days and the time of its départements; the one with most communes gives the time. */
  async calendarOf(id: string): Promise<WorkingCalendar> {
    const known = this.calendars.get(id);
    if (known) return known;
    const rows = await this.db.query<{ code: string }>(
      `SELECT c.departement_code AS code FROM territory_commune tc JOIN commune c ON c.code = tc.commune_code
       WHERE tc.territory_id = $1 GROUP BY 1 ORDER BY count(*) DESC, 1`,
      [id],
    );
    const calendar = workingCalendar(rows.map(({ code }) => code));
    if (rows.length > 0) this.calendars.set(id, calendar);
    return calendar;
  }

  /** The names of those it did not have. @throws `territory/commune-taken` where one is in another territory */
  async addCommunes(
    id: string,
    input: Pick<CreateTerritory, 'communeCodes' | 'departementCodes' | 'epciCodes'>,
  ): Promise<string[]> {
    const communes = await this.resolve(input);
    // Between the check and the insertion nobody else adds communes.
    await this.db.query('LOCK TABLE territory_commune IN SHARE ROW EXCLUSIVE MODE');
    await this.mustBeFree(id, communes);
    const added = await this.db.query<{ name: string }>(
      `WITH added AS (INSERT INTO territory_commune (commune_code, territory_id) SELECT unnest($1::text[]), $2
         ON CONFLICT DO NOTHING RETURNING commune_code)
       SELECT c.name FROM added JOIN commune c ON c.code = added.commune_code ORDER BY c.name`,
      [communes, id],
    );
    this.calendars.delete(id);
    return added.map(({ name }) => name);
  }

  /** The names of those it had. */
  async removeCommunes(id: string, codes: string[]): Promise<string[]> {
    const removed = await this.db.query<{ name: string }>(
      `WITH gone AS (DELETE FROM territory_commune WHERE territory_id = $1 AND commune_code = ANY($2) RETURNING commune_code)
       SELECT c.name FROM gone JOIN commune c ON c.code = gone.commune_code ORDER BY c.name`,
      [id, codes],
    );
    this.calendars.delete(id);
    return removed.map(({ name }) => name);
  }

  async hasCommunes(id: string): Promise<boolean> {
    const rows = await this.db.query('SELECT FROM territory_commune WHERE territory_id = $1 LIMIT 1', [id]);
    return rows.length > 0;
  }

  private async resolve(
    input: Pick<CreateTerritory, 'communeCodes' | 'departementCodes' | 'epciCodes'>,
  ): Promise<string[]> {
    const codes = new Set<string>();
    const wanted = [
      { path: 'communeCodes', column: 'code', values: input.communeCodes, unknown: 'commune/unknown' },
      {
        path: 'departementCodes',
        column: 'departement_code',
        values: input.departementCodes,
        unknown: 'departement/unknown',
      },
      { path: 'epciCodes', column: 'epci_code', values: input.epciCodes, unknown: 'epci/unknown' },
    ] as const;
    for (const { path, column, values, unknown } of wanted) {
      const rows = await this.db.query<{ code: string; value: string }>(
        `SELECT code, ${column} AS value FROM commune WHERE ${column} = ANY($1)`,
        [values],
      );
      const known = new Set(rows.map(({ value }) => value));
      const bad = values.findIndex((value) => !known.has(value));
      if (bad >= 0) throw badField(`${path}.${bad}`, unknown);
      for (const { code } of rows) codes.add(code);
    }
    return [...codes];
  }

  private async mustBeFree(id: string, codes: string[]): Promise<void> {
    const taken = await this.db.query<{ name: string }>(
      `SELECT c.name || ' (' || t.name || ')' AS name FROM territory_commune tc JOIN commune c ON c.code = tc.commune_code
       JOIN territory t ON t.id = tc.territory_id WHERE tc.commune_code = ANY($1) AND tc.territory_id <> $2 ORDER BY c.code`,
      [codes, id],
    );
    if (taken.length === 0) return;
    const named = taken.slice(0, NAMED_IN_REFUSAL).map(({ name }) => name);
    const rest = taken.length > named.length ? [`+ ${taken.length - named.length}`] : [];
    throw conflict('territory/commune-taken', { communes: [...named, ...rest].join(', ') });
  }
}
