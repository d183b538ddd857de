import type { ConflictHint, DeclareConflict } from '@alize/contracts';
import { type Actor, byWhom, groupHead, runs } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CommitteeMember } from './member.entity';
import { CommitteeConflict } from './vote.entities';

export interface Hint {
  applicationId: string;
  memberId: string;
  hint: ConflictHint;
}

/** Mail hosts that say nothing of an employer. */
const PUBLIC_HOSTS = [
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'outlook.com',
  'outlook.fr',
  'hotmail.com',
  'hotmail.fr',
  'yahoo.fr',
  'yahoo.com',
  'icloud.com',
];

const HINTS = `
  SELECT a.id AS "applicationId", m.id AS "memberId",
    CASE WHEN m.organisation_id = firm.id THEN 'same_employer'
      WHEN mo.id IS NOT NULL AND ${groupHead('mo')} = ${groupHead('firm')} THEN 'same_group'
      WHEN EXISTS (SELECT FROM mission ms JOIN match mt ON mt.id = ms.id JOIN offer of ON of.id = mt.offer_id JOIN need n ON n.id = mt.need_id
        WHERE of.person_id = m.person_id AND n.project_id = a.project_id) THEN 'mission_with_it'
      ELSE 'same_mail_domain' END AS hint
  FROM agenda_item i JOIN application a ON a.id = i.application_id JOIN project pr ON pr.id = a.project_id
    JOIN organisation firm ON firm.id = pr.organisation_id JOIN person head ON head.id = a.requester_id
    CROSS JOIN committee_member m JOIN person mp ON mp.id = m.person_id LEFT JOIN organisation mo ON mo.id = m.organisation_id
  WHERE i.session_id = $1 AND m.id = ANY($2)
    AND NOT EXISTS (SELECT FROM committee_conflict c WHERE c.application_id = a.id AND c.member_id = m.id)
    AND (m.organisation_id = firm.id
      OR (mo.id IS NOT NULL AND ${groupHead('mo')} = ${groupHead('firm')})
      OR EXISTS (SELECT FROM mission ms JOIN match mt ON mt.id = ms.id JOIN offer of ON of.id = mt.offer_id JOIN need n ON n.id = mt.need_id
        WHERE of.person_id = m.person_id AND n.project_id = a.project_id)
      OR (split_part(mp.email, '@', 2) = split_part(head.email, '@', 2) AND NOT split_part(mp.email, '@', 2) = ANY($3)))`;

/** Who has something to do with a firm, and stands aside from its dossier. */
@Injectable()
export class CommitteeConflicts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One's own, or written down by who runs the territory; what was said once stays said. */
  async declare(actor: Actor, applicationId: string, input: z.output<typeof DeclareConflict>): Promise<void> {
    const { memberId, ground, words } = input;
    await this.db.tx(async () => {
      const [facts] = await this.db.query<{ territoryId: string; status: string }>(
        'SELECT territory_id AS "territoryId", status FROM application WHERE id = $1',
        [applicationId],
      );
      const today = this.clock.today();
      const seats = facts
        ? await this.db.repo(CommitteeMember).findBy({ territoryId: facts.territoryId })
        : [];
      const inOffice = seats.filter(
        (seat) => seat.startsOn <= today && (seat.endsOn === null || seat.endsOn >= today),
      );
      const own = inOffice.find(({ personId }) => personId === actor.personId);
      const runsIt = facts !== undefined && runs(actor, facts.territoryId);
      const told = memberId ? inOffice.find(({ id }) => id === memberId) : own;
      // A member knows of a dossier by the agenda of a session they were called to.
      if (!facts || !told || !(runsIt || (told === own && (await this.isCalled(applicationId)))))
        throw notFound('application');
      await this.db.query(
        `INSERT INTO committee_conflict (id, application_id, member_id, ground, words, stands_aside, declared_by, at)
         VALUES ($1, $2, $3, $4, $5, true, $6, $7)
         ON CONFLICT (application_id, member_id) DO UPDATE SET ground = $4, words = $5, stands_aside = true, dismissal = NULL, declared_by = $6, at = $7`,
        [newId(), applicationId, told.id, ground, words, byWhom(actor), this.clock.now()],
      );
    });
  }

  /** By the chair alone, with why there is none. */
  async dismiss(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const found = await this.db
        .repo(CommitteeConflict)
        .findOne({ where: { id }, relations: { member: true } });
      const today = this.clock.today();
      const chairs = found
        ? await this.db.repo(CommitteeMember).findBy({
            ...{ territoryId: found.member.territoryId, personId: actor.personId, office: 'chair' },
          })
        : [];
      const chair = chairs.find(
        ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
      );
      if (!found || !chair || chair.id === found.memberId) throw notFound('conflict');
      const [voting] = await this.db.query(
        'SELECT p.id FROM poll p JOIN agenda_item i ON i.id = p.item_id WHERE i.application_id = $1 AND p.closed_at IS NULL',
        [found.applicationId],
      );
      if (voting) throw conflict('conflict/vote-open');
      await this.db.repo(CommitteeConflict).update({ id }, { standsAside: false, dismissal: reason });
    });
  }

  /** What facts suggest of a session's dossiers, of whoever has said nothing yet. */
  hints(sessionId: string, memberIds: string[]): Promise<Hint[]> {
    return this.db.query<Hint>(HINTS, [sessionId, memberIds, PUBLIC_HOSTS]);
  }

  private async isCalled(applicationId: string): Promise<boolean> {
    const [row] = await this.db.query(
      `SELECT s.id FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
       WHERE i.application_id = $1 AND s.convened_at IS NOT NULL AND s.status IN ('convened', 'open')`,
      [applicationId],
    );
    return row !== undefined;
  }
}
