import type { PastMission } from '@alize/contracts';
import { type Actor, History } from '@alize/directory';
import { PastMatches } from '@alize/matches';
import { badField, Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Mission } from './mission.entities';

/** Two people who were introduced at noon of a day have known each other all of it, in any of our time zones. */
const NOON = 'T12:00:00Z';

/** Missions of before: written whole, for the history of a firm and a volunteer, and for true figures. */
@Injectable()
export class PastMissions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly matches: PastMatches,
  ) {}

  /** The mission's id. Sent again under the same id, it is written once. Nothing is published: no mail leaves. */
  async write(actor: Actor, input: PastMission): Promise<string> {
    const { id = newId(), introducedOn, hours, outcome, toldBy, note } = input;
    if (introducedOn > this.clock.today()) throw badField('introducedOn', 'date/in-the-future');
    return this.db.tx(async () => {
      if (await this.db.repo(Mission).existsBy({ id })) return id;
      const introducedAt = new Date(`${introducedOn}${NOON}`);
      await this.matches.write(actor, { ...input, id }, introducedAt);
      const dropped = outcome === 'dropped';
      await this.db.repo(Mission).insert({
        ...{ id, introducedAt, firstCallAt: null, contactAskedAt: introducedAt },
        status: dropped ? 'dropped' : 'done',
        ...(dropped
          ? { dropReason: 'other', dropWords: null, outcome: null, toldBy: null }
          : { dropReason: null, dropWords: null, outcome, toldBy }),
        hoursTold: hours,
      });
      const to = dropped ? 'dropped' : 'done';
      await this.history.record('mission', id, { from: null, to, reason: note }, actor);
      return id;
    });
  }
}
