import type {
  AgendaItem as ItemView,
  Choice,
  CommitteeSession as SessionView,
  Decision,
  PlannedJobs,
  PlanLine,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { CommitteeConflicts } from './conflicts.service';
import { entitledIn } from './polls.service';
import { resultSentence } from './result-sentence';
import { quorumIn, type Sitting } from './sitting';
import type { Poll } from './vote.entities';

interface ItemRow {
  id: string;
  position: number;
  status: ItemView['status'];
  applicationId: string;
  firm: string;
  title: string;
  purpose: string;
  amountAskedCents: number | null;
  investmentCents: number | null;
  jobs: PlannedJobs[];
  jobsAtRisk: number;
  plan: PlanLine[];
  headcount: number | null;
  opinion: string;
  skillsHours: number | null;
  answer: string | null;
}
type PollRow = Pick<Poll, 'id' | 'itemId' | 'ballot' | 'motion' | 'closedAt' | 'result'>;
interface VoteRow {
  pollId: string;
  principalId: string;
  voterId: string | null;
  choice: Choice | null;
}

const FIRM = `JOIN project pr ON pr.id = a.project_id JOIN organisation o ON o.id = pr.organisation_id`;
const ITEMS = `
  SELECT i.id, i.position, i.status, a.id AS "applicationId", o.name AS firm, pr.title, a.purpose, a.amount_asked_cents AS "amountAskedCents",
    a.investment_cents AS "investmentCents", a.jobs, a.jobs_at_risk AS "jobsAtRisk", a.plan, (a.baseline->>'headcount')::float8 AS headcount,
    a.opinion, a.skills_hours AS "skillsHours", a.answer
  FROM agenda_item i JOIN application a ON a.id = i.application_id ${FIRM} WHERE i.session_id = $1 ORDER BY i.position, i.id`;
const DECISIONS = `
  SELECT d.item_id AS "itemId", d.id, d.number, d.outcome, d.amount_cents AS "amountCents", d.instalments, d.period_months AS "periodMonths",
    d.deferral_months AS "deferralMonths", d.skills_days AS "skillsDays", d.motive, d.question, d.valid_until::text AS "validUntil",
    d.taken_at AS "takenAt", d.notified_at AS "notifiedAt", former.number AS supersedes, d.document_id AS "documentId",
    COALESCE((SELECT json_agg(json_build_object('id', c.id, 'text', c.text, 'when', c.moment, 'status', c.status) ORDER BY c.position)
      FROM decision_condition c WHERE c.decision_id = d.id), '[]') AS conditions
  FROM decision d LEFT JOIN decision former ON former.id = d.supersedes_id`;
type DecisionRow = Omit<Decision, 'takenAt' | 'notifiedAt'> & {
  itemId: string;
  takenAt: Date;
  notifiedAt: Date | null;
};

/** The items of a sitting as one reader may see them: who stands aside from a dossier reads its title, and no more. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly db: Database,
    private readonly conflicts: CommitteeConflicts,
  ) {}

  async items(actor: Actor, sitting: Sitting): Promise<ItemView[]> {
    const { session, members, aside, seat, runs, presides } = sitting;
    const rows = await this.db.query<ItemRow>(ITEMS, [session.id]);
    const ids = rows.map(({ id }) => id);
    const polls = await this.db.query<PollRow>(
      `SELECT DISTINCT ON (item_id) id, item_id AS "itemId", ballot, motion, closed_at AS "closedAt", result
       FROM poll WHERE item_id = ANY($1) ORDER BY item_id, id DESC`,
      [ids],
    );
    const votes = await this.db.query<VoteRow>(
      `SELECT poll_id AS "pollId", principal_id AS "principalId", voter_id AS "voterId", choice FROM ballot WHERE poll_id = ANY($1)
       UNION ALL SELECT poll_id, principal_id, NULL, NULL FROM poll_voter WHERE poll_id = ANY($1)`,
      [polls.map(({ id }) => id)],
    );
    const decisions = await this.decisionsOf('d.item_id = ANY($1)', [ids]);
    const hints =
      runs || presides
        ? await this.conflicts.hints(
            session.id,
            members.map(({ id }) => id),
          )
        : [];
    const nameOf = (memberId: string | null) => members.find(({ id }) => id === memberId)?.name ?? '';
    return rows.map((row) => {
      const asideHere = aside.filter(({ applicationId }) => applicationId === row.applicationId);
      const standsAside = !runs && asideHere.some(({ memberId }) => memberId === seat?.id);
      const poll = polls.find(({ itemId }) => itemId === row.id);
      const decision = decisions.find(({ itemId }) => itemId === row.id);
      const knowsWords = runs || presides;
      return {
        ...{ id: row.id, position: row.position, status: row.status, applicationId: row.applicationId },
        ...{ firm: row.firm, title: row.title, standsAside, dossier: standsAside ? null : dossierOf(row) },
        aside: standsAside
          ? asideHere
              .filter(({ memberId }) => memberId === seat?.id)
              .map((one) => ({ ...one, name: nameOf(one.memberId) }))
          : asideHere.map((one) => ({
              ...one,
              name: nameOf(one.memberId),
              words: knowsWords ? one.words : null,
            })),
        hints: standsAside
          ? []
          : hints
              .filter(
                ({ applicationId, memberId }) =>
                  applicationId === row.applicationId && (runs || memberId !== seat?.id),
              )
              .map(({ memberId, hint }) => ({ memberId, name: nameOf(memberId), hint })),
        quorum: quorumIn(sitting, row.applicationId),
        poll:
          poll && !standsAside ? this.pollOf(actor, sitting, row.applicationId, poll, votes, nameOf) : null,
        decision: decision && !standsAside ? shownDecision(decision) : null,
      };
    });
  }

  /** Complete, and on no agenda. */
  waiting(territoryId: string): Promise<SessionView['waiting']> {
    return this.db.query(
      `SELECT a.id, o.name AS firm, pr.title, COALESCE(a.amount_asked_cents, 0) AS "amountAskedCents" FROM application a ${FIRM}
       WHERE a.territory_id = $1 AND a.status = 'complete' ORDER BY a.status_at, a.id`,
      [territoryId],
    );
  }

  private pollOf(
    { locale }: Actor,
    sitting: Sitting,
    applicationId: string,
    { id, ballot, motion, closedAt, result }: PollRow,
    every: VoteRow[],
    nameOf: (memberId: string | null) => string,
  ): ItemView['poll'] {
    const votes = every.filter(({ pollId }) => pollId === id);
    const hasVoted = (principalId: string) => votes.some((vote) => vote.principalId === principalId);
    const open = closedAt === null;
    const entitled = open ? entitledIn(sitting, applicationId) : [];
    const mine = entitled.filter(({ voterId }) => voterId === sitting.seat?.id);
    return {
      ...{ id, ballot, motion, open, result },
      voted: votes.map(({ principalId }) => nameOf(principalId)),
      missing: entitled
        .filter(({ principalId }) => !hasVoted(principalId))
        .map(({ principalId }) => nameOf(principalId)),
      mine: mine.map(({ principalId }) => ({
        principalId,
        name: nameOf(principalId),
        choice: votes.find((vote) => vote.principalId === principalId)?.choice ?? null,
      })),
      // What others chose is nobody's business while it is open.
      votes: open
        ? []
        : votes.flatMap(({ principalId, voterId, choice }) =>
            choice
              ? [{ name: nameOf(principalId), choice, by: voterId === principalId ? null : nameOf(voterId) }]
              : [],
          ),
      sentence: result && resultSentence(result, locale),
    };
  }

  async decisionsOf(where: string, parameters: unknown[]): Promise<DecisionRow[]> {
    return this.db.query<DecisionRow>(`${DECISIONS} WHERE ${where} ORDER BY d.id`, parameters);
  }
}

const dossierOf = (row: ItemRow): NonNullable<ItemView['dossier']> => ({
  ...{
    id: row.applicationId,
    purpose: row.purpose,
    jobs: row.jobs,
    jobsAtRisk: row.jobsAtRisk,
    plan: row.plan,
  },
  ...{ amountAskedCents: row.amountAskedCents ?? 0, investmentCents: row.investmentCents ?? 0 },
  ...{ headcount: row.headcount, opinion: row.opinion, skillsHours: row.skillsHours, answer: row.answer },
});
export const shownDecision = ({ itemId: _, takenAt, notifiedAt, ...row }: DecisionRow): Decision => ({
  ...row,
  takenAt: takenAt.toISOString(),
  notifiedAt: notifiedAt?.toISOString() ?? null,
});
