import type { EnterOffer, OfferEntered } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  formContactOf,
  History,
  mustRun,
  Organisation,
  OrganisationsService,
  PeopleService,
} from '@alize/directory';
import {
  badField,
  Clock,
  conflict,
  Database,
  formFingerprint,
  keptFingerprint,
  newId,
  notFound,
  Outbox,
  Problem,
  ROW_LOCK,
  unreachable,
  writeFormOnce,
} from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { OfferAdmissions } from './offer-admissions.service';
import { OfferSubmission } from './offer-submission.entity';
import { offerSubmitted } from './offer-submission.messages';

/** How an offer comes in from whoever runs the territory, for somebody who telephoned or was met. */
@Injectable()
export class OfferEntry {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly communes: CommunesService,
    private readonly skills: SkillsService,
    private readonly admissions: OfferAdmissions,
  ) {}

  /**
   * Open at once where the person said yes to who enters it, as long as she may vouch for them; else it waits for their yes:
   * by the link that leaves for their address, or noted later (`agreed`).
   */
  async enter(actor: Actor, input: EnterOffer): Promise<OfferEntered> {
    mustRun(actor, input.territoryId, 'territory');
    const sent = formFingerprint([actor.personId, input]);
    const { id } = await writeFormOnce(
      { id: input.id, fingerprint: sent },
      (known) => this.db.repo(OfferSubmission).findOneBy({ id: known }),
      async () => {
        const { code: communeCode } = await this.communes.mustExist(input.communeCode, 'communeCode');
        await this.skills.mustExist(
          input.skills.map(({ skillId }) => skillId),
          'skills',
        );
        return this.db.tx(() => this.write(actor, { ...input, communeCode, id: input.id ?? newId() }, sent));
      },
    );
    return this.entered(id);
  }

  /** They said yes on the telephone to what waits for them, and it opens. */
  async agreed(actor: Actor, id: string, { tell }: { tell: boolean }): Promise<OfferEntered> {
    await this.db.tx(async () => {
      const submission = await this.db.repo(OfferSubmission).findOne({ where: { id }, lock: ROW_LOCK });
      if (!submission) throw notFound('offer-submission');
      mustRun(actor, submission.territoryId, 'offer-submission');
      if (!submission.source) throw conflict('offer-submission/not-entered');
      const { status, personId, territoryId, confirmedAt } = submission;
      if (status !== 'waiting') throw unreachable('offer-submission', status, 'admitted');
      if (!(await this.people.mayVouchFor(actor, personId, territoryId)))
        throw conflict('offer-submission/acts-elsewhere');
      await this.db
        .repo(OfferSubmission)
        .update({ id }, { confirmedAt: confirmedAt ?? this.clock.now(), agreement: 'told' });
      await this.admissions.admit(actor, id, undefined, { tell });
    });
    return this.entered(id);
  }

  private async entered(id: string): Promise<OfferEntered> {
    const { offerId } = await this.db.repo(OfferSubmission).findOneByOrFail({ id });
    return { id, offerId };
  }

  private async write(
    actor: Actor,
    input: EnterOffer & { id: string },
    sent: string,
  ): Promise<{ id: string; confirmed: boolean }> {
    const { id, territoryId, title, text, skills, communeCode, radiusKm, mode, hoursPerMonth } = input;
    const { personId, address } = await this.personOf(actor, input);
    const organisationId = await this.employerOf(actor, input);
    const opens = input.agreement === 'told' && (await this.people.mayVouchFor(actor, personId, territoryId));
    if (!opens && !address) throw badField('agreement', 'offer/no-address-for-link');
    const now = this.clock.now();
    const { person } = input;
    await this.db.repo(OfferSubmission).insert({
      ...{ id, territoryId, personId, organisationId, organisationName: null },
      ...{ title, text, communeCode, radiusKm, mode, hoursPerMonth, introduction: 'ask_first' },
      skills: [...new Map(skills.map((skill) => [skill.skillId, skill])).values()],
      formContact: person?.email ? formContactOf({ ...person, email: person.email }) : null,
      formFingerprint: keptFingerprint(sent, opens),
      ...{ source: input.source, sentBy: input.sentBy || null, enteredById: actor.personId },
      agreement: opens ? 'told' : 'link',
      ...{ status: 'waiting', reason: null, offerId: null, confirmedAt: opens ? now : null, createdAt: now },
    });
    const first = { from: null, to: 'waiting', reason: input.note };
    await this.history.record('offer_submission', id, first, actor);
    if (opens) await this.admissions.admit(actor, id, undefined, { tell: input.tell, note: input.note });
    else await this.outbox.publish(offerSubmitted, { submissionId: id });
    return { id, confirmed: opens };
  }

  /** Never who enters it: the mails about the offer would reach her alone. */
  private async personOf(actor: Actor, { personId, person }: EnterOffer) {
    if (personId) {
      const { id, email } = await existing(this.people.get(actor, personId), 'personId', 'person/unknown');
      if (id === actor.personId) throw badField('personId', 'offer/person-is-oneself');
      return { personId: id, address: email };
    }
    if (!person) throw badField('person', 'required');
    const { email } = person;
    const { id } = email
      ? await this.people.findOrRecord({ email, locale: person.locale })
      : await this.people.recordByPhone(person);
    if (id === actor.personId) throw badField('person.email', 'offer/person-is-oneself');
    return { personId: id, address: email ?? null };
  }

  private async employerOf(actor: Actor, { organisationId, organisation }: EnterOffer): Promise<string> {
    if (organisationId) {
      const known = this.organisations.get(actor, organisationId);
      return (await existing(known, 'organisationId', 'organisation/unknown')).id;
    }
    if (!organisation) throw badField('organisation', 'required');
    await this.communes.mustExist(organisation.communeCode, 'organisation.communeCode');
    const { siret } = organisation;
    const known = siret && (await this.db.repo(Organisation).findOneBy({ siret, name: Not('') }));
    return known ? known.id : (await this.organisations.create(actor, organisation)).id;
  }
}

/** What is not there for the reader is a wrong value of the field that names it. */
async function existing<T>(read: Promise<T>, path: string, code: string): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) throw badField(path, code);
    throw error;
  }
}
