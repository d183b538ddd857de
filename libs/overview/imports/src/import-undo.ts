import { ActivitiesService } from '@alize/activities';
import { mustRun, OrganisationsService, PeopleService } from '@alize/directory';
import { NeedEntry } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Database, Problem, violatesReference } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Import, ImportedRow, type Made } from './import.entities';
import { ImportActor } from './import-actor';
import { countsOf } from './import-application';

/** What hangs on others goes before them. */
const ORDER: Made['type'][] = ['activity', 'need', 'offer', 'person', 'organisation'];
/** Tables and columns by which something may have happened to a record since. */
const TIES: Record<Made['type'], [table: string, column: string][]> = {
  activity: [['activity_revision', 'activity_id']],
  need: [
    ['match', 'need_id'],
    ['assignment_line', 'need_id'],
    ['reply', 'need_id'],
    ['activity', 'need_id'],
  ],
  offer: [
    ['match', 'offer_id'],
    ['assignment_line', 'offer_id'],
    ['activity', 'offer_id'],
  ],
  person: [
    ['need', 'contact_id'],
    ['offer', 'person_id'],
    ['offer_submission', 'person_id'],
    ['session', 'person_id'],
    ['mail', 'recipient_id'],
    ['reply', 'person_id'],
    ['activity', 'person_id'],
  ],
  organisation: [
    ['project', 'organisation_id'],
    ['role', 'organisation_id'],
    ['pledge', 'organisation_id'],
    ['offer', 'organisation_id'],
    ['organisation', 'parent_id'],
    ['activity', 'organisation_id'],
  ],
};
/** An import makes a draft and a need as it is entered; both are worked on from then on. */
const UNTOUCHED: Record<Made['type'], string> = {
  activity: 'version = 1',
  need: "status IN ('submitted', 'open')",
  offer: "status = 'draft' AND version = 1",
  person: 'version = 1',
  organisation: 'version = 1',
};

/** Takes back what an import wrote, record by record; what somebody has worked with since stays. */
@Injectable()
export class ImportUndo {
  private readonly erase: Record<Made['type'], (id: string) => Promise<void>>;

  constructor(
    private readonly db: Database,
    private readonly actors: ImportActor,
    activities: ActivitiesService,
    needs: NeedEntry,
    offers: OffersService,
    people: PeopleService,
    organisations: OrganisationsService,
  ) {
    this.erase = {
      activity: (id) => activities.erase(id),
      need: (id) => needs.erase(id),
      offer: (id) => offers.erase(id),
      person: (id) => people.erase(id),
      organisation: (id) => organisations.erase(id),
    };
  }

  /** May run twice, and goes on where it stopped. */
  async undo(id: string, personId: string): Promise<void> {
    const row = await this.db.repo(Import).findOneBy({ id, status: 'undoing' });
    if (!row) return;
    try {
      mustRun(await this.actors.of(personId), row.territoryId, 'territory');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.db.repo(Import).update({ id, status: 'undoing' }, { status: 'applied' });
      return;
    }
    const rows = await this.db.repo(ImportedRow).findBy({ importId: id });
    const made = rows.flatMap((one) => one.made);
    for (const type of ORDER)
      for (const one of made.filter((each) => each.type === type).reverse()) await this.take(one);
    const kept = await this.left(made);
    const gone = made.filter((one) => !kept.includes(one));
    await this.db
      .repo(Import)
      .update({ id, status: 'undoing' }, { status: 'undone', undone: countsOf(gone, kept.length) });
  }

  private async take({ type, id }: Made): Promise<void> {
    try {
      await this.db.tx(async () => {
        const ties = TIES[type].map(
          ([table, column]) => `NOT EXISTS (SELECT FROM ${table} WHERE ${column} = row.id)`,
        );
        const [row] = await this.db.query(
          `SELECT FROM ${type} row WHERE id = $1 AND ${[UNTOUCHED[type], ...ties].join(' AND ')} FOR UPDATE`,
          [id],
        );
        if (row) await this.erase[type](id);
      });
    } catch (error) {
      // Somebody was quicker: it is theirs now.
      if (!violatesReference(error)) throw error;
    }
  }

  private async left(made: readonly Made[]): Promise<Made[]> {
    const left: Made[] = [];
    for (const type of ORDER) {
      const ids = made.filter((one) => one.type === type).map(({ id }) => id);
      const rows = await this.db.query<{ id: string }>(`SELECT id FROM ${type} WHERE id = ANY($1::uuid[])`, [
        ids,
      ]);
      const found = new Set(rows.map(({ id }) => id));
      left.push(...made.filter((one) => one.type === type && found.has(one.id)));
    }
    return left;
  }
}
