import type { AttendanceResponse, PresenceMode } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { badField, Clock, conflict, Database, newId, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CommitteeAttendance, CommitteePresence, CommitteeProxy } from './session.entities';
import { CommitteeSessions } from './sessions.service';
import { type Sitting, Sittings } from './sitting';

/** Who says they come, who is there from when until when, and whose voice somebody else holds. */
@Injectable()
export class CommitteeAttendances {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly sessions: CommitteeSessions,
  ) {}

  /** By the member, or by who runs the territory for them. */
  async respond(
    actor: Actor,
    sessionId: string,
    memberId: string,
    response: AttendanceResponse,
  ): Promise<void> {
    await this.db.tx(async () => {
      const sitting = await this.mine(actor, sessionId, memberId);
      if (sitting.session.status !== 'convened') throw notNow(sitting);
      await this.db
        .repo(CommitteeAttendance)
        .upsert({ sessionId, memberId, response, at: this.clock.now() }, ['sessionId', 'memberId']);
    });
  }

  /** Comes, goes over to the video, or leaves (null). Said twice it is noted once. A voice that was given comes back with its giver. */
  async setPresence(
    actor: Actor,
    sessionId: string,
    memberId: string,
    mode: PresenceMode | null,
  ): Promise<void> {
    await this.db.tx(async () => {
      const { members, present } = await this.sessions.for(actor, sessionId, 'presence');
      if (!members.some(({ id }) => id === memberId)) throw notFound('committee-member');
      if ((present.find((one) => one.memberId === memberId)?.mode ?? null) === mode) return;
      const now = this.clock.now();
      await this.db.repo(CommitteePresence).update({ sessionId, memberId, until: IsNull() }, { until: now });
      if (mode === null) return;
      await this.db.repo(CommitteePresence).insert({ id: newId(), sessionId, memberId, mode, since: now });
      await this.db
        .repo(CommitteeProxy)
        .update({ sessionId, giverId: memberId, endedAt: IsNull() }, { endedAt: now });
    });
  }

  /** `holderId` null: it is taken back. */
  async setProxy(
    actor: Actor,
    sessionId: string,
    { giverId, holderId }: { giverId: string; holderId: string | null },
  ): Promise<void> {
    await this.db.tx(async () => {
      const sitting = await this.mine(actor, sessionId, giverId);
      const { session, members, present, proxies, policy } = sitting;
      if (!['convened', 'open'].includes(session.status)) throw notNow(sitting);
      const now = this.clock.now();
      const live = proxies.find((proxy) => proxy.giverId === giverId);
      if (live?.holderId === holderId) return;
      await this.db.repo(CommitteeProxy).update({ sessionId, giverId, endedAt: IsNull() }, { endedAt: now });
      if (holderId === null) return;
      const votes = (id: string) => members.some((member) => member.id === id && member.voting);
      if (holderId === giverId || !votes(holderId) || !votes(giverId))
        throw badField('holderId', 'proxy/not-a-member');
      if (present.some(({ memberId }) => memberId === giverId)) throw conflict('proxy/giver-present');
      const held = proxies.filter((proxy) => proxy.holderId === holderId && proxy.giverId !== giverId).length;
      if (held >= policy.committee.proxiesPerHolder) throw conflict('proxy/holder-full');
      await this.db.repo(CommitteeProxy).insert({ id: newId(), sessionId, giverId, holderId, givenAt: now });
    });
  }

  /** Locked; one's own seat, or anybody's for who runs the territory. */
  private async mine(actor: Actor, sessionId: string, memberId: string): Promise<Sitting> {
    const sitting = await this.sittings.of(actor, sessionId, { locked: true });
    if (!sitting.runs && sitting.seat?.id !== memberId) throw notFound('committee-member');
    if (!sitting.members.some(({ id }) => id === memberId)) throw notFound('committee-member');
    return sitting;
  }
}

const notNow = ({ session }: Sitting) => conflict('committee-session/not-now', { status: session.status });
