import { ApplicationsService } from '@alize/applications';
import type { CreateCommitteeSession, SessionAction, SetAgenda, SittingStatus } from '@alize/contracts';
import { type Actor, History, mustRun, TerritoriesService } from '@alize/directory';
import { badField, Clock, conflict, Database, newId, Outbox, stale, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { committeeCancelled, committeeConvened } from './committee.messages';
import { AgendaItem, CommitteeSession } from './session.entities';
import { canMoveSession, sessionActions } from './session.rules';
import { chairOf, type Sitting, Sittings } from './sitting';

/** A sitting from its date to its end. Rows are locked in one order: session, then application, then poll. */
@Injectable()
export class CommitteeSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly territories: TerritoriesService,
    private readonly applications: ApplicationsService,
    private readonly sittings: Sittings,
  ) {}

  async create(actor: Actor, input: z.output<typeof CreateCommitteeSession>): Promise<string> {
    const { territoryId, startsAt, ...fields } = input;
    mustRun(actor, territoryId, 'territory');
    if (new Date(startsAt) <= this.clock.now()) throw badField('startsAt', 'date/past');
    const calendar = await this.territories.calendarOf(territoryId);
    const year = Number(calendar.dayOf(new Date(startsAt)).slice(0, 4));
    const id = newId();
    await this.db.tx(async () => {
      // One after the other: two sessions of a year have two numbers.
      await this.db.query('SELECT id FROM territory WHERE id = $1 FOR NO KEY UPDATE', [territoryId]);
      const [last] = await this.db.query<{ number: number }>(
        'SELECT COALESCE(max(number), 0) AS number FROM committee_session WHERE territory_id = $1 AND year = $2',
        [territoryId, year],
      );
      await this.db.repo(CommitteeSession).insert({
        ...{ id, territoryId, year, number: (last?.number ?? 0) + 1, startsAt: new Date(startsAt) },
        ...{ ...fields, createdAt: this.clock.now() },
      });
      await this.history.record('committee_session', id, { from: null, to: 'planned' }, actor);
    });
    return id;
  }

  /** The dossiers of the agenda, in their order. Those taken off wait for another session. */
  async arrange(
    actor: Actor,
    id: string,
    { applicationIds, version }: z.output<typeof SetAgenda>,
  ): Promise<void> {
    await this.db.tx(async () => {
      const { session } = await this.for(actor, id, 'arrange');
      if (session.version !== version) throw stale();
      if (new Set(applicationIds).size !== applicationIds.length)
        throw badField('applicationIds', 'list/twice');
      const items = await this.db.repo(AgendaItem).findBy({ sessionId: id });
      for (const item of items.filter(({ applicationId }) => !applicationIds.includes(applicationId))) {
        await this.db.repo(AgendaItem).delete({ id: item.id });
        await this.applications.moveForCommittee(actor, item.applicationId, 'complete');
      }
      for (const [index, applicationId] of applicationIds.entries()) {
        const known = items.find((item) => item.applicationId === applicationId);
        if (known) await this.db.repo(AgendaItem).update({ id: known.id }, { position: index + 1 });
        else await this.put(actor, session, applicationId, index + 1);
      }
      // Both screens that arrange it have read a version.
      await this.db.repo(CommitteeSession).update({ id }, { version: version + 1 });
    });
  }

  /** The agenda goes out; once more where it was corrected since. */
  async convene(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const { session, members } = await this.for(actor, id, 'convene');
      if (!members.some(({ voting }) => voting)) throw conflict('committee/no-members');
      if (!(await this.db.repo(AgendaItem).existsBy({ sessionId: id })))
        throw conflict('committee-session/no-items');
      const now = this.clock.now();
      const convened = { sequence: session.sequence + 1, convenedAt: session.convenedAt ?? now };
      await this.move(actor, session, 'convened', convened);
      await this.outbox.publish(committeeConvened, { sessionId: id });
    });
  }

  /** By the chair or the animator. Who presides: the chair if there, else a vice-chair. */
  async open(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const { session, members, present } = await this.for(actor, id, 'open');
      const isThere = (member: { id: string }) => present.some(({ memberId }) => memberId === member.id);
      const chair = [chairOf(members), ...members.filter(({ office }) => office === 'vice_chair')].find(
        (one) => one && isThere(one),
      );
      if (!chair) throw conflict('committee-session/no-chair');
      await this.move(actor, session, 'open', { openedAt: this.clock.now(), chairId: chair.id });
    });
  }

  /** What was not reached waits for the next session; what was voted must be decided first. */
  async close(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const { session } = await this.for(actor, id, 'close');
      const items = await this.db.repo(AgendaItem).findBy({ sessionId: id });
      if (items.some(({ status }) => status === 'voting' || status === 'voted'))
        throw conflict('committee-session/undecided-items');
      for (const item of items.filter(({ status }) => status === 'pending')) {
        await this.db.repo(AgendaItem).update({ id: item.id }, { status: 'not_reached' });
        await this.applications.moveForCommittee(actor, item.applicationId, 'complete');
      }
      const now = this.clock.now();
      await this.db.query(
        'UPDATE committee_presence SET until = $2 WHERE session_id = $1 AND until IS NULL',
        [id, now],
      );
      await this.move(actor, session, 'closed', { closedAt: now });
    });
  }

  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const { session } = await this.for(actor, id, 'cancel');
      for (const { applicationId } of await this.db.repo(AgendaItem).findBy({ sessionId: id }))
        await this.applications.moveForCommittee(actor, applicationId, 'complete');
      const wasConvened = session.convenedAt !== null;
      await this.move(actor, session, 'cancelled', { reason, sequence: session.sequence + 1 }, reason);
      if (wasConvened) await this.outbox.publish(committeeCancelled, { sessionId: id });
    });
  }

  /** Locked, for who may do this now. */
  async for(actor: Actor, id: string, action: SessionAction): Promise<Sitting> {
    const sitting = await this.sittings.of(actor, id, { locked: true });
    const { status } = sitting.session;
    if (!sessionActions(status, sitting).includes(action))
      throw conflict('committee-session/not-now', { status });
    return sitting;
  }

  private async put(actor: Actor, session: CommitteeSession, applicationId: string, position: number) {
    const { territoryId } = await this.applications.lock(applicationId);
    if (territoryId !== session.territoryId) throw badField('applicationIds', 'application/elsewhere');
    await this.applications.moveForCommittee(actor, applicationId, 'scheduled');
    await this.db.repo(AgendaItem).insert({ id: newId(), sessionId: session.id, applicationId, position });
  }

  private async move(
    actor: Actor,
    session: CommitteeSession,
    to: SittingStatus,
    changed: Partial<CommitteeSession>,
    reason?: string,
  ): Promise<void> {
    const { id, status: from, version } = session;
    if (!canMoveSession(from, to)) throw unreachable('committee-session', from, to);
    await this.db.repo(CommitteeSession).update({ id }, { ...changed, status: to, version: version + 1 });
    await this.history.record('committee_session', id, { from, to, reason }, actor);
  }
}
