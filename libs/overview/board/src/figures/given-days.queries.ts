import { fullName } from '@alize/accounts';
import type { GivenDays, OwnGivenDays } from '@alize/contracts';
import { type Actor, OrganisationsService, organisationsContacted, reachOf } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { ANIMATORS, DAYS_OF_ORGANISATION, DAYS_OF_PERSON } from './year-facts.sql';

interface Row {
  personId: string;
  firstName: string;
  lastName: string;
  firmId: string;
  firm: string;
  territoryId: string;
  territory: string;
  days: number;
}
interface AnimatorRow {
  firstName: string;
  lastName: string;
  territory: string;
  operator: string | null;
}

/** The days of a year that people of one organisation noted, as its attestation says them. */
@Injectable()
export class GivenDaysQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * For the organisation's contacts, and for those who run a territory: of each only what was noted there.
   * @throws `organisation/not-found` to who reaches nothing of an organisation seated in another's territory
   */
  async of(actor: Actor, organisationId: string, asked?: number): Promise<GivenDays> {
    const asOf = this.clock.today();
    const year = asked ?? Number(asOf.slice(0, 4));
    const read = [...reachOf(actor), organisationId, year];
    const rows = await this.db.query<Row>(DAYS_OF_ORGANISATION, read);
    if (rows.length === 0 && !organisationsContacted(actor).includes(organisationId))
      await this.organisations.mustNotBeOfOthers(actor, organisationId);
    const { id, name } = await this.organisations.get(actor, organisationId);
    const people = new Set(rows.map(({ personId }) => personId)).size;
    return { organisation: { id, name }, year, asOf, people, ...(await this.certified(rows)) };
  }

  /** One's own, in every territory and for whichever employer. */
  async ofPerson({ personId }: Actor, asked?: number): Promise<OwnGivenDays> {
    const asOf = this.clock.today();
    const year = asked ?? Number(asOf.slice(0, 4));
    const [person] = await this.db.query<Pick<Row, 'firstName' | 'lastName'>>(
      'SELECT first_name AS "firstName", last_name AS "lastName" FROM person WHERE id = $1',
      [personId],
    );
    const rows = await this.db.query<Row>(DAYS_OF_PERSON, [personId, year]);
    return { person: person ? fullName(person) : '', year, asOf, ...(await this.certified(rows)) };
  }

  private async certified(rows: Row[]): Promise<Pick<GivenDays, 'days' | 'firms' | 'lines' | 'certifiedBy'>> {
    const territories = [...new Set(rows.map(({ territoryId }) => territoryId))];
    const animators = await this.db.query<AnimatorRow>(ANIMATORS, [territories]);
    return {
      days: rows.reduce((all, { days }) => all + days, 0),
      firms: new Set(rows.map(({ firmId }) => firmId)).size,
      lines: rows.map(({ firm, territory, days, ...who }) => ({
        person: fullName(who),
        firm,
        territory,
        days,
      })),
      certifiedBy: animators.map(({ territory, operator, ...who }) => ({
        name: fullName(who),
        ...{ territory, operator },
      })),
    };
  }
}
