import { fullName } from '@alize/accounts';
import { HOURS_A_WORKING_DAY, type LentPerson, type OwnAccounts } from '@alize/contracts';
import {
  type Actor,
  contacted,
  OrganisationsService,
  organisationsContacted,
  reachesPerson,
  reachOf,
  speaksFor,
} from '@alize/directory';
import { reachesOffer } from '@alize/offers';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { LoadQueries } from '../load/load.queries';
import { hoursGiven, wasCalledOn } from '../match.rules';

/** Where a promise of one's organisations holds that they have agreed to. */
const SELECT_TERRITORIES = `
  SELECT DISTINCT t.id, t.name FROM territory t JOIN convention cv ON cv.territory_id = t.id
  JOIN pledge pl ON pl.convention_id = cv.id AND pl.agreed_at IS NOT NULL
  WHERE ${contacted('pl.organisation_id', 'cv.territory_id')} AND $4::date BETWEEN cv.starts_on AND cv.ends_on
    AND ($1::uuid[] IS NULL OR $3::uuid IS NOT NULL) ORDER BY t.name, t.id`;

interface LentRow extends Omit<LentPerson, 'name'> {
  firstName: string;
  lastName: string;
}
const SELECT_LENT = `
  SELECT p.id, p.first_name AS "firstName", p.last_name AS "lastName", p.email, p.job_title AS "jobTitle",
    COALESCE((SELECT json_agg(json_build_object('id', o.id, 'title', o.title, 'status', o.status, 'territory', t.name,
        'hoursPerMonth', o.hours_per_month, 'capacity', o.capacity, 'taken', o.taken) ORDER BY o.id)
      FROM offer o JOIN territory t ON t.id = o.territory_id
      WHERE o.person_id = p.id AND o.organisation_id = $4 AND o.status <> 'withdrawn' AND ${reachesOffer('o')}), '[]') AS offers,
    done.asked AS "timesAsked", done.days AS "daysGiven"
  FROM person p CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE ${wasCalledOn}))::int AS asked,
      COALESCE(sum(${hoursGiven}), 0)::float8 / ${HOURS_A_WORKING_DAY} AS days
    FROM offer o JOIN match m ON m.offer_id = o.id JOIN need n ON n.id = m.need_id
    WHERE o.person_id = p.id AND o.organisation_id = $4 AND ${reachesOffer('o')}
      AND m.approved_at >= date_trunc('year', $5::timestamptz)) done
  WHERE EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.role = 'volunteer' AND r.organisation_id = $4
    AND r.revoked_at IS NULL) AND ${reachesPerson('p')}
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
    const territories = await this.db.query<{ id: string; name: string }>(SELECT_TERRITORIES, [
      ...reachOf(actor),
      this.clock.today(),
    ]);
    const items: OwnAccounts['items'] = [];
    for (const territory of territories)
      for (const account of await this.loads.named(territory.id))
        if (speaksFor(actor, { organisationId: account.organisation.id, territoryId: territory.id }))
          items.push({ ...account, territory });
    return items;
  }

  /**
   * For the organisation's contacts, and for those who run a territory where its people act: of each only what is done
   * there. By last name.
   * @throws `organisation/not-found` to who reaches nobody of an organisation seated in another's territory
   */
  async lent(actor: Actor, organisationId: string): Promise<LentPerson[]> {
    const rows = await this.db.query<LentRow>(SELECT_LENT, [
      ...reachOf(actor),
      organisationId,
      this.clock.now(),
    ]);
    if (rows.length === 0 && !organisationsContacted(actor).includes(organisationId))
      await this.organisations.mustNotBeOfOthers(actor, organisationId);
    return rows.map(({ firstName, lastName, ...row }) => ({
      ...row,
      name: fullName({ firstName, lastName }),
    }));
  }
}
