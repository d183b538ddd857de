import { type Act, type ActKind, UNDO_SECONDS } from '@alize/contracts';
import { Clock, conflict, Database, holding, newId, notFound, Outbox, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, may } from './access.rules';
import type { HistorySubject } from './history.entity';
import { UndoableAct } from './undoable-act.entity';

export interface DoneAct extends Pick<UndoableAct, 'subjectId' | 'before' | 'mark' | 'doneAt'> {
  kind: ActKind;
}
/** Puts back what stood before, in the caller's transaction; throws where somebody has gone on from there. */
export type Undo = (actor: Actor, act: DoneAct) => Promise<void>;

interface ActRow {
  id: string;
  kind: ActKind;
  subjectId: string;
  dueAt: Date;
  sends: boolean;
}

/** What the history says of something that was undone. */
export const TAKEN_BACK = 'taken-back';

/**
 * What is done at a screen is written at once, and the facts that write to people wait with it: the outbox keeps them until
 * `UNDO_SECONDS` later. To undo is one transaction that withdraws them and puts the state back, so a closed tab, a killed
 * process and any number of workers change nothing. Each lib says how its acts are undone.
 */
@Injectable()
export class UndoableActs {
  private readonly undos = new Map<ActKind, Undo>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  define(kind: ActKind, undo: Undo): void {
    this.undos.set(kind, undo);
  }

  /**
   * Does `work`, and holds what it tells people where the caller `wants` to be able to undo it.
   *
   * @param about the id of what was done something to
   * @param before what stood there, for whoever undoes it; called in the transaction, before `work`
   */
  async run<T>(
    actor: Actor,
    { kind, wants, before }: { kind: ActKind; wants: boolean; before?: () => Promise<object | null> },
    work: () => Promise<T>,
    about: (result: T) => string,
  ): Promise<T> {
    if (!wants || !may(actor, 'need:qualify')) return work();
    return this.db.tx(async () => {
      const id = newId();
      const doneAt = this.clock.now();
      const dueAt = new Date(doneAt.getTime() + UNDO_SECONDS * 1_000);
      const stood = (await before?.()) ?? null;
      const result = await holding({ actId: id, dueAt }, work);
      const subjectId = about(result);
      const written = { id, kind, subjectId, byPerson: actor.personId, before: stood, mark: newId() };
      await this.db.repo(UndoableAct).insert({ ...written, doneAt, dueAt });
      return result;
    });
  }

  /** One's own that can still be undone, the newest first. */
  async mine(actor: Actor): Promise<Act[]> {
    const now = this.clock.now();
    const rows = await this.db.query<ActRow>(
      `SELECT a.id, a.kind, a.subject_id AS "subjectId", a.due_at AS "dueAt",
         EXISTS (SELECT FROM outbox_message held WHERE held.act_id = a.id) AS sends
       FROM undoable_act a WHERE a.by_person = $1 AND a.due_at > $2 AND a.undone_at IS NULL ORDER BY a.id DESC`,
      [actor.personId, now],
    );
    return rows.map(({ dueAt, ...act }) => ({ ...act, remainingMs: dueAt.getTime() - now.getTime() }));
  }

  /**
   * One's own, whole or not at all; twice is once.
   *
   * @throws `act/too-late` where a worker has taken what it publishes, `act/gone-on` where the state has moved since
   */
  async undo(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const where = { id, byPerson: actor.personId };
      const act = await this.db.repo(UndoableAct).findOne({ where, lock: ROW_LOCK });
      const undo = act && this.undos.get(act.kind);
      if (!act || !undo) throw notFound('act');
      if (act.undoneAt) return;
      const now = this.clock.now();
      // What waits is seen by whoever looks; where nothing waits, the time alone says that it is over.
      const withdrawn = await this.outbox.withdraw(id);
      if (!withdrawn || act.dueAt.getTime() < now.getTime()) throw conflict('act/too-late');
      await undo(actor, act);
      await this.db.repo(UndoableAct).update({ id }, { undoneAt: now });
    });
  }

  /** For who undoes: nobody has changed the status of this since. The caller has locked it. */
  async mustStand(subject: HistorySubject, subjectId: string, { mark }: DoneAct): Promise<void> {
    const later = await this.db.query(
      `SELECT FROM history WHERE subject = $1 AND subject_id = $2 AND id > $3 AND to_status NOT IN ('edited', 'skills') LIMIT 1`,
      [subject, subjectId, mark],
    );
    if (later.length > 0) throw conflict('act/gone-on');
  }

  /** Where it stood before the status that it has. */
  async statusBefore(subject: HistorySubject, subjectId: string, status: string): Promise<string> {
    const [last] = await this.db.query<{ from: string | null }>(
      `SELECT from_status AS from FROM history WHERE subject = $1 AND subject_id = $2 AND to_status = $3
       ORDER BY id DESC LIMIT 1`,
      [subject, subjectId, status],
    );
    if (!last?.from) throw conflict('act/gone-on');
    return last.from;
  }
}
