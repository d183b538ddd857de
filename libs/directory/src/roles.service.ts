import type { Grant, RoleGiven } from '@alize/contracts';
import { badField, Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, byWhom, isAdministrator } from './access.rules';
import { OrganisationsService } from './organisations.service';
import { Role } from './role.entity';
import { mayGive, sameRole, scopeProblem, scopeText } from './role.rules';

/** Roles people hold: given and revoked, never deleted. */
@Injectable()
export class RolesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Those held now, oldest first. */
  async of(personId: string): Promise<Role[]> {
    return this.db.repo(Role).find({ where: { personId, revokedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /**
   * A role held already stays as it is.
   * @param path where the role stands in the input, for what is wrong with it
   */
  async give(actor: Actor, personId: string, given: RoleGiven, path: string): Promise<void> {
    const { role, territoryId, organisationId } = given;
    const problem = scopeProblem(given);
    if (problem) throw badField(`${path}.${problem[0]}`, problem[1]);
    if (!mayGive(actor, given)) throw badField(`${path}.role`, 'role/not-yours-to-give');
    await this.mustExist('territory', territoryId, `${path}.territoryId`);
    await this.mustExist('organisation', organisationId, `${path}.organisationId`);
    // A contact sees all their organisation does, wherever it does it.
    if (role === 'partner_contact' && organisationId && !isAdministrator(actor))
      await this.organisations.mustLookAfter(actor, organisationId);
    const row = { id: newId(), personId, role, territoryId, organisationId, scope: scopeText(given) };
    const origin = { givenBy: byWhom(actor), givenAt: this.clock.now(), revokedAt: null };
    await this.db
      .repo(Role)
      .createQueryBuilder()
      .insert()
      .values({ ...row, ...origin })
      .orIgnore()
      .execute();
  }

  /** Gives the roles wanted, and takes back of the others those the actor may take back. */
  async replace(actor: Actor, personId: string, wanted: RoleGiven[]): Promise<void> {
    const held = await this.of(personId);
    const unwanted = held.filter(
      (role) => !wanted.some((one) => sameRole(one, role)) && mayGive(actor, role),
    );
    for (const { id } of unwanted) await this.db.repo(Role).update({ id }, { revokedAt: this.clock.now() });
    for (const [index, given] of wanted.entries())
      if (!held.some((role) => sameRole(role, given)))
        await this.give(actor, personId, given, `roles.${index}`);
  }

  private async mustExist(
    table: 'territory' | 'organisation',
    id: string | null,
    path: string,
  ): Promise<void> {
    if (id === null) return;
    const [row] = await this.db.query(`SELECT id FROM ${table} WHERE id = $1`, [id]);
    if (!row) throw badField(path, `${table}/unknown`);
  }
}

export const toGrant = ({ role, territoryId, organisationId }: Grant): Grant => ({
  role,
  territoryId,
  organisationId,
});
