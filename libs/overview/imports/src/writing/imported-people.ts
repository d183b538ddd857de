import type { RoleName } from '@alize/contracts';
import { type Actor, PeopleService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { Made } from '../import.entities';
import type { ContactDraft } from '../rows/row';

const BY_EMAIL = 'SELECT id FROM person WHERE email = $1';
/** The same number and last name, at the same organisation: nobody else. */
const BY_PHONE = `
  SELECT p.id FROM person p WHERE p.phone = $1 AND lower(p.last_name) = lower($2)
    AND EXISTS (SELECT FROM role r WHERE r.person_id = p.id AND r.organisation_id = $3 AND r.revoked_at IS NULL)
  ORDER BY p.id LIMIT 1`;

/** People that rows name: found again, or recorded. */
@Injectable()
export class ImportedPeople {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
  ) {}

  /**
   * Who a row names, with the role it gives them at the organisation. Null where the address is somebody's of whom another
   * territory knows: naming an address is not enough to reach them.
   */
  async ensure(
    actor: Actor,
    contact: ContactDraft,
    place: { role: RoleName; organisationId: string; territoryId: string },
    made: Made[],
  ): Promise<string | null> {
    const { territoryId, ...at } = place;
    const role = { ...at, territoryId };
    const known = await this.known(contact, place.organisationId);
    if (known === actor.personId) return null;
    if (known && !(await this.people.mayVouchFor(actor, known, territoryId))) return null;
    if (known) {
      await this.people.give(known, role, actor);
      return known;
    }
    const { email, firstName, lastName } = contact;
    const details = {
      firstName,
      lastName,
      phone: contact.phone ?? undefined,
      jobTitle: contact.jobTitle ?? undefined,
    };
    const common = { ...details, locale: 'fr' as const };
    const { id } = email
      ? await this.people.create(actor, { ...common, email, roles: [role] })
      : await this.people.recordByPhone(common);
    if (!email) await this.people.give(id, role, actor);
    made.push({ type: 'person', id });
    return id;
  }

  private async known(
    { email, phone, lastName }: ContactDraft,
    organisationId: string,
  ): Promise<string | null> {
    const [found] = email
      ? await this.db.query<{ id: string }>(BY_EMAIL, [email])
      : await this.db.query<{ id: string }>(BY_PHONE, [phone, lastName, organisationId]);
    return found?.id ?? null;
  }
}
