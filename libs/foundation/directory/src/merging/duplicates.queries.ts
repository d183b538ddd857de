import {
  type Duplicate,
  DuplicateReason,
  type DuplicatesOf,
  type FindDuplicates,
  Email,
  Phone,
  siretDigits,
} from '@alize/contracts';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, territoriesRun } from '../access.rules';
import { foldedSql, foldName } from '../folded-names';
import { OrganisationsService, VISIBLE_ORGANISATION } from '../organisations.service';
import { PeopleService } from '../people.service';
import { reachesOne, reachOf } from '../reach.sql';
import { isLikeFirm, isLikePerson } from './duplicate.rules';

const SHOWN_MAX = 5;
/** Firms of one commune, or people with like names, that are compared at most. */
const COMPARED_MAX = 2_000;
const NAME = foldedSql(`p.first_name || ' ' || p.last_name`);
/** What a page asks for while somebody types must be quick: people who share these letters at least. */
const NAME_LETTERS_MIN = 4;

interface FirmRow {
  id: string;
  name: string;
  siret: string | null;
  communeCode: string;
  detail: string;
}
interface PersonRow {
  id: string;
  firstName: string;
  lastName: string;
  byEmail: boolean;
  byPhone: boolean;
  detail: string;
}
type Told<Target extends FindDuplicates['target']> = Extract<FindDuplicates, { target: Target }>;

/** Records within reach that look like one being typed, or like one that is there. */
@Injectable()
export class DuplicatesQueries {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The surest first, five at most. */
  async find(actor: Actor, told: FindDuplicates): Promise<Duplicate[]> {
    const found = await (told.target === 'person' ? this.persons(actor, told) : this.firms(actor, told));
    const surest = ({ reasons }: Duplicate) =>
      Math.min(...reasons.map((reason) => DuplicateReason.options.indexOf(reason)));
    return found.sort((one, other) => surest(one) - surest(other)).slice(0, SHOWN_MAX);
  }

  /** Without those that somebody has told apart. */
  async of(actor: Actor, query: DuplicatesOf): Promise<Duplicate[]> {
    const found = await this.alike(actor, query);
    const told = await this.db.query<{ id: string }>(
      `SELECT CASE WHEN first_id = $1 THEN second_id ELSE first_id END AS id FROM distinct_record WHERE $1 IN (first_id, second_id)`,
      [query.id],
    );
    const apart = new Set(told.map(({ id }) => id));
    return found.filter(({ id }) => !apart.has(id));
  }

  private async alike(actor: Actor, { target, id }: DuplicatesOf): Promise<Duplicate[]> {
    if (target === 'person') {
      const { firstName, lastName, email, phone } = await this.people.get(actor, id);
      const told = { firstName, lastName, email: email ?? '', phone: phone ?? '' };
      return this.find(actor, { target, ...told, exceptId: id });
    }
    const { name, siret, commune } = await this.organisations.get(actor, id);
    return this.find(actor, { target, name, siret: siret ?? '', communeCode: commune.code, exceptId: id });
  }

  private async firms(actor: Actor, told: Told<'organisation'>): Promise<Duplicate[]> {
    const digits = siretDigits(told.siret);
    const siren = digits.length >= 9 ? digits.slice(0, 9) : null;
    if (!siren && (told.name === '' || told.communeCode === '')) return [];
    const rows = await this.db.query<FirmRow>(
      `SELECT o.id, o.name, o.siret, o.commune_code AS "communeCode", c.name AS detail
       FROM organisation o JOIN commune c ON c.code = o.commune_code
       WHERE ${VISIBLE_ORGANISATION} AND o.id IS DISTINCT FROM $2::uuid AND (o.siret LIKE $3 || '%' OR o.commune_code = $4)
       ORDER BY o.siret LIKE $3 || '%' DESC NULLS LAST, o.id LIMIT ${COMPARED_MAX}`,
      [territoriesRun(actor), told.exceptId ?? null, siren, told.communeCode],
    );
    return rows.flatMap(({ id, name, siret, communeCode, detail }) => {
      const reasons: DuplicateReason[] = [];
      if (siret !== null && siret === digits) reasons.push('siret');
      else if (siren && siret?.startsWith(siren)) reasons.push('siren');
      if (communeCode === told.communeCode && isLikeFirm(name, told.name)) reasons.push('name');
      return reasons.length > 0 ? [{ id, name, detail, reasons }] : [];
    });
  }

  private async persons(actor: Actor, told: Told<'person'>): Promise<Duplicate[]> {
    const email = Email.safeParse(told.email).data ?? null;
    const phone = Phone.safeParse(told.phone).data ?? null;
    const name = foldName(`${told.firstName} ${told.lastName}`).trim();
    const asked = [
      email,
      phone,
      told.firstName && told.lastName && name.length >= NAME_LETTERS_MIN ? name : null,
    ];
    if (asked.every((one) => one === null)) return [];
    const rows = await this.db.query<PersonRow>(
      `WITH hits AS MATERIALIZED (
         SELECT p.id FROM person p WHERE p.email = $5::text UNION SELECT a.person_id FROM email_alias a WHERE a.email = $5
         UNION SELECT p.id FROM person p WHERE p.phone = $6::text
         UNION (SELECT p.id FROM person p WHERE ${NAME} % $7::text ORDER BY similarity(${NAME}, $7) DESC LIMIT ${COMPARED_MAX}))
       SELECT p.id, p.first_name AS "firstName", p.last_name AS "lastName",
         COALESCE(p.email = $5 OR EXISTS (SELECT FROM email_alias a WHERE a.person_id = p.id AND a.email = $5), false) AS "byEmail",
         COALESCE(p.phone = $6, false) AS "byPhone",
         concat_ws(', ', NULLIF(p.job_title, ''), (SELECT string_agg(DISTINCT o.name, ', ') FROM role r JOIN organisation o
           ON o.id = r.organisation_id WHERE r.person_id = p.id AND r.revoked_at IS NULL)) AS detail
       FROM hits JOIN person p ON p.id = hits.id
       WHERE p.id IS DISTINCT FROM $4::uuid AND p.last_name <> '' AND ${reachesOne('p')}`,
      [...reachOf(actor), told.exceptId ?? null, ...asked],
    );
    return rows.flatMap(({ id, firstName, lastName, byEmail, byPhone, detail }) => {
      const reasons: DuplicateReason[] = [
        ...(byEmail ? (['email'] as const) : []),
        ...(byPhone ? (['phone'] as const) : []),
        ...(isLikePerson({ firstName, lastName }, told) ? (['name'] as const) : []),
      ];
      return reasons.length > 0 ? [{ id, name: `${firstName} ${lastName}`.trim(), detail, reasons }] : [];
    });
  }
}
