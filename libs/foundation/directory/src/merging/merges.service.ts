import { AccountsService, fullName, Person, PersonRecords } from '@alize/accounts';
import type {
  Merge as MergeView,
  MergeMove,
  MergePreview,
  MergeRecords,
  MergeTarget,
  PreviewMerge,
  TellDistinct,
} from '@alize/contracts';
import {
  badField,
  Clock,
  conflict,
  Database,
  MERGE_UNDO_MS,
  notFound,
  type Problem,
  RecordMerge,
  RowMerges,
  stale,
  violatesUnique,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom } from '../access.rules';
import { fieldChanges } from '../field-changes.rules';
import { Organisation } from '../organisation.entity';
import { OrganisationsService } from '../organisations.service';
import { PeopleService } from '../people.service';
import { DistinctRecord } from './distinct-record.entity';
import { after, before, differences, takenOver } from './merge-fields';
import { MergeRefusals } from './merge-refusals';
import { MergeJournal } from './merge-journal';

/** What a reader is told goes over; who did what goes over as well, untold. */
const MOVES: Record<MergeTarget, Record<string, MergeMove>> = {
  person: {
    'need.contact_id': 'needs',
    'offer.person_id': 'offers',
    'offer_submission.person_id': 'submissions',
    'role.person_id': 'roles',
    'activity.person_id': 'activities',
    'mail.recipient_id': 'mails',
    'reply.person_id': 'replies',
    'email_alias.person_id': 'aliases',
  },
  organisation: {
    'project.organisation_id': 'projects',
    'offer.organisation_id': 'offers',
    'offer_submission.organisation_id': 'submissions',
    'role.organisation_id': 'roles',
    'pledge.organisation_id': 'pledges',
    'organisation.parent_id': 'daughters',
    'activity.organisation_id': 'activities',
  },
};
type Mergeable = Person | Organisation;
const nameOf = (record: Mergeable): string => (record instanceof Person ? fullName(record) : record.name);
/** The value of a field as a person reads it, where the column holds a code or an id. */
const NAMES: Record<string, string> = {
  communeCode: 'SELECT name FROM commune WHERE code = $1',
  parentId: 'SELECT name FROM organisation WHERE id::text = $1',
};

/** Two records of the same firm or person become one, by whoever may change both; for seven days they can be two again. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Database,
    private readonly rows: RowMerges,
    private readonly refusals: MergeRefusals,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly records: PersonRecords,
    private readonly accounts: AccountsService,
    private readonly journal: MergeJournal,
    private readonly clock: Clock,
  ) {}

  /** Writes nothing. */
  async preview(
    actor: Actor,
    { target, keptId, otherId }: PreviewMerge,
  ): Promise<Omit<MergePreview, 'refusal'> & { refusal: Problem | null }> {
    const [kept, other] = await this.both(actor, { target, keptId, otherId });
    const counts = await this.rows.count(target, otherId, Object.keys(MOVES[target]));
    const fields = await Promise.all(
      differences(target, kept, other).map(async ({ field, takes, ...values }) => ({
        ...{ field, takes },
        kept: await this.shown(field, values.kept),
        other: await this.shown(field, values.other),
      })),
    );
    return {
      kept: { id: kept.id, name: nameOf(kept), version: kept.version },
      other: { id: other.id, name: nameOf(other), version: other.version },
      fields,
      moves: [...counts].flatMap(([column, count]) => {
        const what = MOVES[target][column];
        return what && count > 0 ? [{ what, count }] : [];
      }),
      endsSession: target === 'person' && (await this.accounts.isSignedIn(otherId)),
      refusal: await this.refusals.find(actor, target, keptId, otherId),
    };
  }

  /** @throws `merge/…` where the two cannot be one; stale where either has changed since it was previewed */
  async merge(actor: Actor, input: MergeRecords): Promise<MergeView> {
    const { target, keptId, otherId, take } = input;
    const id = await this.db.tx(async () => {
      // Reached before anything of theirs is locked.
      await this.both(actor, input);
      await this.rows.lock(input);
      const [kept, other] = await this.both(actor, input);
      const refusal = await this.refusals.find(actor, target, keptId, otherId);
      if (refusal) throw refusal;
      if (kept.version !== input.keptVersion || other.version !== input.otherVersion) throw stale();
      const fields = takenOver(target, kept, other, take);
      const merge = await this.rows.merge({ target, keptId, otherId }, byWhom(actor), fields);
      await this.write(target, keptId, after(fields));
      if (kept instanceof Person && other instanceof Person)
        await this.records.addAliases(keptId, [kept.email, other.email]);
      await this.journal.merged(actor, merge, { kept, other }, fieldChanges(kept, after(fields)));
      return merge.id;
    });
    const [merge] = await this.list(id);
    if (!merge) throw notFound('merge');
    return merge;
  }

  /** Both as they were; what either got since stays with the one that was kept. */
  async undo(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const known = await this.db.repo(RecordMerge).findOneBy({ id });
      if (!known) throw notFound('merge');
      await this.reached(actor, known.target, known.keptId);
      const merge = await this.rows.mustBeUndoable(id);
      const { target, keptId, snapshot } = merge;
      const kept = await this.entity(target, keptId);
      if (!kept) throw conflict('merge/gone-on');
      const refusal = await this.refusals.ofActor(actor, target, [keptId]);
      if (refusal) throw refusal;
      if (kept instanceof Person) await this.records.dropAliases(keptId, addressesOf(snapshot));
      const fields = before(snapshot.fields, kept);
      await this.write(target, keptId, fields);
      try {
        await this.rows.restore(merge);
      } catch (error) {
        throw violatesUnique(error) ? conflict('merge/gone-on') : error;
      }
      await this.journal.undone(actor, merge, fieldChanges(kept, fields));
    });
  }

  /** Somebody knows that the two are two: neither is proposed for the other any more. */
  async tellDistinct(actor: Actor, { target, id, otherId, distinct }: TellDistinct): Promise<void> {
    if (id === otherId) throw badField('otherId', 'merge/same-record');
    await this.reached(actor, target, id);
    await this.reached(actor, target, otherId);
    const [firstId = '', secondId = ''] = [id, otherId].sort();
    if (!distinct) return void (await this.db.repo(DistinctRecord).delete({ firstId, secondId }));
    await this.db.query(
      `INSERT INTO distinct_record (target, first_id, second_id, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [target, firstId, secondId, byWhom(actor), this.clock.now()],
    );
  }

  /** Of a record, those that can still be undone. */
  async of(actor: Actor, { target, id }: { target: MergeTarget; id: string }): Promise<MergeView[]> {
    await this.reached(actor, target, id);
    return this.list(null, target, id);
  }

  private async list(id: string | null, target?: MergeTarget, keptId?: string): Promise<MergeView[]> {
    const rows = await this.db.query<Omit<MergeView, 'at' | 'undoableUntil'> & { at: Date }>(
      `SELECT m.id, m.target, m.kept_id AS "keptId", m.merged_at AS at, trim(p.first_name || ' ' || p.last_name) AS by,
         COALESCE(m.snapshot->'row'->>'name',
           trim((m.snapshot->'row'->>'first_name') || ' ' || (m.snapshot->'row'->>'last_name'))) AS "otherName"
       FROM record_merge m LEFT JOIN person p ON p.id = m.merged_by
       WHERE m.undone_at IS NULL AND m.snapshot IS NOT NULL
         AND CASE WHEN $1::uuid IS NULL THEN m.target = $2 AND m.kept_id = $3::uuid ELSE m.id = $1 END
       ORDER BY m.id DESC`,
      [id, target ?? null, keptId ?? null],
    );
    return rows.map(({ at, ...merge }) => ({
      ...{ ...merge, at: at.toISOString() },
      undoableUntil: new Date(at.getTime() + MERGE_UNDO_MS).toISOString(),
    }));
  }

  /** @throws `merge/already` where one of them has gone into another since the asker read it */
  private async both(
    actor: Actor,
    { target, keptId, otherId }: PreviewMerge,
  ): Promise<[kept: Mergeable, other: Mergeable]> {
    if (keptId === otherId) throw badField('otherId', 'merge/same-record');
    await this.reached(actor, target, keptId);
    await this.reached(actor, target, otherId);
    const [kept, other] = [await this.entity(target, keptId), await this.entity(target, otherId)];
    if (!kept || !other) throw conflict('merge/already');
    return [kept, other];
  }

  private async reached(actor: Actor, target: MergeTarget, id: string): Promise<void> {
    const found = await (target === 'person' ? this.people : this.organisations).get(actor, id);
    if (found.id !== id) throw conflict('merge/already');
  }

  private entity(target: MergeTarget, id: string): Promise<Mergeable | null> {
    return target === 'person'
      ? this.db.repo(Person).findOneBy({ id })
      : this.db.repo(Organisation).findOneBy({ id });
  }

  private async write(target: MergeTarget, id: string, fields: Record<string, unknown>): Promise<void> {
    if (Object.keys(fields).length === 0) return;
    if (target === 'person') await this.records.takeOver(id, fields);
    else await this.organisations.takeOver(id, fields);
  }

  private async shown(field: string, value: unknown): Promise<string | null> {
    if (value === null || value === undefined || value === '') return null;
    const name = NAMES[field];
    if (!name) return String(value);
    const [row] = await this.db.query<{ name: string }>(name, [value]);
    return row?.name ?? String(value);
  }
}

/** Addresses that became others' by the merge. */
function addressesOf({ row, fields }: NonNullable<RecordMerge['snapshot']>): string[] {
  return [row.email, fields.email?.before].filter((email): email is string => typeof email === 'string');
}
