import { AccountsService } from '@alize/accounts';
import { Database, type MergeTarget, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, isAdministrator, territoriesRun } from '../access.rules';
import { actingIn, seatedIn, unknownPerson } from '../reach.sql';
import { mayTouch } from '../role.rules';
import { RolesService } from '../roles.service';

/** SQL condition with `$1` and `$2`, the two rows in either order: why they cannot be one. */
interface Conflict {
  code: string;
  sql: string;
}
const declared: Record<MergeTarget, Conflict[]> = { person: [], organisation: [] };

/** Something under way that has the two on both of its sides, declared beside it by the lib that owns it. */
export function defineMergeConflict(target: MergeTarget, conflict: Conflict): void {
  declared[target].push(conflict);
}

defineMergeConflict('organisation', {
  code: 'merge/same-group',
  sql: `EXISTS (WITH RECURSIVE up AS (SELECT id, parent_id FROM organisation WHERE id = $1
      UNION SELECT o.id, o.parent_id FROM organisation o JOIN up ON o.id = up.parent_id) SELECT FROM up WHERE id = $2)`,
});
defineMergeConflict('organisation', {
  code: 'merge/both-pledge',
  sql: `EXISTS (SELECT FROM pledge one JOIN pledge other ON other.convention_id = one.convention_id
    WHERE one.organisation_id = $1 AND other.organisation_id = $2)`,
});
/** Why two records cannot become one, by whoever asks. */
@Injectable()
export class MergeRefusals {
  constructor(
    private readonly db: Database,
    private readonly roles: RolesService,
    private readonly accounts: AccountsService,
  ) {}

  /** The caller has seen that the actor reaches both. */
  async find(actor: Actor, target: MergeTarget, keptId: string, otherId: string): Promise<Problem | null> {
    const refusal = await this.ofActor(actor, target, [keptId, otherId]);
    if (refusal) return refusal;
    if (
      target === 'person' &&
      (await this.accounts.isSignedIn(keptId)) &&
      (await this.accounts.isSignedIn(otherId))
    )
      return new Problem(409, 'merge/both-signed-in');
    for (const { code, sql } of declared[target]) {
      const [row] = await this.db.query<{ stands: boolean }>(
        `SELECT (${sql}) OR (${swapped(sql)}) AS stands FROM (SELECT $1::uuid, $2::uuid) ids`,
        [keptId, otherId],
      );
      if (row?.stands) return new Problem(409, code);
    }
    return null;
  }

  /** Why it is not for this actor to touch these. */
  async ofActor(actor: Actor, target: MergeTarget, ids: string[]): Promise<Problem | null> {
    const code = await (target === 'person' ? this.ofPeople(actor, ids) : this.ofFirms(actor, ids));
    return code ? new Problem(409, code) : null;
  }

  private async ofPeople(actor: Actor, ids: string[]): Promise<string | null> {
    if (ids.includes(actor.personId)) return 'merge/yourself';
    for (const id of ids) if (!mayTouch(actor, await this.roles.of(id))) return 'merge/role-above';
    const unknown = await this.db.query(
      `SELECT p.id FROM person p WHERE p.id = ANY($1) AND ${unknownPerson('p.id')}`,
      [ids],
    );
    if (unknown.length > 0) return 'merge/unconfirmed';
    if (isAdministrator(actor)) return null;
    const elsewhere = await this.db.query(
      `SELECT acting.person_id FROM (${actingIn('ARRAY(SELECT t.id FROM territory t WHERE NOT t.id = ANY($1::uuid[]))')}) acting
       WHERE acting.person_id = ANY($2) LIMIT 1`,
      [territoriesRun(actor), ids],
    );
    return elsewhere.length > 0 ? 'merge/other-territory' : null;
  }

  private async ofFirms(actor: Actor, ids: string[]): Promise<string | null> {
    const here = await this.db.query(
      `SELECT o.id FROM organisation o WHERE o.id = ANY($2) AND ($1::uuid[] IS NULL OR ${seatedIn('o', '$1')})`,
      [territoriesRun(actor), ids],
    );
    return here.length < ids.length ? 'merge/other-territory' : null;
  }
}

const swapped = (sql: string): string =>
  sql.replaceAll(/\$([12])/g, (_, one: string) => (one === '1' ? '$2' : '$1'));
