import { Person } from '@alize/accounts';
import { type Actor, PeopleService } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** In whose name a worker writes: as they are then, so that who lost the territory meanwhile writes nothing more. */
@Injectable()
export class ImportActor {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
  ) {}

  async of(personId: string): Promise<Actor> {
    const person = await this.db.repo(Person).findOneBy({ id: personId });
    if (!person) throw notFound('person');
    return { personId, locale: person.locale, grants: await this.people.grantsOf(personId) };
  }
}
