import type { CreateConvention } from '@alize/contracts';
import { AuditTrail, badField, Clock, Database, notFound, Outbox } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { type Actor, byWhom, isAdministrator, speaksFor } from './access.rules';
import { Pledge, type Convention } from './convention.entities';
import { History } from './history.service';
import { pledgesWaiting } from './pledge.messages';

type Written = CreateConvention['pledges'][number];
type Place = Pick<Convention, 'id' | 'territoryId'>;
interface Signatory {
  id: string;
  name: string;
  seatedHere: boolean;
}

export interface WaitingPledge {
  organisationName: string;
  conventionName: string;
  daysPerYear: number;
  amountCents: number;
}

/**
 * What signatories promise. Who runs the territory writes down what those seated in it signed. For an organisation that
 * lies elsewhere, or in no territory, the promise waits for the word of its contact or of an administrator.
 */
@Injectable()
export class PledgesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** All those of a convention, in the caller's transaction. What is written as it was keeps the word given for it. */
  async write(actor: Actor, convention: Place, pledges: Written[]): Promise<void> {
    const signatories = await this.signatories(convention.territoryId, pledges);
    const before = await this.db.repo(Pledge).findBy({ conventionId: convention.id });
    await this.db.repo(Pledge).delete({ conventionId: convention.id });
    const rows = pledges.map((pledge) => {
      const old = before.find(({ organisationId }) => organisationId === pledge.organisationId);
      const signatory = signatories.get(pledge.organisationId);
      const kept = old?.agreedAt && isSame(old, pledge) ? old : null;
      const agrees = signatory?.seatedHere === true || mayAgree(actor, convention.territoryId, pledge);
      const { agreedAt, agreedBy } = kept ?? (agrees ? this.wordOf(actor) : NOT_YET);
      return { conventionId: convention.id, ...pledge, agreedAt, agreedBy };
    });
    await this.db.repo(Pledge).insert(rows);
    let asks = false;
    for (const row of rows) {
      const old = before.find(({ organisationId }) => organisationId === row.organisationId);
      if (old && isSame(old, row) && stateOf(old) === stateOf(row)) continue;
      const change = { from: old ? stateOf(old) : null, to: stateOf(row) };
      asks ||= !row.agreedAt;
      await this.record(actor, convention.id, { ...change, name: signatories.get(row.organisationId)?.name });
    }
    if (asks) await this.outbox.publish(pledgesWaiting, { conventionId: convention.id });
    const gone = before.filter(
      (old) => !pledges.some((pledge) => pledge.organisationId === old.organisationId),
    );
    for (const old of gone) {
      const [left] = await this.db.query<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [
        old.organisationId,
      ]);
      await this.record(actor, convention.id, { from: stateOf(old), to: 'pledge-removed', name: left?.name });
    }
  }

  /**
   * The organisation's word: its contact's, or an administrator's for it. A second one changes nothing.
   * @throws `pledge/not-found` to everybody else
   */
  async agree(actor: Actor, conventionId: string, organisationId: string): Promise<void> {
    await this.db.tx(async () => {
      const [pledge] = await this.db.query<{ territoryId: string; name: string; agreed: boolean }>(
        `SELECT cv.territory_id AS "territoryId", o.name, pl.agreed_at IS NOT NULL AS agreed
         FROM pledge pl JOIN convention cv ON cv.id = pl.convention_id JOIN organisation o ON o.id = pl.organisation_id
         WHERE pl.convention_id = $1 AND pl.organisation_id = $2 FOR UPDATE OF pl`,
        [conventionId, organisationId],
      );
      if (!pledge || !mayAgree(actor, pledge.territoryId, { organisationId })) throw notFound('pledge');
      if (pledge.agreed) return;
      await this.db.repo(Pledge).update({ conventionId, organisationId }, this.wordOf(actor));
      const change = { from: 'pledge-waiting', to: 'pledge-agreed', name: pledge.name };
      await this.record(actor, conventionId, change);
      await this.audit.record({
        action: 'pledge_agreed',
        actorId: byWhom(actor),
        subject: 'convention',
        subjectId: conventionId,
        territoryId: pledge.territoryId,
      });
    });
  }

  /**
   * Who may give the word that promises of the convention wait for, and how many times it has been asked.
   * No row where nothing waits, or nobody is known to ask.
   */
  async contactsAsked(
    conventionId: string,
  ): Promise<{ personId: string; territoryId: string; round: number }[]> {
    return this.db.query(
      `SELECT DISTINCT r.person_id AS "personId", cv.territory_id AS "territoryId", (SELECT count(*)::int FROM history h
         WHERE h.subject = 'convention' AND h.subject_id = cv.id AND h.to_status = 'pledge-waiting') AS round
       FROM convention cv JOIN pledge pl ON pl.convention_id = cv.id AND pl.agreed_at IS NULL
       JOIN role r ON r.organisation_id = pl.organisation_id AND ${CONTACT_THERE}
       WHERE cv.id = $1`,
      [conventionId],
    );
  }

  /** Promises that wait for this person's word in a convention, by name of organisation. */
  async waitingFor(personId: string, conventionId: string): Promise<WaitingPledge[]> {
    return this.db.query(
      `SELECT o.name AS "organisationName", cv.name AS "conventionName", pl.days_per_year AS "daysPerYear", pl.amount_cents::float8 AS "amountCents"
       FROM convention cv JOIN pledge pl ON pl.convention_id = cv.id AND pl.agreed_at IS NULL
       JOIN organisation o ON o.id = pl.organisation_id
       WHERE cv.id = $2 AND EXISTS (SELECT FROM role r WHERE r.person_id = $1 AND r.organisation_id = pl.organisation_id AND ${CONTACT_THERE})
       ORDER BY o.name`,
      [personId, conventionId],
    );
  }

  /** A firm that only a form has named signs nothing. */
  private async signatories(territoryId: string, pledges: Written[]): Promise<Map<string, Signatory>> {
    const ids = pledges.map(({ organisationId }) => organisationId);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (twice >= 0) throw badField(`pledges.${twice}.organisationId`, 'pledge/organisation-twice');
    const rows = await this.db.query<Signatory>(
      `SELECT o.id, o.name, seat.territory_id IS NOT NULL AS "seatedHere" FROM organisation o
       LEFT JOIN territory_commune seat ON seat.commune_code = o.commune_code AND seat.territory_id = $2
       WHERE o.id = ANY($1) AND o.verified_at IS NOT NULL`,
      [ids, territoryId],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const unknown = ids.findIndex((id) => !known.has(id));
    if (unknown >= 0) throw badField(`pledges.${unknown}.organisationId`, 'organisation/unknown');
    return known;
  }

  private wordOf(actor: Actor): Pick<Pledge, 'agreedAt' | 'agreedBy'> {
    return { agreedAt: this.clock.now(), agreedBy: byWhom(actor) };
  }

  private record(
    actor: Actor,
    conventionId: string,
    { from, to, name }: { from: string | null; to: string; name?: string },
  ): Promise<void> {
    return this.history.record('convention', conventionId, { from, to, reason: name }, actor);
  }
}

/** A role `r` whose holder speaks for its organisation in the territory of a convention `cv`. */
const CONTACT_THERE =
  "r.role = 'partner_contact' AND r.revoked_at IS NULL AND (r.territory_id IS NULL OR r.territory_id = cv.territory_id)";

const NOT_YET = { agreedAt: null, agreedBy: null };

const mayAgree = (
  actor: Actor,
  territoryId: string,
  { organisationId }: { organisationId: string },
): boolean => isAdministrator(actor) || speaksFor(actor, { organisationId, territoryId });

const stateOf = ({ agreedAt }: Pick<Pledge, 'agreedAt'>): string =>
  agreedAt ? 'pledge-agreed' : 'pledge-waiting';

const isSame = (old: Written, written: Written): boolean =>
  old.organisationId === written.organisationId &&
  old.daysPerYear === written.daysPerYear &&
  old.amountCents === written.amountCents;
