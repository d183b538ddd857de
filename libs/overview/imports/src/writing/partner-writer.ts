import { Injectable } from '@nestjs/common';
import type { Made } from '../import.entities';
import type { PartnerDraft } from '../rows/partner-row.rules';
import { ImportedOrganisations } from './imported-organisations';
import { ImportedPeople } from './imported-people';
import { RowNotes } from './row-notes';
import type { PlacedRow, Writing, Written } from './row-writer';

/** A partner: the organisation and its contact. What it promises is noted, and waits for its convention. */
@Injectable()
export class PartnerWriter {
  constructor(
    private readonly organisations: ImportedOrganisations,
    private readonly people: ImportedPeople,
    private readonly notes: RowNotes,
  ) {}

  async write({ actor, territoryId, title }: Writing, row: PlacedRow, says: PartnerDraft): Promise<Written> {
    const made: Made[] = [];
    const partner = { kind: says.kind, name: says.organisation, communeCode: row.communeCode };
    const organisationId = await this.organisations.ensure(actor, partner, made);
    const role = { role: 'partner_contact' as const, organisationId, territoryId };
    if (says.contact) await this.people.ensure(actor, says.contact, role, made);
    const about = { type: 'organisation' as const, id: organisationId };
    await this.notes.note(actor, { about, territoryId, made }, title, row.told);
    return { subjectId: organisationId, made };
  }
}
