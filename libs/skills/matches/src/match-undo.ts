import { MailLinks } from '@alize/accounts';
import { MatchStatus } from '@alize/contracts';
import { type Actor, type DoneAct, TAKEN_BACK, UndoableActs } from '@alize/directory';
import { conflict, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { outcomeOfMove } from './answers/answer.rules';
import { AssignmentMoves } from './assignment/assignment-moves';
import { AssignmentLine } from './assignment/assignment.entities';
import { MatchMoves } from './match-moves';
import { MatchReopening } from './match-reopening';
import { isActive } from './match.rules';

/** How approvals and cancellations are undone, before anybody was written to. */
@Injectable()
export class MatchUndo {
  constructor(
    private readonly db: Database,
    private readonly acts: UndoableActs,
    private readonly moves: MatchMoves,
    private readonly drafts: AssignmentMoves,
    private readonly reopening: MatchReopening,
    private readonly links: MailLinks,
  ) {
    acts.define('match.approve', (actor, act) => this.takeBack(actor, act));
    acts.define('match.cancel', (actor, act) => this.putBack(actor, act));
    acts.define('assignment.approve', (actor, act) => this.keepDraft(actor, act));
  }

  private async takeBack(actor: Actor, act: DoneAct): Promise<void> {
    const match = await this.moves.lock(act.subjectId);
    await this.acts.mustStand('match', match.id, act);
    if (!isActive(match.status)) throw conflict('act/gone-on');
    await this.moves.takeBack(actor, match);
  }

  /** The mission that hangs on it was not stopped yet: that waits with the mails. */
  private async putBack(actor: Actor, act: DoneAct): Promise<void> {
    const match = await this.moves.lock(act.subjectId);
    await this.acts.mustStand('match', match.id, act);
    if (match.status !== 'cancelled') throw conflict('act/gone-on');
    const to = MatchStatus.parse(await this.acts.statusBefore('match', match.id, 'cancelled'));
    await this.reopening.reopen(actor, match, TAKEN_BACK, to);
    const settled = outcomeOfMove(to, 'cancelled');
    if (settled) await this.links.unsettle(settled.purpose, match.id, settled.outcome, act.doneAt);
  }

  /** No line is approved yet: the worker waits with the mails. */
  private async keepDraft(actor: Actor, act: DoneAct): Promise<void> {
    const draft = await this.drafts.lock(act.subjectId);
    await this.acts.mustStand('assignment', draft.id, act);
    if (draft.status !== 'approving') throw conflict('act/gone-on');
    const approving = { assignmentId: draft.id, state: 'approving' } as const;
    await this.db.repo(AssignmentLine).update(approving, { state: 'proposed' });
    await this.drafts.move(actor, draft, 'ready', {}, TAKEN_BACK);
  }
}
