import { type Actor, TerritoriesService } from '@alize/directory';
import { DocumentsService } from '@alize/documents';
import { Clock, conflict, Database, stale } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CommitteeQueries } from './committee.queries';
import { CommitteeMinutes } from './decision.entities';
import { type MinutesFacts, minutesOf } from './minutes.document';
import { CommitteeSessions } from './sessions.service';
import { Sittings } from './sitting';

/** The record of a sitting: what it knows already, what was said besides, and the paper once it is approved. */
@Injectable()
export class Minutes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly territories: TerritoriesService,
    private readonly documents: DocumentsService,
    private readonly sittings: Sittings,
    private readonly sessions: CommitteeSessions,
    private readonly queries: CommitteeQueries,
  ) {}

  async write(actor: Actor, sessionId: string, { remarks, version }: { remarks: string; version: number }) {
    await this.db.tx(async () => {
      const { session } = await this.sessions.for(actor, sessionId, 'write_minutes');
      if (session.version !== version) throw stale();
      if ((await this.found(sessionId))?.status === 'approved') throw conflict('minutes/approved-already');
      await this.db.repo(CommitteeMinutes).upsert({ sessionId, remarks, status: 'draft' }, ['sessionId']);
    });
  }

  /** By who presided over it: from then on the paper is what it is. */
  async approve(actor: Actor, sessionId: string): Promise<void> {
    await this.db.tx(async () => {
      const { session, presides } = await this.sittings.of(actor, sessionId, { locked: true });
      if (!presides || session.status !== 'closed') throw conflict('minutes/not-yours');
      const minutes = await this.found(sessionId);
      if (!minutes) throw conflict('minutes/not-written');
      if (minutes.status === 'approved') throw conflict('minutes/approved-already');
      const facts = await this.facts(actor, sessionId, minutes.remarks);
      const documentId = await this.documents.issue(actor, {
        ...{
          kind: 'minutes',
          territoryId: session.territoryId,
          number: facts.session.number,
          subjectId: sessionId,
        },
        paper: minutesOf(facts),
      });
      await this.db
        .repo(CommitteeMinutes)
        .update({ sessionId }, { status: 'approved', approvedAt: this.clock.now(), documentId });
    });
  }

  private found(sessionId: string): Promise<CommitteeMinutes | null> {
    return this.db.repo(CommitteeMinutes).findOneBy({ sessionId });
  }

  /** As the animator reads it: the chair who stood aside from an item signs for the whole. */
  private async facts(actor: Actor, sessionId: string, remarks: string): Promise<MinutesFacts> {
    const { session } = await this.sittings.of(actor, sessionId);
    const view = await this.queries.whole(actor, sessionId);
    const { name } = await this.territories.get(session.territoryId);
    const attended = await this.db.query<MinutesFacts['attended'][number]>(
      `SELECT trim(p.first_name || ' ' || p.last_name) AS name, o.name AS organisation, pr.mode, pr.since, pr.until
       FROM committee_presence pr JOIN committee_member m ON m.id = pr.member_id JOIN person p ON p.id = m.person_id
       LEFT JOIN organisation o ON o.id = m.organisation_id WHERE pr.session_id = $1 ORDER BY pr.since, pr.id`,
      [sessionId],
    );
    const proxies = await this.db.query<{ giver: string; holder: string }>(
      `SELECT trim(g.first_name || ' ' || g.last_name) AS giver, trim(h.first_name || ' ' || h.last_name) AS holder
       FROM committee_proxy x JOIN committee_member gm ON gm.id = x.giver_id JOIN person g ON g.id = gm.person_id
       JOIN committee_member hm ON hm.id = x.holder_id JOIN person h ON h.id = hm.person_id WHERE x.session_id = $1 ORDER BY x.id`,
      [sessionId],
    );
    const { openedAt, closedAt, startsAt } = session;
    if (!openedAt || !closedAt) throw conflict('committee-session/not-now', { status: session.status });
    return { session: view, territoryName: name, startsAt, openedAt, closedAt, attended, proxies, remarks };
  }
}
