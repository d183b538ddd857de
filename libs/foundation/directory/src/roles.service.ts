import type { Grant, RoleGiven } from '@alize/contracts';
import { AuditTrail, badField, Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, byWhom, isAdministrator, territoriesRun } from './access.rules';
import { roleIn } from './reach.sql';
import { Role } from './role.entity';
import { mayGive, placeOf, sameRole, scopeProblem, scopeText } from './role.rules';

/** Roles people hold: given and revoked, never deleted. */
@Injectable()
export class RolesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Those held now, oldest first. */
  async of(personId: string): Promise<Role[]> {
    return this.db.repo(Role).find({ where: { personId, revokedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /**
   * A role held already stays as it is. Nobody gives one to themselves.
   * @param path where the role stands in the input, for what is wrong with it
   */
  async give(actor: Actor, personId: string, given: RoleGiven, path: string): Promise<void> {
    await this.insert(actor, personId, await this.placed(actor, given, path), path);
  }

  /** Gives the roles wanted, and takes back of the others those held where the actor may; the rest stays untouched. */
  async replace(actor: Actor, personId: string, wanted: RoleGiven[]): Promise<void> {
    const held = await this.of(personId);
    const holds = (given: RoleGiven) => held.some((role) => sameRole(role, given));
    const placed: RoleGiven[] = [];
    for (const [index, given] of wanted.entries())
      placed.push(holds(given) ? given : await this.placed(actor, given, `roles.${index}`));
    const hers = await this.heldWhereRun(actor, personId);
    const unwanted = held.filter((role) => hers.has(role.id) && !placed.some((one) => sameRole(one, role)));
    for (const role of unwanted) {
      await this.db.repo(Role).update({ id: role.id }, { revokedAt: this.clock.now() });
      await this.noteDown('role_revoked', actor, personId, role);
    }
    for (const [index, given] of placed.entries())
      if (!holds(given)) await this.insert(actor, personId, given, `roles.${index}`);
  }

  private async insert(actor: Actor, personId: string, given: RoleGiven, path: string): Promise<void> {
    if (personId === actor.personId) throw badField(`${path}.role`, 'role/not-to-oneself');
    const { role, territoryId, organisationId } = given;
    const row = { id: newId(), personId, role, territoryId, organisationId, scope: scopeText(given) };
    const origin = { givenBy: byWhom(actor), givenAt: this.clock.now(), revokedAt: null };
    await this.db
      .repo(Role)
      .createQueryBuilder()
      .insert()
      .values({ ...row, ...origin })
      .orIgnore()
      .execute();
    await this.noteDown('role_given', actor, personId, given);
  }

  private noteDown(
    action: 'role_given' | 'role_revoked',
    actor: Actor,
    personId: string,
    { role, territoryId }: Pick<Grant, 'role' | 'territoryId'>,
  ): Promise<void> {
    const subject = { subject: 'person' as const, subjectId: personId };
    return this.audit.record({ action, actorId: byWhom(actor), ...subject, territoryId, detail: role });
  }

  /** The role with the territory it holds in, once the actor may give it. */
  private async placed(actor: Actor, given: RoleGiven, path: string): Promise<RoleGiven> {
    const problem = scopeProblem(given);
    if (problem) throw badField(`${path}.${problem[0]}`, problem[1]);
    if (!mayGive(actor, given)) throw badField(`${path}.role`, 'role/not-yours-to-give');
    const { territoryId, organisationId } = given;
    if (territoryId) await this.mustExist(territoryId, `${path}.territoryId`);
    if (!organisationId) return given;
    const seat = await this.seatOf(actor, organisationId, `${path}.organisationId`);
    const place = placeOf(actor, given, seat);
    if (place === undefined) throw badField(`${path}.territoryId`, 'role/territory-missing');
    return { ...given, territoryId: place };
  }

  private async heldWhereRun(actor: Actor, personId: string): Promise<Set<string>> {
    const rows = await this.db.query<Grant & { id: string }>(
      `SELECT r.id, r.role, r.territory_id AS "territoryId", r.organisation_id AS "organisationId" FROM role r
       WHERE r.person_id = $2 AND r.revoked_at IS NULL AND ($1::uuid[] IS NULL OR ${roleIn('r', '$1')})`,
      [territoriesRun(actor), personId],
    );
    return new Set(rows.filter((role) => mayGive(actor, role)).map(({ id }) => id));
  }

  private async mustExist(territoryId: string, path: string): Promise<void> {
    const [row] = await this.db.query('SELECT id FROM territory WHERE id = $1', [territoryId]);
    if (!row) throw badField(path, 'territory/unknown');
  }

  /** The territory an organisation lies in, null for none. What a form wrote is unknown outside its territory. */
  private async seatOf(actor: Actor, organisationId: string, path: string): Promise<string | null> {
    const [row] = await this.db.query<{ seat: string | null; verified: boolean }>(
      `SELECT seat.territory_id AS seat, o.verified_at IS NOT NULL AS verified FROM organisation o
       LEFT JOIN territory_commune seat ON seat.commune_code = o.commune_code WHERE o.id = $1`,
      [organisationId],
    );
    const run = territoriesRun(actor);
    const known =
      row && (row.verified || isAdministrator(actor) || (row.seat !== null && run?.includes(row.seat)));
    if (!known) throw badField(path, 'organisation/unknown');
    return row.seat;
  }
}

export const toGrant = ({ role, territoryId, organisationId }: Grant): Grant => ({
  role,
  territoryId,
  organisationId,
});
