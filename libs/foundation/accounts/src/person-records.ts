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

  /** What it has of another record of the same person, or had before: field by field, as `merge-fields.ts` chose. */
  async takeOver(id: string, fields: Record<string, unknown>): Promise<void> {
    await this.db.repo(Person).update({ id }, fields);
  }

  /** Of these addresses, those that are not the one written to: what is written from them is theirs. */
  async addAliases(personId: string, emails: (string | null)[]): Promise<void> {
    await this.db.query(
      `INSERT INTO email_alias (email, person_id, since) SELECT told.email, $1, $3 FROM unnest($2::text[]) told (email)
       WHERE told.email IS NOT NULL AND NOT EXISTS (SELECT FROM person p WHERE p.email = told.email) ON CONFLICT DO NOTHING`,
      [personId, emails, this.clock.now()],
    );
  }

  async dropAliases(personId: string, emails: string[]): Promise<void> {
    await this.db.query('DELETE FROM email_alias WHERE person_id = $1 AND email = ANY($2)', [
      personId,
      emails,
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
