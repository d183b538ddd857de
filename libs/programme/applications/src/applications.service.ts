import type { ApplicationAction, ApplicationStatus, UpdateApplication } from '@alize/contracts';
import { type Actor, History, runs, TerritoriesService } from '@alize/directory';
import {
  Clock,
  conflict,
  Database,
  newId,
  notFound,
  Outbox,
  ROW_LOCK,
  stale,
  unreachable,
  violates,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Application } from './application.entity';
import { applicationReturned, applicationSubmitted } from './application.messages';
import { applicationActions, canMoveApplication, lacksOf } from './application.rules';

interface NeedFacts {
  projectId: string;
  territoryId: string;
  contactId: string;
  confirmed: boolean;
  title: string;
  description: string;
  jobsPlanned: number | null;
  amountSoughtCents: number | null;
  hours: number;
}

/** A firm's dossier: written by it or for it, looked at by the animator, given to a committee. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly territories: TerritoriesService,
  ) {}

  /** From what the need and its project say already; one live dossier a project. */
  async create(actor: Actor, needId: string): Promise<string> {
    const [need] = await this.db.query<NeedFacts>(
      `SELECT n.project_id AS "projectId", n.territory_id AS "territoryId", n.contact_id AS "contactId",
         n.confirmed_at IS NOT NULL AS confirmed, pr.title, pr.description, pr.jobs_planned AS "jobsPlanned",
         pr.amount_sought_cents AS "amountSoughtCents", n.hours
       FROM need n JOIN project pr ON pr.id = n.project_id WHERE n.id = $1`,
      [needId],
    );
    if (!need || !(need.contactId === actor.personId || (need.confirmed && runs(actor, need.territoryId))))
      throw notFound('need');
    if (!need.confirmed) throw conflict('need/not-confirmed');
    const id = newId();
    const now = this.clock.now();
    const { projectId, territoryId, contactId, title, description, jobsPlanned, amountSoughtCents } = need;
    try {
      await this.db.tx(async () => {
        await this.db.repo(Application).insert({
          ...{ id, projectId, needId, territoryId, requesterId: contactId, createdAt: now, statusAt: now },
          ...{ purpose: description || title, amountAskedCents: amountSoughtCents },
          ...{ jobs: jobsPlanned ? [{ kind: 'permanent', count: jobsPlanned, by: null }] : [] },
          ...{
            baseline: { headcount: null, lastYear: null, yearBefore: null },
            skillsHours: Math.round(need.hours),
          },
        });
        await this.history.record('application', id, { from: null, to: 'draft' }, actor);
      });
    } catch (error) {
      if (violates(error, 'application_live')) throw conflict('application/open-already');
      throw error;
    }
    return id;
  }

  /** The animator's opinion is hers alone. */
  async update(actor: Actor, id: string, { version, opinion, ...fields }: UpdateApplication): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.lockFor(actor, id, 'edit');
      if (row.version !== version) throw stale();
      const hers = runs(actor, row.territoryId) && opinion !== undefined ? { opinion } : {};
      const changed = { ...fields, ...hers };
      const after = { ...row, ...changed };
      const { status } = row;
      if (status === 'complete') await this.mustBeWhole(after);
      await this.db.repo(Application).save({ id, version, ...changed });
    });
  }

  async submit(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.lockFor(actor, id, 'submit');
      await this.mustBeWhole(row);
      await this.move(actor, row, 'submitted', { submittedAt: this.clock.now(), missing: null });
      await this.outbox.publish(applicationSubmitted, { applicationId: id });
    });
  }

  /** The animator has read it with the firm: it can be put before a committee. */
  async complete(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.lockFor(actor, id, 'complete');
      await this.mustBeWhole(row);
      await this.move(actor, row, 'complete');
    });
  }

  async giveBack(actor: Actor, id: string, missing: string): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.lockFor(actor, id, 'return');
      await this.move(actor, row, 'draft', { missing }, missing);
      await this.outbox.publish(applicationReturned, { applicationId: id });
    });
  }

  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.lockFor(actor, id, 'withdraw');
      await this.move(actor, row, 'withdrawn', { reason }, reason);
    });
  }

  /** By the committee: on its agenda, off it again, or decided. In its transaction. */
  async moveForCommittee(
    actor: Actor,
    id: string,
    to: 'scheduled' | 'complete' | 'decided',
  ): Promise<Application> {
    const row = await this.lock(id);
    await this.move(actor, row, to);
    return row;
  }

  /** After a deferral, with the firm's answer. The caller has seen that it was deferred. */
  async comeBack(actor: Actor, id: string, answer: string): Promise<void> {
    const row = await this.lock(id);
    try {
      await this.move(actor, row, 'complete', { answer });
    } catch (error) {
      if (violates(error, 'application_live')) throw conflict('application/open-already');
      throw error;
    }
  }

  async lock(id: string): Promise<Application> {
    const row = await this.db.repo(Application).findOne({ where: { id }, lock: ROW_LOCK });
    if (!row) throw notFound('application');
    return row;
  }

  private async lockFor(actor: Actor, id: string, action: ApplicationAction): Promise<Application> {
    const row = await this.lock(id);
    const reader = { own: row.requesterId === actor.personId, runs: runs(actor, row.territoryId) };
    if (!reader.own && !reader.runs) throw notFound('application');
    if (!applicationActions(row.status, reader).includes(action))
      throw conflict('application/not-now', { status: row.status });
    return row;
  }

  private async mustBeWhole(row: Application): Promise<void> {
    const lacks = lacksOf(row, await this.territories.policyOf(row.territoryId));
    if (lacks.length === 0) return;
    const code =
      lacks.length === 1 && lacks[0] === 'plan_unbalanced'
        ? 'application/plan-unbalanced'
        : 'application/incomplete';
    throw conflict(code);
  }

  private async move(
    actor: Actor,
    row: Application,
    to: ApplicationStatus,
    changed: Partial<Application> = {},
    reason?: string,
  ): Promise<void> {
    const { id, status: from } = row;
    if (!canMoveApplication(from, to)) throw unreachable('application', from, to);
    row.status = to;
    await this.db.repo(Application).update({ id }, { ...changed, status: to, statusAt: this.clock.now() });
    await this.history.record('application', id, { from, to, reason }, actor);
  }
}
