import { fullName } from '@alize/accounts';
import { HOURS_A_WORKING_DAY, type LentPerson, type OwnAccounts } from '@alize/contracts';
import { type Actor, OrganisationsService, organisationsContacted } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { LoadQueries } from '../load/load.queries';
import { hoursGiven } from '../match.rules';

const SELECT_TERRITORIES = `
  SELECT DISTINCT t.id, t.name FROM territory t JOIN convention cv ON cv.territory_id = t.id
  JOIN pledge pl ON pl.convention_id = cv.id
  WHERE pl.organisation_id = ANY($1) AND $2::date BETWEEN cv.starts_on AND cv.ends_on ORDER BY t.name, t.id`;

interface LentRow extends Omit<LentPerson, 'name'> {
  firstName: string;
  lastName: string;
}
const SELECT_LENT = `
  SELECT p.id, p.first_name AS "firstName", p.last_name AS "lastName", p.email, p.job_title AS "jobTitle",
    COALESCE((SELECT json_agg(json_build_object('id', o.id, 'title', o.title, 'status', o.status, 'territory', t.name,
        'hoursPerMonth', o.hours_per_month, 'capacity', o.capacity, 'taken', o.taken) ORDER BY o.id)
      FROM offer o JOIN territory t ON t.id = o.territory_id
      WHERE o.person_id = p.id AND o.organisation_id = $1 AND o.status <> 'withdrawn'), '[]') AS offers,
    done.asked AS "timesAsked", done.days AS "daysGiven"
  FROM person p CROSS JOIN LATERAL (
    SELECT count(*)::int AS asked,
      COALESCE(sum(${hoursGiven}), 0)::float8 / ${HOURS_A_WORKING_DAY} AS days
    FROM offer o JOIN match m ON m.offer_id = o.id JOIN need n ON n.id = m.need_id
    WHERE o.person_id = p.id AND o.organisation_id = $1 AND m.approved_at >= date_trunc('year', $2::timestamptz)) done
  WHERE EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.role = 'volunteer' AND r.organisation_id = $1
    AND r.revoked_at IS NULL)
  ORDER BY p.last_name, p.first_name, p.id LIMIT 2000`;

/** What a partner's contact reads of their own organisation: its promise and its people. */
@Injectable()
export class PartnersOwnQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly loads: LoadQueries,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Of the organisations one speaks for, a line a territory; none for those who speak for nobody. */
  async accounts(actor: Actor): Promise<OwnAccounts['items']> {
    const own = organisationsContacted(actor);
    const territories = await this.db.query<{ id: string; name: string }>(SELECT_TERRITORIES, [
      own,
      this.clock.today(),
    ]);
    const items: OwnAccounts['items'] = [];
    for (const territory of territories)
      for (const account of await this.loads.named(territory.id))
        if (own.includes(account.organisation.id)) items.push({ ...account, territory });
    return items;
  }

  /** For the organisation's contacts, and for the animators who look after it. By last name. */
  async lent(actor: Actor, organisationId: string): Promise<LentPerson[]> {
    if (!organisationsContacted(actor).includes(organisationId))
      await this.organisations.mustLookAfter(actor, organisationId);
    const rows = await this.db.query<LentRow>(SELECT_LENT, [organisationId, this.clock.now()]);
    return rows.map(({ firstName, lastName, ...row }) => ({
      ...row,
      name: fullName({ firstName, lastName }),
    }));
  }
}
