import type {
  CommitteeMember as MemberView,
  CreateCommitteeMember,
  UpdateCommitteeMember,
} from '@alize/contracts';
import { Person } from '@alize/accounts';
import { type Actor, mustRun, PeopleService, runs, territoriesRun } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound, stale, violates } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CommitteeMember } from './member.entity';
import type { z } from 'zod';

/** Who sits in a territory's committee, for which term. */
@Injectable()
export class CommitteeMembers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  /** Of the territories one runs, or of the committee one sits in. By college and name. */
  async list(actor: Actor, territoryId?: string): Promise<MemberView[]> {
    return this.db.query<MemberView>(
      `SELECT m.id, m.territory_id AS "territoryId", json_build_object('id', p.id, 'name', trim(p.first_name || ' ' || p.last_name)) AS person,
         CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation,
         m.college, m.office, m.voting, m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", m.version,
         m.starts_on <= $4::date AND (m.ends_on IS NULL OR m.ends_on >= $4::date) AS "inOffice"
       FROM committee_member m JOIN person p ON p.id = m.person_id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE ($2::uuid IS NULL OR m.territory_id = $2) AND ($1::uuid[] IS NULL OR m.territory_id = ANY($1)
         OR EXISTS (SELECT FROM committee_member own WHERE own.territory_id = m.territory_id AND own.person_id = $3))
       ORDER BY array_position(ARRAY['chair', 'vice_chair', 'member'], m.office), p.last_name, m.id`,
      [territoriesRun(actor), territoryId ?? null, actor.personId, this.clock.today()],
    );
  }

  /** Whoever has the address already becomes a member as they are; another is entered with the role. */
  async create(actor: Actor, input: z.output<typeof CreateCommitteeMember>): Promise<string> {
    const { territoryId, email, firstName, lastName, organisationId, ...seat } = input;
    mustRun(actor, territoryId, 'territory');
    const id = newId();
    await this.writing(async () => {
      const personId = await this.personOf(actor, { territoryId, email, firstName, lastName });
      await this.db.repo(CommitteeMember).insert({ id, territoryId, personId, organisationId, ...seat });
    });
    return id;
  }

  async update(actor: Actor, id: string, { version, ...changed }: UpdateCommitteeMember): Promise<void> {
    const member = await this.db.repo(CommitteeMember).findOneBy({ id });
    if (!member || !runs(actor, member.territoryId)) throw notFound('committee-member');
    if (member.version !== version) throw stale();
    await this.writing(
      async () => void (await this.db.repo(CommitteeMember).save({ id, version, ...changed })),
    );
  }

  private async personOf(
    actor: Actor,
    {
      territoryId,
      email,
      ...names
    }: Pick<CreateCommitteeMember, 'territoryId' | 'email' | 'firstName' | 'lastName'>,
  ): Promise<string> {
    const known = await this.db.repo(Person).findOneBy({ email });
    const role = { role: 'committee_member' as const, territoryId, organisationId: null };
    if (!known) return (await this.people.create(actor, { email, ...names, locale: 'fr', roles: [role] })).id;
    await this.people.give(known.id, role, actor);
    return known.id;
  }

  private async writing(write: () => Promise<void>): Promise<void> {
    try {
      await this.db.tx(write);
    } catch (error) {
      if (violates(error, 'committee_one_chair')) throw conflict('committee-member/chair-taken');
      if (violates(error, 'committee_one_seat')) throw conflict('committee-member/seated-already');
      throw error;
    }
  }
}
