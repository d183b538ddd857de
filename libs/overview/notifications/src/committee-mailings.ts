import type { MailPurpose } from '@alize/contracts';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MailQueue } from './mail-queue';

interface Told {
  territoryId: string;
  recipientId: string;
  needId: string | null;
  round: number;
}

/** Who is written to about a dossier, a sitting or a decision. Each verb may run twice. */
@Injectable()
export class CommitteeMailings {
  constructor(
    private readonly db: Database,
    private readonly queue: MailQueue,
  ) {}

  async tellAnimatorsOfDossier(applicationId: string): Promise<void> {
    const [about] = await this.dossier(applicationId, 'submitted');
    if (!about) return;
    const { territoryId, needId, round } = about;
    const mail = {
      purpose: 'application-submitted' as const,
      subjectId: applicationId,
      territoryId,
      needId,
      round,
    };
    await this.queue.addForAnimators(mail);
  }

  async tellFirmWhatLacks(applicationId: string): Promise<void> {
    const told = await this.dossier(applicationId, 'draft');
    await this.queue.add(
      told.map((one) => ({ purpose: 'application-to-complete', subjectId: applicationId, ...one })),
    );
  }

  /** Every member in office on the day; each agenda once. */
  async convene(sessionId: string): Promise<void> {
    await this.toMembers('committee-convocation', sessionId, 'convened');
  }

  async cancel(sessionId: string): Promise<void> {
    await this.toMembers('committee-cancelled', sessionId, 'cancelled');
  }

  /** The money left: what is due when. */
  async tellOfAdvance(advanceId: string): Promise<void> {
    const told = await this.db.query<Told>(
      `SELECT v.territory_id AS "territoryId", v.requester_id AS "recipientId", a.need_id AS "needId", 0 AS round
       FROM advance v JOIN decision d ON d.id = v.decision_id JOIN application a ON a.id = d.application_id
       WHERE v.id = $1 AND v.disbursed_on IS NOT NULL`,
      [advanceId],
    );
    await this.queue.add(told.map((one) => ({ purpose: 'advance-disbursed', subjectId: advanceId, ...one })));
  }

  async tellOfDecision(decisionId: string): Promise<void> {
    const told = await this.db.query<Told>(
      `SELECT a.territory_id AS "territoryId", a.requester_id AS "recipientId", a.need_id AS "needId", 0 AS round
       FROM decision d JOIN application a ON a.id = d.application_id WHERE d.id = $1 AND d.notified_at IS NOT NULL`,
      [decisionId],
    );
    await this.queue.add(told.map((one) => ({ purpose: 'decision-letter', subjectId: decisionId, ...one })));
  }

  /** As long as it stands so; how often it came there before is its round. */
  private dossier(id: string, status: string): Promise<Told[]> {
    return this.db.query<Told>(
      `SELECT a.territory_id AS "territoryId", a.requester_id AS "recipientId", a.need_id AS "needId",
         (SELECT count(*)::int FROM history h WHERE h.subject = 'application' AND h.subject_id = a.id AND h.to_status = $2) AS round
       FROM application a WHERE a.id = $1 AND a.status = $2`,
      [id, status],
    );
  }

  private async toMembers(purpose: MailPurpose, sessionId: string, status: string): Promise<void> {
    const told = await this.db.query<Told>(
      `SELECT s.territory_id AS "territoryId", m.person_id AS "recipientId", NULL AS "needId", s.sequence AS round
       FROM committee_session s JOIN committee_member m ON m.territory_id = s.territory_id
         AND m.starts_on <= s.starts_at::date AND (m.ends_on IS NULL OR m.ends_on >= s.starts_at::date)
       WHERE s.id = $1 AND s.status = $2`,
      [sessionId, status],
    );
    await this.queue.add(told.map((one) => ({ purpose, subjectId: sessionId, ...one })));
  }
}
