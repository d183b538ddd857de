import type { EnterNeed } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  formContactOf,
  type FormOrganisation,
  History,
  OrganisationsService,
  PeopleService,
  runs,
  TerritoriesService,
} from '@alize/directory';
import {
  activityOf,
  badField,
  Clock,
  Database,
  formFingerprint,
  keptFingerprint,
  newId,
  Outbox,
  Problem,
  sectionOf,
  type SubmittedForm,
  writeFormOnce,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { MissingSkills } from './missing-skills.service';
import { Need, NeedSkill, Project } from './need.entities';
import { needConfirmed, needSubmitted } from './need.messages';
import { NeedSkills } from './need-skills.service';
import { NeedsService } from './needs.service';

interface Firm {
  id: string;
  communeCode: string;
  nafSection: string | null;
  /** Where it is new: what is told of it. */
  told: FormOrganisation | null;
}

/** How a need comes in from whoever runs the territory, for a firm that telephoned or was met. */
@Injectable()
export class NeedEntry {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly communes: CommunesService,
    private readonly territories: TerritoriesService,
    private readonly needs: NeedsService,
    private readonly skills: NeedSkills,
    private readonly missing: MissingSkills,
  ) {}

  /**
   * Confirmed by who enters it, as long as they may vouch for the contact: somebody who acts in other territories alone is
   * mailed the link that a form would have sent, and the need waits for it.
   */
  async enter(actor: Actor, input: EnterNeed): Promise<SubmittedForm> {
    const fingerprint = formFingerprint([actor.personId, input]);
    return writeFormOnce(
      { id: input.id, fingerprint },
      (id) => this.db.repo(Need).findOneBy({ id }),
      async () => {
        if (input.wantedBy && input.wantedBy < this.clock.today())
          throw badField('wantedBy', 'date/in-the-past');
        const chosen = await this.skills.choose(input);
        return this.db.tx(() =>
          this.write(actor, { ...input, id: input.id ?? newId() }, chosen, fingerprint),
        );
      },
    );
  }

  private async write(
    actor: Actor,
    input: EnterNeed & { id: string },
    chosen: { skillId: string; confirmed: boolean }[],
    sent: string,
  ): Promise<SubmittedForm> {
    const { id, note } = input;
    const firm = await this.firmOf(actor, input);
    const communeCode = input.communeCode
      ? (await this.communes.mustExist(input.communeCode, 'communeCode')).code
      : firm.communeCode;
    const territoryId = await this.territoryOf(actor, input, communeCode);
    const contactId = await this.contactOf(actor, input);
    const confirmed = await this.people.mayVouchFor(actor, contactId, territoryId);
    const projectId = await this.projectOf(input, { firm, territoryId, contactId });
    const now = this.clock.now();
    const formContact = input.contact?.email
      ? formContactOf({ ...input.contact, email: input.contact.email })
      : null;
    await this.db.repo(Need).insert({
      ...{ id, projectId, territoryId, contactId, communeCode, sector: firm.nafSection },
      ...{ title: input.title, text: input.text, mode: input.mode, hours: input.hours },
      ...{ wantedBy: input.wantedBy ?? null, language: input.language },
      volunteersWanted: input.volunteersWanted,
      ...{ formContact, formOrganisation: firm.told, formFingerprint: keptFingerprint(sent, confirmed) },
      ...{ source: input.source, sentBy: input.sentBy || null, enteredById: actor.personId },
      ...{ status: 'submitted', reason: null, createdAt: now, updatedAt: now },
      confirmedAt: confirmed ? now : null,
    });
    await this.db.repo(NeedSkill).insert(chosen.map((skill) => ({ needId: id, ...skill })));
    for (const words of input.missingSkills ?? []) await this.missing.note(actor, { words, needId: id });
    const opens = confirmed && input.open;
    const reason = opens ? undefined : note;
    await this.history.record('need', id, { from: null, to: 'submitted', reason }, actor);
    if (confirmed) {
      await this.organisations.verify(firm.id, firm.told);
      if (formContact) await this.people.confirmForm(contactId, formContact);
    }
    if (opens) await this.needs.qualify(actor, id, { note }, { tellContact: input.tellContact });
    else await this.outbox.publish(confirmed ? needConfirmed : needSubmitted, { needId: id });
    return { id, confirmed };
  }

  private async firmOf(actor: Actor, { organisationId, organisation }: EnterNeed): Promise<Firm> {
    if (organisationId) {
      const known = await existing(
        this.organisations.get(actor, organisationId),
        'organisationId',
        'organisation/unknown',
      );
      return { id: known.id, communeCode: known.commune.code, nafSection: known.nafSection, told: null };
    }
    if (!organisation) throw badField('organisation', 'required');
    const { siret, ...fields } = organisation;
    const communeCode = (await this.communes.mustExist(fields.communeCode, 'organisation.communeCode')).code;
    const nafSection = fields.nafSection ?? sectionOf(activityOf(fields.nafCode));
    const told = {
      ...{ name: fields.name, communeCode, nafSection, nafCode: fields.nafCode ?? null },
      headcountBand: fields.headcountBand ?? null,
    };
    const { id } = siret
      ? await this.organisations.findOrRecord({ siret, communeCode })
      : await this.organisations.create(actor, { ...fields, kind: 'company', communeCode });
    return { id, communeCode, nafSection, told };
  }

  private async territoryOf(actor: Actor, input: EnterNeed, communeCode: string): Promise<string> {
    const place = input.communeCode
      ? 'communeCode'
      : input.organisation
        ? 'organisation.communeCode'
        : 'organisationId';
    const territory = await this.territories.ofCommune(communeCode);
    if (!territory) throw badField(place, 'commune/no-territory');
    if (!runs(actor, territory.id)) throw badField(place, 'commune/not-run');
    return territory.id;
  }

  /** Never who enters it: a mail about the firm would reach her alone. */
  private async contactOf(actor: Actor, { contactId, contact }: EnterNeed): Promise<string> {
    if (contactId) {
      const { id } = await existing(this.people.get(actor, contactId), 'contactId', 'person/unknown');
      if (id === actor.personId) throw badField('contactId', 'need/contact-is-oneself');
      return id;
    }
    if (!contact) throw badField('contact', 'required');
    const { email } = contact;
    const { id } = email
      ? await this.people.findOrRecord({ email, locale: contact.locale })
      : await this.people.recordByPhone(contact);
    if (id === actor.personId) throw badField('contact.email', 'need/contact-is-oneself');
    return id;
  }

  private async projectOf(
    { projectId, project }: EnterNeed,
    { firm, territoryId, contactId }: { firm: Firm; territoryId: string; contactId: string },
  ): Promise<string> {
    if (projectId) {
      const known = await this.db
        .repo(Project)
        .findOneBy({ id: projectId, organisationId: firm.id, territoryId });
      if (!known) throw badField('projectId', 'project/unknown');
      return known.id;
    }
    if (!project) throw badField('project', 'required');
    const id = newId();
    const place = { organisationId: firm.id, territoryId, contactId };
    const jobsPlanned = project.jobsPlanned ?? null;
    await this.db.repo(Project).insert({
      id,
      ...place,
      ...project,
      jobsPlanned,
      amountSoughtCents: null,
      createdAt: this.clock.now(),
    });
    return id;
  }

  /** Of an import that is taken back, with its project where that was for nothing else. @throws a violation of a foreign key where something hangs on it */
  async erase(id: string): Promise<void> {
    await this.db.tx(async () => {
      const need = await this.db.repo(Need).findOneBy({ id });
      await this.db.repo(Need).delete({ id });
      if (need && !(await this.db.repo(Need).existsBy({ projectId: need.projectId })))
        await this.db.repo(Project).delete({ id: need.projectId });
    });
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
