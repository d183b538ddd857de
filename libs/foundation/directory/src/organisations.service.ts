import type {
  CreateOrganisation,
  ListOrganisations,
  Organisation as OrganisationView,
  Page,
  UpdateOrganisation,
} from '@alize/contracts';
import {
  activityOf,
  badField,
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  RowMerges,
  sectionOf,
  stale,
  toPage,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, territoriesRun } from './access.rules';
import { CommunesService } from './communes.service';
import { decodeNameCursor, foldedSql, foldName, likeText, nameCursor } from './folded-names';
import { editOf, fieldChanges } from './field-changes.rules';
import type { FormOrganisation } from './form-details.rules';
import { History } from './history.service';
import { Organisation } from './organisation.entity';
import { seatedIn } from './reach.sql';

const SELECT = `
  SELECT o.id, o.kind, o.name, o.siret, o.naf_section AS "nafSection", o.naf_code AS "nafCode",
    o.naf_version AS "nafVersion", o.headcount_band AS "headcountBand",
    json_build_object('code', c.code, 'name', c.name, 'departementCode', c.departement_code, 'epciCode', c.epci_code,
      'latitude', c.latitude, 'longitude', c.longitude) AS commune,
    o.parent_id AS "parentId", o.verified_at IS NOT NULL AS verified, o.version, ${foldedSql('o.name')} AS folded
  FROM organisation o JOIN commune c ON c.code = o.commune_code`;
/** `$1`: territories run, null for all. What a form wrote shows only to those who run its territory, once its address has answered. */
export const VISIBLE_ORGANISATION = `o.name <> '' AND ($1::uuid[] IS NULL OR o.verified_at IS NOT NULL OR ${seatedIn('o', '$1')})`;

interface OrganisationRow extends OrganisationView {
  folded: string;
}

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly communes: CommunesService,
    private readonly history: History,
    private readonly merges: RowMerges,
  ) {}

  /** Verified at once: who runs a territory vouches for it. */
  async create(actor: Actor, input: CreateOrganisation): Promise<Organisation> {
    if (territoriesRun(actor)?.length === 0) throw notFound('organisation');
    const commune = await this.communes.mustExist(input.communeCode, 'communeCode');
    const fields = { ...fieldsOf(input), communeCode: commune.code };
    return this.db.tx(async () => {
      if (input.parentId) await this.mustBeParent(actor, input.parentId);
      const times = { verifiedAt: this.clock.now(), createdAt: this.clock.now() };
      // A SIRET that only a form wrote is nobody yet: it becomes what the animator says it is.
      const reserved = input.siret
        ? await this.db.repo(Organisation).findOne({
            where: { siret: input.siret, name: '' },
            lock: { mode: 'pessimistic_write' },
          })
        : null;
      const id = reserved?.id ?? newId();
      if (reserved) await this.db.repo(Organisation).update({ id }, { ...fields, ...times });
      else
        await this.refusingTakenSiret(() => this.db.repo(Organisation).insert({ id, ...fields, ...times }));
      return this.entity(id);
    });
  }

  /** For administrators, and for those who run the territory it is seated in: elsewhere it is a record they share. */
  async update(actor: Actor, id: string, input: UpdateOrganisation): Promise<void> {
    const { version, ...fields } = input;
    if (fields.communeCode)
      fields.communeCode = (await this.communes.mustExist(fields.communeCode, 'communeCode')).code;
    await this.db.tx(async () => {
      await this.mustBeSeatedHere(actor, id);
      if (fields.parentId) {
        await this.mustBeParent(actor, fields.parentId);
        await this.mustNotCycle(id, fields.parentId);
      }
      const before = await this.db.repo(Organisation).findOneBy({ id });
      const { affected } = await this.refusingTakenSiret(() =>
        this.db.repo(Organisation).update({ id, version }, fieldsOf(fields)),
      );
      if (affected !== 1) throw stale();
      const changes = fieldChanges(before ?? {}, fieldsOf(fields));
      if (changes.length > 0) await this.history.record('organisation', id, editOf(null, changes), actor);
    });
  }

  /** By name. */
  async list(actor: Actor, query: ListOrganisations): Promise<Page<OrganisationView>> {
    const after = decodeNameCursor(query.cursor);
    const q = likeText(foldName(query.q ?? ''));
    const named = `(${foldedSql('o.name')} LIKE '%' || $3 || '%' OR o.siret LIKE replace($3, ' ', '') || '%')`;
    // Without letters to look for, the index of names is read in its order, to the end of the page.
    const rows = await this.db.query<OrganisationRow>(
      `${SELECT} WHERE ${VISIBLE_ORGANISATION} AND ($2::text IS NULL OR o.kind = $2) AND ${q === '' ? '$3::text IS NOT NULL' : named}
         ${after ? `AND (${foldedSql('o.name')}, o.id) > ($4::text, $5::uuid)` : 'AND $4::text IS NULL AND $5::uuid IS NULL'}
       ORDER BY folded, o.id LIMIT $6`,
      [
        territoriesRun(actor),
        query.kind ?? null,
        q,
        after?.folded ?? null,
        after?.id ?? null,
        query.limit + 1,
      ],
    );
    return toPage(rows, query.limit, nameCursor, ({ folded: _, ...view }) => view);
  }

  /** One that has gone into another is that one: links to it stay true. */
  async get(actor: Actor, id: string): Promise<OrganisationView> {
    const found = await this.visible(actor, id);
    if (found) return found;
    const current = await this.merges.currentId('organisation', id);
    const merged = current === id ? null : await this.visible(actor, current);
    if (!merged) throw notFound('organisation');
    return merged;
  }

  private async visible(actor: Actor, id: string): Promise<OrganisationView | null> {
    const [row] = await this.db.query<OrganisationRow>(
      `${SELECT} WHERE ${VISIBLE_ORGANISATION} AND o.id = $2`,
      [territoriesRun(actor), id],
    );
    if (!row) return null;
    const { folded: _, ...view } = row;
    return view;
  }

  /** Seated in a territory the actor runs. @throws `organisation/not-found` */
  private async mustBeSeatedHere(actor: Actor, id: string): Promise<void> {
    const [row] = await this.db.query(
      `SELECT o.id FROM organisation o WHERE o.id = $2 AND ($1::uuid[] IS NULL OR ${seatedIn('o', '$1')})`,
      [territoriesRun(actor), id],
    );
    if (!row) throw notFound('organisation');
  }

  /** Seen by the actor, and seated where they run it or in no territory. @throws `organisation/not-found` */
  async mustNotBeOfOthers(actor: Actor, id: string): Promise<void> {
    const [row] = await this.db.query(
      `SELECT o.id FROM organisation o WHERE o.id = $2 AND ${VISIBLE_ORGANISATION} AND ($1::uuid[] IS NULL OR ${seatedIn('o', '$1')}
         OR (cardinality($1) > 0
           AND NOT EXISTS (SELECT FROM territory_commune tc WHERE tc.commune_code = o.commune_code)))`,
      [territoriesRun(actor), id],
    );
    if (!row) throw notFound('organisation');
  }

  /**
   * The firm a form names, known by SIRET or recorded by it alone, unverified and without a name: the rest stays with the
   * form until its address has answered (`confirmForm`). A row needs a commune; it is replaced with the rest.
   */
  async findOrRecord({ siret, communeCode }: { siret?: string; communeCode: string }): Promise<Organisation> {
    const id = newId();
    // Until the end of the caller's transaction, so that nobody drops it meanwhile. A name alone is nobody's number.
    const found = () =>
      this.db
        .repo(Organisation)
        .findOne({ where: siret ? { siret } : { id }, lock: { mode: 'for_key_share' } });
    return this.db.tx(async () => {
      const known = await found();
      if (known) return known;
      const row = { id, kind: 'company' as const, siret: siret ?? null, name: '', communeCode };
      const times = { verifiedAt: null, createdAt: this.clock.now() };
      const insertion = this.db
        .repo(Organisation)
        .createQueryBuilder()
        .insert()
        .values({ ...row, ...times });
      // Twice at the same time: the second finds what the first wrote.
      await insertion.orIgnore().execute();
      const recorded = await found();
      if (!recorded) throw notFound('organisation');
      return recorded;
    });
  }

  /** The address of a form has answered: what was confirmed last counts, until somebody has verified the firm. */
  async confirmForm(id: string, form: FormOrganisation): Promise<void> {
    const activity = activityOf(form.nafCode);
    await this.db.query(
      `UPDATE organisation SET name = $2, commune_code = $3, naf_section = COALESCE($4, naf_section),
         headcount_band = COALESCE($5, headcount_band), naf_code = COALESCE($6, naf_code),
         naf_version = COALESCE($7, naf_version), version = version + 1
       WHERE id = $1 AND verified_at IS NULL`,
      [
        ...[id, form.name, form.communeCode, form.nafSection ?? sectionOf(activity), form.headcountBand],
        ...[activity?.code ?? null, activity?.version ?? null],
      ],
    );
  }

  /** Somebody of the programme has spoken with them, about what this form says; the first time counts. */
  async verify(id: string, form: FormOrganisation | null = null): Promise<void> {
    await this.db.tx(async () => {
      if (form) await this.confirmForm(id, form);
      await this.db.repo(Organisation).update({ id, verifiedAt: IsNull() }, { verifiedAt: this.clock.now() });
    });
  }

  private async entity(id: string): Promise<Organisation> {
    const organisation = await this.db.repo(Organisation).findOneBy({ id });
    if (!organisation) throw notFound('organisation');
    return organisation;
  }

  private async mustBeParent(actor: Actor, parentId: string): Promise<void> {
    const run = territoriesRun(actor);
    const [row] = await this.db.query(
      `SELECT o.id FROM organisation o WHERE o.id = $2 AND ${VISIBLE_ORGANISATION}`,
      [run, parentId],
    );
    if (!row) throw badField('parentId', 'organisation/unknown');
  }

  /** One change of groups at a time: two that cross could close a circle that neither sees. */
  private async mustNotCycle(id: string, parentId: string): Promise<void> {
    await this.db.query(`SELECT pg_advisory_xact_lock(hashtext('organisation.parent_id'))`);
    const [above] = await this.db.query(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM organisation WHERE id = $1
         UNION SELECT o.id, o.parent_id FROM organisation o JOIN up ON o.id = up.parent_id)
       SELECT id FROM up WHERE id = $2`,
      [parentId, id],
    );
    if (above) throw badField('parentId', 'organisation/parent-cycle');
  }

  private async refusingTakenSiret<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violates(error, 'organisation_siret_unique')) throw conflict('organisation/siret-taken');
      throw error;
    }
  }

  /** What it has of another record of the same organisation, or had before, as `merge-fields.ts` chose. */
  async takeOver(id: string, fields: Record<string, unknown>): Promise<void> {
    await this.refusingTakenSiret(() => this.db.repo(Organisation).update({ id }, fields));
  }

  /** Of an import that is taken back. @throws a violation of a foreign key where something hangs on it */
  async erase(id: string): Promise<void> {
    await this.db.repo(Organisation).delete({ id });
  }
}

/** Field by field: nothing else of the input reaches the row. */
function fieldsOf<T extends Partial<CreateOrganisation>>(input: T) {
  const { kind, name, siret, headcountBand, communeCode, parentId } = input;
  const activity = activityOf(input.nafCode);
  const nafSection = input.nafSection ?? sectionOf(activity) ?? undefined;
  const naf = activity && { nafCode: activity.code, nafVersion: activity.version };
  return { kind, name, siret, nafSection, ...naf, headcountBand, communeCode, parentId };
}
