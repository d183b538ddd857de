import type { Decision } from '@alize/contracts';
import { type Actor, runs } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { AgendaQueries, shownDecision } from './agenda.queries';

/** What was decided of a dossier, for its firm once it was told, and for who runs the territory. */
@Injectable()
export class DecisionsQueries {
  constructor(
    private readonly db: Database,
    private readonly agenda: AgendaQueries,
  ) {}

  /** Oldest first; the last one holds. */
  async ofApplication(actor: Actor, applicationId: string): Promise<Decision[]> {
    const [application] = await this.db.query<{ requesterId: string; territoryId: string }>(
      'SELECT requester_id AS "requesterId", territory_id AS "territoryId" FROM application WHERE id = $1',
      [applicationId],
    );
    const isRun = application && runs(actor, application.territoryId);
    if (!application || !(isRun || application.requesterId === actor.personId)) throw notFound('application');
    const rows = await this.agenda.decisionsOf('d.application_id = $1', [applicationId]);
    return rows.filter(({ notifiedAt }) => isRun || notifiedAt !== null).map(shownDecision);
  }
}
