import { MailLinks } from '@alize/accounts';
import { type ActKind, MissionSide, MissionStatus } from '@alize/contracts';
import { type Actor, type DoneAct, TAKEN_BACK, UndoableActs } from '@alize/directory';
import { MatchMoves, MatchReopening } from '@alize/matches';
import { conflict, Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Mission, MissionContact } from './mission.entities';
import { MissionHours } from './mission-hours';
import { MissionMoves } from './mission-moves';

/** What a side had said of the first contact before it was noted otherwise. */
const BeforeContact = z.object({
  side: MissionSide,
  status: MissionStatus,
  said: z.object({ inTouch: z.boolean(), at: z.coerce.date() }).nullable(),
});
const LED_TO: Partial<Record<ActKind, MissionStatus>> = {
  'mission.finish': 'done',
  'mission.drop': 'dropped',
  'mission.start': 'started',
  'mission.pause': 'paused',
  'mission.resume': 'started',
};

/** How what an animator noted of a mission is undone. */
@Injectable()
export class MissionUndo {
  constructor(
    private readonly db: Database,
    private readonly acts: UndoableActs,
    private readonly moves: MissionMoves,
    private readonly hours: MissionHours,
    private readonly matches: MatchMoves,
    private readonly reopening: MatchReopening,
    private readonly links: MailLinks,
  ) {
    acts.define('mission.finish', (actor, act) => this.goOn(actor, act));
    acts.define('mission.drop', (actor, act) => this.goOn(actor, act));
    for (const kind of ['mission.start', 'mission.pause', 'mission.resume'] as const)
      acts.define(kind, (actor, act) => this.putBack(actor, act).then(() => undefined));
    acts.define('mission.contact', (actor, act) => this.unsay(actor, act));
  }

  /** What one side had said before, for `mission.contact`. */
  async contactBefore(missionId: string, side: MissionSide | undefined): Promise<object | null> {
    const mission = await this.db.repo(Mission).findOneBy({ id: missionId });
    if (!mission || !side) return null;
    const said = await this.db.repo(MissionContact).findOneBy({ missionId, side });
    return { side, status: mission.status, said: said && { inTouch: said.inTouch, at: said.at } };
  }

  /** As `reopen` does it, and the links that its end had settled serve again. */
  private async goOn(actor: Actor, act: DoneAct): Promise<void> {
    const ended = await this.putBack(actor, act);
    await this.hours.writeTotal(act.subjectId);
    await this.reopening.reopen(actor, await this.matches.lock(act.subjectId), TAKEN_BACK);
    await this.links.unsettle('first-contact', act.subjectId, `mission-${ended}`, act.doneAt);
  }

  /** The status it leaves. */
  private async putBack(actor: Actor, act: DoneAct): Promise<MissionStatus> {
    const mission = await this.moves.lock(act.subjectId);
    await this.acts.mustStand('mission', mission.id, act);
    const led = LED_TO[act.kind];
    if (mission.status !== led) throw conflict('act/gone-on');
    const to = MissionStatus.parse(await this.acts.statusBefore('mission', mission.id, led));
    await this.moves.putBack(actor, mission, to);
    return led;
  }

  private async unsay(actor: Actor, act: DoneAct): Promise<void> {
    const mission = await this.moves.lock(act.subjectId);
    await this.acts.mustStand('mission', mission.id, act);
    const { side, said, status } = BeforeContact.parse(act.before);
    await this.db.repo(MissionContact).delete({ missionId: mission.id, side });
    if (said) await this.db.repo(MissionContact).insert({ missionId: mission.id, side, ...said });
    if (mission.status !== status) await this.moves.putBack(actor, mission, status);
  }
}
