import {
  type Activity as ActivityView,
  type ActivityRevision as RevisionView,
  type ActivityWithRevisions,
  type CreateActivity,
  type CreateTasks,
  type UpdateActivity,
} from '@alize/contracts';
import { type Actor, byWhom } from '@alize/directory';
import {
  badField,
  Clock,
  Database,
  formFingerprint,
  keptFingerprint,
  newId,
  notFound,
  stale,
  writeFormOnce,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Activity, ActivityRevision } from './activity.entities';
import { changesOf, misplaced } from './activity.rules';
import { type ActivityRow, READABLE, readerOf, SELECT_ACTIVITIES, toActivity } from './activity.view';
import { Colleagues } from './colleagues.queries';
import { Mentions } from './mentions.service';
import { RecordPlaces } from './record-places';

type Task = { text: string; dueOn: string; ownerId?: string };

/** Notes, calls and tasks: written, changed, done, taken back. Every change leaves how it stood before. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: RecordPlaces,
    private readonly colleagues: Colleagues,
    private readonly mentions: Mentions,
  ) {}

  /** A call with what is next and a day for it writes a task beside it. Sent again under the same id it is written once. */
  async create(actor: Actor, input: CreateActivity): Promise<ActivityView> {
    const sent = formFingerprint([actor.personId, input]);
    const find = (id: string) => this.db.repo(Activity).findOneBy({ id });
    const write = () => this.db.tx(() => this.write(actor, input, keptFingerprint(sent, true)));
    const { id } = await writeFormOnce({ id: input.id, fingerprint: sent }, find, write);
    return this.get(actor, id);
  }

  /** The same task about several records, in one transaction. */
  async createTasks(actor: Actor, { about, ...task }: CreateTasks): Promise<number> {
    const each = [...new Map(about.map((record) => [`${record.type} ${record.id}`, record])).values()];
    await this.db.tx(async () => {
      for (const record of each) {
        const input = { kind: 'task' as const, isPrivate: false, about: record, ...task };
        await this.write(actor, input, formFingerprint([actor.personId, input]));
      }
    });
    return each.length;
  }

  async get(actor: Actor, id: string): Promise<ActivityWithRevisions> {
    const [row] = await this.db.query<ActivityRow>(`${SELECT_ACTIVITIES} WHERE ${READABLE} AND a.id = $3`, [
      ...readerOf(actor),
      id,
    ]);
    if (!row) throw notFound('activity');
    const revisions = await this.db.query<Omit<RevisionView, 'at'> & { at: Date }>(
      `SELECT r.at, trim(p.first_name || ' ' || p.last_name) AS by, r.before
       FROM activity_revision r LEFT JOIN person p ON p.id = r.by_person WHERE r.activity_id = $1 ORDER BY r.id DESC`,
      [id],
    );
    // Removed words are read nowhere, and neither is what they were before.
    const shown = row.removedAt ? [] : revisions;
    return {
      ...toActivity(row),
      revisions: shown.map(({ at, ...revision }) => ({ at: at.toISOString(), ...revision })),
    };
  }

  /** By whoever reads it: a colleague corrects, does and takes back what is shared, and the author alone what is private. */
  async update(actor: Actor, id: string, { version, ...changes }: UpdateActivity): Promise<ActivityView> {
    await this.db.tx(async () => {
      await this.get(actor, id);
      const row = await this.db
        .repo(Activity)
        .findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!row) throw notFound('activity');
      if (row.version !== version) throw stale();
      const field = misplaced(row, changes);
      if (field) throw badField(field, 'activity/not-of-this-kind');
      mustStayReadable(actor, row, changes);
      if (changes.ownerId) await this.mustBeColleague(changes.ownerId, row.territoryId);
      const { fields, before } = changesOf(row, changes, { at: this.clock.now(), by: byWhom(actor) });
      if (Object.keys(before).length === 0) return;
      await this.db.repo(Activity).save({ id, version: row.version, ...fields });
      await this.db.repo(ActivityRevision).insert({
        ...{ id: newId(), activityId: id, before, byPerson: byWhom(actor), at: this.clock.now() },
      });
      await this.mentions.note(actor, { ...row, ...fields });
    });
    return this.get(actor, id);
  }

  private async write(actor: Actor, input: CreateActivity, kept: string) {
    const { about, text, isPrivate, id = newId() } = input;
    const territoryId = await this.places.territoryFor(actor, about, input.territoryId);
    const written = {
      ...{ territoryId, isPrivate, authorId: byWhom(actor), createdAt: this.clock.now() },
      [`${about.type}Id`]: about.id,
    };
    const insert = (row: Partial<Activity>) => this.db.repo(Activity).insert({ ...written, ...row });
    const task = async ({ text, dueOn, ownerId }: Task, path: string, id: string, fingerprint?: string) => {
      const owner = isPrivate ? actor.personId : (ownerId ?? actor.personId);
      await this.mustBeColleague(owner, territoryId, path);
      await insert({ id, kind: 'task', text, dueOn, ownerId: owner, formFingerprint: fingerprint });
    };
    if (input.kind === 'note') await insert({ id, kind: 'note', text, formFingerprint: kept });
    else if (input.kind === 'task') await task(input, 'ownerId', id, kept);
    else {
      const { withWhom, minutes, next } = input;
      await insert({
        ...{ id, kind: 'call', text, withWhom, minutes, nextStep: next?.text, formFingerprint: kept },
      });
      if (next?.dueOn) await task({ ...next, dueOn: next.dueOn }, 'next.ownerId', newId());
    }
    await this.mentions.note(actor, { id, territoryId, text, isPrivate });
    return { id, confirmed: true };
  }

  private async mustBeColleague(personId: string, territoryId: string, path = 'ownerId'): Promise<void> {
    if (!(await this.colleagues.runs(personId, territoryId)))
      throw badField(path, 'activity/owner-elsewhere');
  }

  /** Of an import that is taken back. */
  async erase(id: string): Promise<void> {
    await this.db.repo(Activity).delete({ id });
  }
}

/** What becomes private is one's own, and one's own to do: nobody else would read it. */
function mustStayReadable(
  actor: Actor,
  row: Activity,
  { isPrivate, ownerId }: Omit<UpdateActivity, 'version'>,
): void {
  if (!(isPrivate ?? row.isPrivate)) return;
  if (row.authorId !== actor.personId) throw badField('isPrivate', 'activity/private-of-others');
  const owner = ownerId ?? row.ownerId;
  if (owner !== null && owner !== actor.personId) throw badField('ownerId', 'activity/private-of-others');
}
