import type { CreateOrganisation } from '@alize/contracts';
import { type Actor, foldedSql, foldName, OrganisationsService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { Made } from '../import.entities';

const BY_SIRET = "SELECT id FROM organisation WHERE siret = $1 AND name <> ''";
/** `$2`: the commune of a firm; of a large organisation, whose seat rows rarely tell, null. */
const BY_NAME = `
  SELECT o.id FROM organisation o WHERE ${foldedSql('o.name')} = $1 AND ($2::text IS NULL OR o.commune_code = $2)
    AND (o.kind = 'company') = $3::boolean ORDER BY o.verified_at IS NULL, o.id LIMIT 1`;

/** Firms and organisations that rows name: found again, or recorded. */
@Injectable()
export class ImportedOrganisations {
  constructor(
    private readonly db: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  async ensure(actor: Actor, input: CreateOrganisation, made: Made[]): Promise<string> {
    const isFirm = input.kind === 'company';
    const commune = isFirm ? input.communeCode : null;
    const [bySiret] = input.siret ? await this.db.query<{ id: string }>(BY_SIRET, [input.siret]) : [];
    const [known] = bySiret
      ? [bySiret]
      : await this.db.query<{ id: string }>(BY_NAME, [foldName(input.name), commune, isFirm]);
    if (known) return known.id;
    const { id } = await this.organisations.create(actor, input);
    made.push({ type: 'organisation', id });
    return id;
  }
}
