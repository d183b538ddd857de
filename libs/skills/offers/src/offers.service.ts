import type { CreateOffer, OfferStatus, UpdateOffer } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  editOf,
  fieldChanges,
  History,
  PeopleService,
  runs,
  speaksFor,
  TerritoriesService,
} from '@alize/directory';
import {
  badField,
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
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { Offer, OfferAbsence, OfferSkill } from './offer.entities';
import { offerActivated, offerChanged } from './offer.messages';
import { canMoveOffer } from './offer.rules';

@Injectable()
export class OffersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly communes: CommunesService,
    private readonly territories: TerritoriesService,
    private readonly skills: SkillsService,
  ) {}

  /** For oneself; for somebody else only where they act already, and never to be introduced without being asked. */
  async create(actor: Actor, input: CreateOffer): Promise<string> {
    if (input.introduction === 'direct' && (input.personId ?? actor.personId) !== actor.personId)
      throw badField('introduction', 'offer/introduction-theirs');
    return this.createAsAsked(actor, input);
  }

  /** As `create`, of what the person said themselves, their introduction too. */
  async createAsAsked(actor: Actor, asked: CreateOffer, note?: string): Promise<string> {
    const { code: communeCode } = await this.communes.mustExist(asked.communeCode, 'communeCode');
    const input = { ...asked, communeCode };
    const { personId = actor.personId, skills, absences, territoryId: _, ...fields } = input;
    const territoryId = await this.territoryOf(actor, input);
    await this.mustSpeakFor(actor, { personId, organisationId: input.organisationId, territoryId });
    if (personId !== actor.personId && !(await this.people.actsIn(personId, territoryId)))
      throw badField('personId', 'offer/person-not-here');
    await this.mustBelong(personId, input.organisationId);
    return this.db.tx(async () => {
      const id = newId();
      const now = this.clock.now();
      await this.db
        .repo(Offer)
        .insert({ ...fields, id, personId, territoryId, taken: 0, createdAt: now, updatedAt: now });
      await this.writeSkills(id, skills);
      await this.writeAbsences(id, absences);
      await this.history.record('offer', id, { from: null, to: input.status, reason: note }, actor);
      await this.outbox.publish(offerChanged, { offerId: id });
      if (input.status === 'active') await this.outbox.publish(offerActivated, { offerId: id });
      return id;
    });
  }

  async update(actor: Actor, id: string, input: UpdateOffer): Promise<void> {
    const { version, skills, absences, status, reason, ...fields } = input;
    if (fields.communeCode)
      fields.communeCode = (await this.communes.mustExist(fields.communeCode, 'communeCode')).code;
    await this.db.tx(async () => {
      const offer = await this.lock(id);
      await this.mustSpeakFor(actor, offer);
      if (
        fields.introduction === 'direct' &&
        offer.introduction !== 'direct' &&
        offer.personId !== actor.personId
      )
        throw badField('introduction', 'offer/introduction-theirs');
      if (offer.version !== version) throw stale();
      if (fields.capacity !== undefined && fields.capacity < offer.taken)
        throw conflict('offer/capacity-below-taken', { taken: offer.taken });
      const moved = fields.communeCode ? await this.movedTo(offer, fields.communeCode) : {};
      if (status && status !== offer.status) await this.move(actor, offer, status, reason);
      const changes = fieldChanges(offer, { ...fields, ...moved });
      if (changes.length > 0)
        await this.history.record('offer', id, editOf(status ?? offer.status, changes), actor);
      await this.db
        .repo(Offer)
        .save({ ...offer, ...fields, ...moved, ...(status && { status }), updatedAt: this.clock.now() });
      if (skills) await this.writeSkills(id, skills);
      if (absences) await this.writeAbsences(id, absences);
      await this.outbox.publish(offerChanged, { offerId: id });
    });
  }

  /** Takes one place of its capacity, which locks it, in the caller's transaction. */
  async take(id: string): Promise<Pick<Offer, 'introduction'>> {
    const [taken] = await this.db.query<Pick<Offer, 'introduction'>>(
      `WITH taken AS (UPDATE offer SET taken = taken + 1, updated_at = $2
         WHERE id = $1 AND status = 'active' AND taken < capacity RETURNING introduction) SELECT * FROM taken`,
      [id, this.clock.now()],
    );
    if (!taken) throw await this.whyNotTaken(id);
    await this.outbox.publish(offerChanged, { offerId: id });
    return taken;
  }

  async release(id: string): Promise<void> {
    await this.db.query('UPDATE offer SET taken = taken - 1, updated_at = $2 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
    await this.outbox.publish(offerChanged, { offerId: id });
  }

  /** Its volunteer is away on these days too, in the caller's transaction; absences they touch become one with them. */
  async addAbsence(id: string, { from, to }: CreateOffer['absences'][number]): Promise<void> {
    await this.lock(id);
    const [joined] = await this.db.query<{ startsOn: string; endsOn: string }>(
      `WITH touched AS (DELETE FROM offer_absence WHERE offer_id = $1
         AND daterange(starts_on, ends_on, '[]') && daterange($2::date, $3::date, '[]') RETURNING starts_on, ends_on)
       SELECT LEAST($2::date, min(starts_on))::text AS "startsOn", GREATEST($3::date, max(ends_on))::text AS "endsOn" FROM touched`,
      [id, from, to],
    );
    await this.db
      .repo(OfferAbsence)
      .insert({ id: newId(), offerId: id, startsOn: joined?.startsOn ?? from, endsOn: joined?.endsOn ?? to });
    // A form opened before would write the absences as they were.
    await this.db.query('UPDATE offer SET version = version + 1, updated_at = $2 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
    await this.outbox.publish(offerChanged, { offerId: id });
  }

  private async whyNotTaken(id: string): Promise<Error> {
    const { status, capacity } = await this.lock(id);
    return status === 'active'
      ? conflict('match/no-capacity', { capacity })
      : conflict('match/offer-not-active', { status });
  }

  private async lock(id: string): Promise<Offer> {
    const offer = await this.db.repo(Offer).findOne({ where: { id }, lock: ROW_LOCK });
    if (!offer) throw notFound('offer');
    return offer;
  }

  private async move(actor: Actor, offer: Offer, to: OfferStatus, reason?: string): Promise<void> {
    if (!canMoveOffer(offer.status, to)) throw unreachable('offer', offer.status, to);
    await this.history.record('offer', offer.id, { from: offer.status, to, reason }, actor);
    if (to === 'active') await this.outbox.publish(offerActivated, { offerId: offer.id });
  }

  /** The commune's; who runs another may offer somebody's time there, for help at a distance. */
  private async territoryOf(actor: Actor, input: CreateOffer): Promise<string> {
    if (input.territoryId && runs(actor, input.territoryId))
      return (await this.territories.get(input.territoryId)).id;
    const territory = await this.territoryAt(input.communeCode);
    if (input.territoryId && input.territoryId !== territory)
      throw badField('territoryId', 'offer/territory-of-another-place');
    return territory;
  }

  private async territoryAt(communeCode: string): Promise<string> {
    const territory = await this.territories.ofCommune(communeCode);
    if (!territory) throw badField('communeCode', 'commune/no-territory');
    return territory.id;
  }

  /** Who moves house is proposed where they live now, unless an animator had placed the offer elsewhere. */
  private async movedTo(offer: Offer, communeCode: string): Promise<{ territoryId?: string }> {
    const before = await this.territories.ofCommune(offer.communeCode);
    if (before?.id !== offer.territoryId) return {};
    return { territoryId: await this.territoryAt(communeCode) };
  }

  /** Oneself, the animator of the territory, or the contact of one's organisation; for others the offer does not exist. */
  private async mustSpeakFor(
    actor: Actor,
    offer: { personId: string; organisationId: string; territoryId: string },
  ): Promise<void> {
    const speaks =
      offer.personId === actor.personId || runs(actor, offer.territoryId) || speaksFor(actor, offer);
    if (!speaks) throw notFound('offer');
  }

  /** One offers time in the name of an organisation one is a volunteer of. */
  private async mustBelong(personId: string, organisationId: string): Promise<void> {
    const grants = await this.people.grantsOf(personId);
    const belongs = grants.some(
      (grant) => grant.role === 'volunteer' && grant.organisationId === organisationId,
    );
    if (!belongs) throw badField('organisationId', 'offer/not-a-volunteer-there');
  }

  private async writeSkills(offerId: string, skills: CreateOffer['skills']): Promise<void> {
    await this.skills.mustExist(
      skills.map(({ skillId }) => skillId),
      'skills',
    );
    await this.db.repo(OfferSkill).delete({ offerId });
    const unique = [...new Map(skills.map((skill) => [skill.skillId, skill])).values()];
    await this.db.repo(OfferSkill).insert(unique.map((skill) => ({ offerId, ...skill })));
  }

  private async writeAbsences(offerId: string, absences: CreateOffer['absences']): Promise<void> {
    await this.db.repo(OfferAbsence).delete({ offerId });
    const rows = absences.map(({ from, to }) => ({ id: newId(), offerId, startsOn: from, endsOn: to }));
    try {
      await this.db.repo(OfferAbsence).insert(rows);
    } catch (error) {
      if (violates(error, 'offer_absence_no_overlap')) throw badField('absences', 'absence/overlap');
      throw error;
    }
  }

  /** Of an import that is taken back. @throws a violation of a foreign key where something hangs on it */
  async erase(id: string): Promise<void> {
    await this.db.tx(async () => {
      await this.db.repo(Offer).delete({ id });
      await this.outbox.publish(offerChanged, { offerId: id });
    });
  }
}
