import type { Application as ApplicationView, TerritoryPolicy } from '@alize/contracts';
import type { Application } from './application.entity';
import { applicationActions, lacksOf } from './application.rules';

/** One row of `SELECT_APPLICATIONS`. */
export type ApplicationRow = Omit<
  Application,
  'project' | 'need' | 'territory' | 'requester' | 'updatedAt'
> & {
  project: ApplicationView['project'];
  organisation: ApplicationView['organisation'];
  requesterName: string;
  policy: unknown;
};

export const SELECT_APPLICATIONS = `
  SELECT a.id, a.project_id AS "projectId", a.need_id AS "needId", a.territory_id AS "territoryId", a.requester_id AS "requesterId",
    a.status, a.purpose, a.amount_asked_cents AS "amountAskedCents", a.jobs, a.jobs_at_risk AS "jobsAtRisk",
    a.investment_cents AS "investmentCents", a.plan, a.uses, a.baseline, a.opinion, a.skills_hours AS "skillsHours", a.missing,
    a.answer, a.reason, a.created_at AS "createdAt", a.submitted_at AS "submittedAt", a.status_at AS "statusAt", a.version,
    json_build_object('id', pr.id, 'title', pr.title) AS project,
    json_build_object('id', o.id, 'name', o.name, 'siret', o.siret, 'commune', c.name) AS organisation,
    trim(p.first_name || ' ' || p.last_name) AS "requesterName"
  FROM application a JOIN project pr ON pr.id = a.project_id JOIN organisation o ON o.id = pr.organisation_id
  JOIN commune c ON c.code = o.commune_code JOIN person p ON p.id = a.requester_id`;

/** What somebody reads of a dossier: the animator's opinion is for who runs the programme, and for the committee. */
export function toApplication(
  row: ApplicationRow,
  reader: { own: boolean; runs: boolean },
  policy: TerritoryPolicy,
): ApplicationView {
  return {
    id: row.id,
    status: row.status,
    territoryId: row.territoryId,
    needId: row.needId,
    project: row.project,
    organisation: row.organisation,
    requester: row.requesterName,
    purpose: row.purpose,
    amountAskedCents: row.amountAskedCents,
    jobs: row.jobs,
    jobsAtRisk: row.jobsAtRisk,
    investmentCents: row.investmentCents,
    plan: row.plan,
    uses: row.uses,
    baseline: row.baseline,
    opinion: reader.runs ? row.opinion : null,
    skillsHours: row.skillsHours,
    missing: row.missing,
    answer: row.answer,
    reason: row.reason,
    lacks: lacksOf(row, policy),
    maximumCents: policy.maxAdvanceCents,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    since: row.statusAt.toISOString(),
    actions: applicationActions(row.status, reader),
    version: row.version,
  };
}
