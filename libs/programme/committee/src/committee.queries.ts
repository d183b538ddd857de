import type { CommitteeSession as SessionView, CommitteeSessionBrief } from '@alize/contracts';
import { type Actor, territoriesRun, TerritoriesService } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { AgendaQueries } from './agenda.queries';
import { Envelopes } from './envelopes.queries';
import { sessionActions, sessionNumber } from './session.rules';
import { quorumIn, type Sitting, Sittings } from './sitting';

type Row = Omit<CommitteeSessionBrief, 'number' | 'startsAt'> & {
  code: string;
  year: number;
  number: number;
  startsAt: Date;
};

const SELECT = `
  SELECT s.id, s.territory_id AS "territoryId", t.code, s.year, s.number, s.mode, s.starts_at AS "startsAt", s.place,
    s.video_url AS "videoUrl", s.status, (SELECT count(*)::int FROM agenda_item i WHERE i.session_id = s.id) AS "itemCount"
  FROM committee_session s JOIN territory t ON t.id = s.territory_id`;
const MOST = 100;

/** Sittings for screens. */
@Injectable()
export class CommitteeQueries {
  constructor(
    private readonly db: Database,
    private readonly territories: TerritoriesService,
    private readonly sittings: Sittings,
    private readonly agenda: AgendaQueries,
    private readonly envelopes: Envelopes,
  ) {}

  /** Of the territories one runs; convened ones of the committee one sits in. The latest first. */
  async list(actor: Actor, territoryId?: string): Promise<CommitteeSessionBrief[]> {
    const rows = await this.db.query<Row>(
      `${SELECT} WHERE ($2::uuid IS NULL OR s.territory_id = $2) AND ($1::uuid[] IS NULL OR s.territory_id = ANY($1)
         OR (s.convened_at IS NOT NULL AND EXISTS (SELECT FROM committee_member m WHERE m.territory_id = s.territory_id AND m.person_id = $3
           AND m.starts_on <= s.starts_at::date AND (m.ends_on IS NULL OR m.ends_on >= s.starts_at::date))))
       ORDER BY s.starts_at DESC, s.id LIMIT ${MOST}`,
      [territoriesRun(actor), territoryId ?? null, actor.personId],
    );
    return rows.map(({ code, year, number, startsAt, ...row }) => ({
      ...row,
      number: sessionNumber(code, year, number),
      startsAt: startsAt.toISOString(),
    }));
  }

  async get(actor: Actor, id: string): Promise<SessionView> {
    return this.show(actor, await this.sittings.of(actor, id));
  }

  /** With what the reader stands aside from: for the record, which is signed as a whole. */
  async whole(actor: Actor, id: string): Promise<SessionView> {
    return this.show(actor, { ...(await this.sittings.of(actor, id)), runs: true });
  }

  private async show(actor: Actor, sitting: Sitting): Promise<SessionView> {
    const { id } = sitting.session;
    const { session, members, present, proxies, policy, seat, runs, presides } = sitting;
    const { territoryId, year, status } = session;
    const { code } = await this.territories.get(territoryId);
    const answers = await this.db.query<{ memberId: string; response: 'yes' | 'no' }>(
      'SELECT member_id AS "memberId", response FROM committee_attendance WHERE session_id = $1',
      [id],
    );
    const [minutes] = await this.db.query<NonNullable<SessionView['minutes']>>(
      'SELECT status, remarks, document_id AS "documentId" FROM committee_minutes WHERE session_id = $1',
      [id],
    );
    const items = await this.agenda.items(actor, sitting);
    const nameOf = (memberId: string | undefined) => members.find((one) => one.id === memberId)?.name ?? null;
    return {
      ...{ id, territoryId, number: sessionNumber(code, year, session.number), mode: session.mode, status },
      ...{ startsAt: session.startsAt.toISOString(), place: session.place, videoUrl: session.videoUrl },
      itemCount: items.length,
      members: members.map(({ id: memberId, name, organisation, college, office, voting }) => ({
        ...{ id: memberId, name, organisation, college, office, voting },
        response: answers.find((answer) => answer.memberId === memberId)?.response ?? null,
        presence: present.find((one) => one.memberId === memberId)?.mode ?? null,
        proxyTo: nameOf(proxies.find(({ giverId }) => giverId === memberId)?.holderId),
      })),
      items,
      waiting: runs ? await this.agenda.waiting(territoryId) : [],
      quorum: quorumIn(sitting, null),
      chair: nameOf(session.chairId ?? undefined),
      ...{ memberId: seat?.id ?? null, chairs: presides, runs, sequence: session.sequence },
      policy: {
        maximumCents: policy.maxAdvanceCents,
        envelopeLeftCents: await this.envelopes.left(territoryId, year, policy),
        moneyNeedsSkills: policy.moneyNeedsSkills,
      },
      minutes: minutes && (runs || minutes.status !== 'draft') ? minutes : null,
      actions: sessionActions(status, { runs, presides }),
      version: session.version,
    };
  }
}
