import { NeedStatus, type ReopenNeed } from '@alize/contracts';
import { type Actor, type DoneAct, History, TAKEN_BACK, UndoableActs } from '@alize/directory';
import { badField, Clock, conflict, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type LockedNeed, Need } from './need.entities';
import { canTakeUp } from './need.rules';
import { NeedsService } from './needs.service';

/** A need that was closed goes on; in the transaction of a caller that has locked it and counted who helps. */
@Injectable()
export class NeedReopening {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly acts: UndoableActs,
    private readonly needs: NeedsService,
  ) {
    acts.define('need.reject', (actor, act) => this.undo(actor, act, 'rejected'));
    acts.define('need.withdraw', (actor, act) => this.undo(actor, act, 'withdrawn'));
    acts.define('need.fulfil', (actor, act) => this.undo(actor, act, 'fulfilled'));
  }

  /** `to`: null for where it stood before anybody was found. */
  async reopen(
    actor: Actor,
    need: LockedNeed,
    { reason, wantedBy, volunteersWanted, to }: ReopenNeed & { to: NeedStatus | null },
  ): Promise<void> {
    // What expired before its address answered would expire again at once.
    if (!need.confirmedAt) throw conflict('need/not-confirmed');
    const today = this.clock.today();
    if (wantedBy && wantedBy < today) throw badField('wantedBy', 'date/in-the-past');
    const { wantedBy: wished } = await this.db.repo(Need).findOneByOrFail({ id: need.id });
    const wish = wantedBy === undefined ? (wished && wished < today ? null : wished) : wantedBy;
    await this.db.repo(Need).update({ id: need.id }, { wantedBy: wish, volunteersWanted });
    await this.move(actor, need, to ?? (await this.firstStatus(need.id)), reason);
  }

  /** Somebody helps again: a need that was fulfilled is so no longer. */
  async takeUp(actor: Actor, need: LockedNeed, reason: string): Promise<void> {
    if (need.status === 'matched') return;
    if (!canTakeUp(need.status)) throw conflict('match/need-not-open', { status: need.status });
    await this.move(actor, need, 'matched', reason);
  }

  /** What was done to it a moment ago is undone: it stands where it stood. */
  private async undo(actor: Actor, act: DoneAct, closed: NeedStatus): Promise<void> {
    const need = await this.needs.lock(act.subjectId);
    await this.acts.mustStand('need', need.id, act);
    if (need.status !== closed) throw conflict('act/gone-on');
    const to = await this.acts.statusBefore('need', need.id, closed);
    await this.move(actor, need, NeedStatus.parse(to), TAKEN_BACK);
  }

  /** To qualify, or open where an animator had opened it. */
  private async firstStatus(id: string): Promise<NeedStatus> {
    const opened = await this.db.query(
      `SELECT FROM history WHERE subject = 'need' AND subject_id = $1 AND to_status = 'open' LIMIT 1`,
      [id],
    );
    return opened.length > 0 ? 'open' : 'submitted';
  }

  private async move(actor: Actor, need: LockedNeed, to: NeedStatus, reason: string): Promise<void> {
    const from = need.status;
    need.status = to;
    await this.db.query(
      'UPDATE need SET status = $2, reason = NULL, updated_at = $3, version = version + 1 WHERE id = $1',
      [need.id, to, this.clock.now()],
    );
    await this.history.record('need', need.id, { from, to, reason }, actor);
  }
}
