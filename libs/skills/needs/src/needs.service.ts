import type { FieldChange, NeedStatus, QualifyNeed, UpdateNeed } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  editOf,
  fieldChanges,
  History,
  mustRun,
  OrganisationsService,
  PeopleService,
  runs,
  SYSTEM,
} from '@alize/directory';
import { badField, Clock, conflict, Database, notFound, Outbox, stale, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type LockedNeed, Need } from './need.entities';
import { NeedCorrection } from './need-correction';
import { NeedSkills } from './need-skills.service';
import { needClosed, needFulfilled, needOpened, needRejected } from './need.messages';
import { canMoveNeed, CONFIRMATION_DAYS, isChangeable } from './need.rules';

type FormOf = Pick<Need, 'formContact' | 'formOrganisation'> & { organisationId: string };

/** As `ROW_LOCK` does it. */
const LOCK = `
  SELECT id, project_id AS "projectId", territory_id AS "territoryId", contact_id AS "contactId",
    volunteers_wanted AS "volunteersWanted", status, confirmed_at AS "confirmedAt", version
  FROM need WHERE id = $1 FOR NO KEY UPDATE`;

@Injectable()
export class NeedsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly communes: CommunesService,
    private readonly skills: NeedSkills,
    private readonly correction: NeedCorrection,
  ) {}

  /** The animator has spoken with the firm: the need may be matched, and its contact is a requester from now on. */
  async qualify(actor: Actor, id: string, input: QualifyNeed, { tellContact = true } = {}): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.lock(id);
      mustRun(actor, need.territoryId, 'need');
      if (!need.confirmedAt) throw conflict('need/not-confirmed');
      // A matched need does open again, but not by being qualified a second time.
      if (need.status !== 'submitted') throw unreachable('need', need.status, 'open');
      await this.move(actor, need, 'open', input.note);
      await this.skills.replace(actor, need, input);
      if (input.hours) await this.db.repo(Need).update({ id }, { hours: input.hours });
      const { organisationId, formContact, formOrganisation } = await this.formOf(need);
      // She has spoken with them about this form: its words count, unless the records are looked after already.
      await this.organisations.verify(organisationId, formOrganisation);
      const { contactId, territoryId } = need;
      if (formContact) await this.people.confirmForm(contactId, formContact);
      // Nobody gives themselves a role: an animator who asks for her own firm reads her need without one.
      if (contactId !== actor.personId)
        await this.people.give(contactId, { role: 'requester', territoryId, organisationId }, actor);
      if (tellContact) await this.outbox.publish(needOpened, { needId: id });
    });
  }

  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.lock(id);
      mustRun(actor, need.territoryId, 'need');
      if (!need.confirmedAt) throw conflict('need/not-confirmed');
      await this.move(actor, need, 'rejected', reason);
      await this.outbox.publish(needRejected, { needId: id });
    });
  }

  async withdraw(actor: Actor, id: string, reason?: string): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.lock(id);
      mustTouch(actor, need);
      await this.move(actor, need, 'withdrawn', reason);
      await this.outbox.publish(needClosed, { needId: id });
    });
  }

  async fulfil(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.lock(id);
      mustRun(actor, need.territoryId, 'need');
      await this.move(actor, need, 'fulfilled');
      await this.outbox.publish(needFulfilled, { needId: id });
    });
  }

  /** Who runs the territory corrects words as long as the need lives; its contact until somebody is asked for it. */
  async update(actor: Actor, id: string, input: UpdateNeed): Promise<void> {
    const { version, skillIds, readSkillIds, project, territoryId, ...fields } = input;
    if (fields.communeCode)
      fields.communeCode = (await this.communes.mustExist(fields.communeCode, 'communeCode')).code;
    await this.db.tx(async () => {
      const need = await this.lock(id);
      mustTouch(actor, need);
      if (need.version !== version) throw stale();
      const names = [
        ...Object.keys(fields),
        ...((skillIds ?? readSkillIds) ? ['skillIds'] : []),
        ...(project ? ['project'] : []),
      ];
      if (!isChangeable(need.status, { byProgramme: runs(actor, need.territoryId), names }))
        throw conflict('need/closed-to-changes', { status: need.status });
      if (fields.labels && !runs(actor, need.territoryId))
        throw badField('labels', 'need/corrected-by-the-programme');
      const changes = await this.changesOf(id, fields);
      // A wish that has passed meanwhile may stay beside what is corrected.
      if (
        changes.some(({ field }) => field === 'wantedBy') &&
        fields.wantedBy &&
        fields.wantedBy < this.clock.today()
      )
        throw badField('wantedBy', 'date/in-the-past');
      await this.db.repo(Need).save({ id, ...fields, updatedAt: this.clock.now() });
      await this.skills.replace(actor, need, { skillIds, readSkillIds });
      if (project) changes.push(...(await this.correction.correctProject(actor, need, project)));
      if (territoryId) changes.push(...(await this.correction.moveTo(actor, need, territoryId)));
      if (changes.length > 0) await this.history.record('need', id, editOf(need.status, changes), actor);
    });
  }

  /** For who matches: the need, locked until the end of the caller's transaction. */
  async lock(id: string): Promise<LockedNeed> {
    const [need] = await this.db.query<LockedNeed>(LOCK, [id]);
    if (!need) throw notFound('need');
    return need;
  }

  /** Somebody is being put together with the firm, in the caller's transaction. */
  async markMatched(actor: Actor, need: LockedNeed): Promise<void> {
    if (need.status !== 'matched') await this.move(actor, need, 'matched');
  }

  /** Nobody is any more: the need looks for somebody again. */
  async reopen(actor: Actor, id: string, reason: string): Promise<void> {
    const need = await this.lock(id);
    if (need.status === 'matched') await this.move(actor, need, 'open', reason);
  }

  /** Closes what nobody answered: addresses never confirmed, needs whose date and the territory's patience are past. */
  async expireOverdue(): Promise<number> {
    const due = await this.db.query<{ id: string }>(
      `SELECT n.id FROM need n JOIN territory t ON t.id = n.territory_id
       WHERE (n.status = 'submitted' AND n.confirmed_at IS NULL AND n.created_at < $1::timestamptz - interval '${CONFIRMATION_DAYS} days')
          OR (n.status = 'open' AND n.wanted_by + (t.policy->>'needExpiryDays')::int < $2::date)
       ORDER BY n.id LIMIT 500`,
      [this.clock.now(), this.clock.today()],
    );
    for (const { id } of due)
      await this.db.tx(async () => {
        const need = await this.lock(id);
        if (!canMoveNeed(need.status, 'expired')) return;
        await this.move(SYSTEM, need, 'expired');
        await this.outbox.publish(needClosed, { needId: id });
      });
    return due.length;
  }

  private async move(
    actor: Actor,
    need: LockedNeed,
    to: NeedStatus,
    reason: string | null = null,
  ): Promise<void> {
    if (!canMoveNeed(need.status, to)) throw unreachable('need', need.status, to);
    const from = need.status;
    need.status = to;
    // The firm reads the reason of a refusal or a withdrawal; what else is noted on the way stays in the history.
    const shown = to === 'rejected' || to === 'withdrawn' ? reason : null;
    await this.db.query(
      'UPDATE need SET status = $2, reason = $3, updated_at = $4, version = version + 1 WHERE id = $1',
      [need.id, to, shown, this.clock.now()],
    );
    await this.history.record('need', need.id, { from, to, reason }, actor);
  }

  /** The fields that come out otherwise than they are. */
  private async changesOf(id: string, fields: Omit<UpdateNeed, 'version'>): Promise<FieldChange[]> {
    return fieldChanges(await this.db.repo(Need).findOneByOrFail({ id }), fields);
  }

  private async formOf(need: LockedNeed): Promise<FormOf> {
    const [row] = await this.db.query<FormOf>(
      `SELECT p.organisation_id AS "organisationId", n.form_contact AS "formContact", n.form_organisation AS "formOrganisation"
       FROM need n JOIN project p ON p.id = n.project_id WHERE n.id = $1`,
      [need.id],
    );
    if (!row) throw notFound('project');
    return row;
  }
}

/** The firm's own contact, or who runs the territory. */
function mustTouch(actor: Actor, need: LockedNeed): void {
  if (need.contactId !== actor.personId && !runs(actor, need.territoryId)) throw notFound('need');
}
