import { Clock, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Person } from './person.entity';

type Fields = Partial<
  Pick<Person, 'firstName' | 'lastName' | 'phone' | 'jobTitle' | 'locale' | 'formFingerprint'>
>;
type NewPerson = Pick<Person, 'id' | 'email' | 'firstName' | 'lastName' | 'locale'> & Fields;
type FormContact = Pick<Person, 'firstName' | 'lastName'> & {
  phone?: string | null;
  jobTitle?: string | null;
};

/** Writes the records of people: what later libs say of a person goes through here, in the caller's transaction. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws a violation of `person_email_unique` where the address is known */
  async insert(person: NewPerson): Promise<void> {
    await this.db.repo(Person).insert({ ...person, createdAt: this.clock.now() });
  }

  /** Nothing where the address is known. */
  async insertUnlessKnown(person: NewPerson): Promise<void> {
    const row = { ...person, createdAt: this.clock.now() };
    await this.db.repo(Person).createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  async update(id: string, fields: Fields): Promise<void> {
    await this.db.repo(Person).update({ id }, fields);
  }

  /** False where somebody has changed the record since this version was read. */
  async updateVersion(id: string, version: number, fields: Fields): Promise<boolean> {
    const { affected } = await this.db.repo(Person).update({ id, version }, fields);
    return affected === 1;
  }

  /** What a form says that its address has answered for. Telephone and job title stay where the form names none. */
  async takeFromForm(id: string, { firstName, lastName, phone, jobTitle }: FormContact): Promise<void> {
    await this.db.query(
      `UPDATE person SET first_name = $2, last_name = $3, phone = COALESCE($4, phone), job_title = COALESCE($5, job_title),
         version = version + 1
       WHERE id = $1`,
      [id, firstName, lastName, phone, jobTitle],
    );
  }

  /** Mail servers refuse the address for good, with this answer. */
  async refuseMail(id: string, answer: string): Promise<void> {
    await this.db.query('UPDATE person SET mail_refused_at = $2, mail_refusal = $3 WHERE id = $1', [
      id,
      this.clock.now(),
      answer,
    ]);
  }

  async erase(id: string): Promise<void> {
    await this.db.repo(Person).delete({ id });
  }
}

/** SQL statement: the addresses of the people that `ids` selects take mail again. */
export const takesMailAgain = (ids: string): string => `
  UPDATE person SET mail_refused_at = NULL, mail_refusal = NULL
  WHERE id IN (${ids}) AND mail_refused_at IS NOT NULL`;
