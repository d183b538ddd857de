import type { FieldChange, TerritoryRecord, UpdateTerritory } from '@alize/contracts';
import { AuditTrail, badField, Database, notFound, Problem, ROW_LOCK, stale } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom, isAdministrator, mustRun } from './access.rules';
import { Epcis } from './epcis';
import { editOf, fieldChanges } from './field-changes.rules';
import { History } from './history.service';
import { TerritoriesService } from './territories.service';
import { Territory } from './territory.entities';

const NAMED_MAX = 20;

/** A territory as those who run it see and correct it. */
@Injectable()
export class TerritoryRecords {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
    private readonly epcis: Epcis,
    private readonly history: History,
    private readonly audit: AuditTrail,
  ) {}

  async get(actor: Actor, id: string): Promise<TerritoryRecord> {
    mustRun(actor, id, 'territory');
    const { code, name, languages, senderName, replyTo, version } = await this.territories.get(id);
    const communes = await this.db.query<TerritoryRecord['communes'][number]>(
      `SELECT c.code, c.name, c.departement_code AS "departementCode"
       FROM territory_commune tc JOIN commune c ON c.code = tc.commune_code WHERE tc.territory_id = $1 ORDER BY c.name, c.code`,
      [id],
    );
    const groups = await this.db.query<{ code: string; communes: number; missing: number }>(
      `SELECT c.epci_code AS code, count(*)::int AS communes, (count(*) FILTER (WHERE tc.territory_id IS DISTINCT FROM $1))::int AS missing
       FROM commune c LEFT JOIN territory_commune tc ON tc.commune_code = c.code
       WHERE c.epci_code IN (SELECT own.epci_code FROM territory_commune mine JOIN commune own ON own.code = mine.commune_code
         WHERE mine.territory_id = $1)
       GROUP BY c.epci_code`,
      [id],
    );
    const runBy = await this.db.query<TerritoryRecord['runBy'][number]>(
      `SELECT p.id, trim(p.first_name || ' ' || p.last_name) AS name, p.email, p.phone FROM person p WHERE EXISTS (
         SELECT FROM role r WHERE r.person_id = p.id AND r.role = 'animator' AND r.territory_id = $1 AND r.revoked_at IS NULL)
       ORDER BY p.last_name, p.id`,
      [id],
    );
    const edits = await this.db.query<{ at: Date; by: string | null; changes: FieldChange[] | null }>(
      `SELECT h.at, h.changes, trim(p.first_name || ' ' || p.last_name) AS by FROM history h LEFT JOIN person p ON p.id = h.by_person
       WHERE h.subject = 'territory' AND h.subject_id = $1 ORDER BY h.id DESC LIMIT 50`,
      [id],
    );
    return {
      ...{ id, code, name, languages, senderName, replyTo, version, communes, runBy },
      epcis: groups
        .map((group) => ({ ...group, name: this.epcis.nameOf(group.code) }))
        .sort((one, other) => one.name.localeCompare(other.name, 'fr')),
      history: edits.map(({ at, by, changes }) => ({ at: at.toISOString(), by, changes: changes ?? [] })),
    };
  }

  /**
   * @throws `territory/commune-taken` with each commune and whose it is; a bad `removeCommuneCodes` where none would be left;
   *   `auth/forbidden` for communes by who administers nothing
   */
  async update(actor: Actor, id: string, input: UpdateTerritory): Promise<void> {
    mustRun(actor, id, 'territory');
    const { name, senderName, replyTo, version, addCommuneCodes, addEpciCodes, removeCommuneCodes } = input;
    const movesCommunes = [addCommuneCodes, addEpciCodes, removeCommuneCodes].some(
      ({ length }) => length > 0,
    );
    if (movesCommunes && !isAdministrator(actor)) throw new Problem(403, 'auth/forbidden');
    await this.db.tx(async () => {
      const territory = await this.db.repo(Territory).findOne({ where: { id }, lock: ROW_LOCK });
      if (!territory) throw notFound('territory');
      if (territory.version !== version) throw stale();
      const fields = {
        name: name ?? territory.name,
        senderName: senderName ?? territory.senderName,
        replyTo: replyTo ?? territory.replyTo,
      };
      const changes = fieldChanges(territory, fields);
      const removed = await this.territories.removeCommunes(id, removeCommuneCodes);
      if (removed.length > 0) changes.push(told('communesRemoved', removed));
      const wanted = { communeCodes: addCommuneCodes, epciCodes: addEpciCodes, departementCodes: [] };
      const added = await this.territories.addCommunes(id, wanted);
      if (added.length > 0) changes.push(told('communesAdded', added));
      if (!(await this.territories.hasCommunes(id)))
        throw badField('removeCommuneCodes', 'territory/no-commune');
      if (changes.length === 0) return;
      await this.db.repo(Territory).update({ id, version }, fields);
      await this.history.record('territory', id, editOf(null, changes), actor);
      const subject = { subject: 'territory' as const, subjectId: id, territoryId: id };
      await this.audit.record({ action: 'territory_changed', actorId: byWhom(actor), ...subject });
    });
  }
}

function told(field: string, names: string[]): FieldChange {
  const rest = names.length > NAMED_MAX ? ` + ${names.length - NAMED_MAX}` : '';
  return { field, before: null, after: names.slice(0, NAMED_MAX).join(', ') + rest };
}
