import { type CreateNeed, titleOfPlace, titleOfSkills } from '@alize/contracts';
import {
  type Actor,
  CommunesService,
  ConfirmationRequests,
  History,
  isNameless,
  OrganisationsService,
  PeopleService,
  runs,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import {
  badField,
  Clock,
  Database,
  formFingerprint,
  keptFingerprint,
  newId,
  notFound,
  Outbox,
  type SubmittedForm,
  writeFormOnce,
} from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Need, NeedSkill, Project } from './need.entities';
import { MissingSkills } from './missing-skills.service';
import { NeedConfirmations } from './need-confirmations.service';
import { NeedSkills } from './need-skills.service';
import { formOf, withTodaysCommunes } from './need-form.rules';
import { needConfirmed, needSubmitted } from './need.messages';

/** As `Title` has it: names of firms are longer. */
const PROJECT_TITLE_MAX = 140;

/** With the id it is kept under, and the network it came from, where a request brought it. */
type NeedForm = CreateNeed & { id: string; network?: string };

/** How a need comes in: from a firm without an account, from a person signed in, or by the animator's hand. */
@Injectable()
export class NeedSubmission {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly confirmations: NeedConfirmations,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly requests: ConfirmationRequests,
    private readonly organisations: OrganisationsService,
    private readonly communes: CommunesService,
    private readonly territories: TerritoriesService,
    private readonly skills: NeedSkills,
    private readonly missing: MissingSkills,
  ) {}

  /**
   * Sent again under the same id it is answered as the first time, and nothing is written.
   *
   * @param network where a request came from, see `networkOf`
   */
  async submit(actor: Actor | null, input: CreateNeed, network?: string): Promise<SubmittedForm> {
    const fingerprint = formFingerprint(input);
    return writeFormOnce(
      { id: input.id, fingerprint },
      (id) => this.db.repo(Need).findOneBy({ id }),
      async () => {
        if (input.wantedBy && input.wantedBy < this.clock.today())
          throw badField('wantedBy', 'date/in-the-past');
        const chosen = await this.skills.choose(input);
        return this.db.tx(() =>
          this.write(actor, { ...input, id: input.id ?? newId(), network }, chosen, fingerprint),
        );
      },
    );
  }

  private async write(
    actor: Actor | null,
    form: NeedForm,
    chosen: { skillId: string; confirmed: boolean }[],
    sent: string,
  ): Promise<SubmittedForm> {
    const input = await withTodaysCommunes(form, this.communes);
    const { id } = input;
    const project = input.projectId
      ? await this.projectOf(actor, input.projectId)
      : await this.newProject(actor, input);
    const confirmed = actor !== null && (await this.mayConfirm(actor, project));
    const now = this.clock.now();
    const details = formOf(input);
    await this.db.repo(Need).insert({
      id,
      projectId: project.id,
      territoryId: project.territoryId,
      contactId: project.contactId,
      title: input.title ?? (await this.titleOf(input, project.communeCode, chosen)),
      text: input.text,
      sector: input.sector ?? input.organisation?.nafSection ?? null,
      communeCode: input.communeCode ?? input.organisation?.communeCode ?? project.communeCode,
      mode: input.mode,
      hours: input.hours,
      wantedBy: input.wantedBy ?? null,
      language: input.language,
      volunteersWanted: input.volunteersWanted,
      ...(await this.reachOf(input, project.contactId)),
      ...details,
      sentBy: input.sentBy ?? null,
      formFingerprint: keptFingerprint(sent, confirmed),
      status: 'submitted',
      reason: null,
      confirmedAt: confirmed ? now : null,
      createdAt: now,
      updatedAt: now,
    });
    if (confirmed) await this.confirmations.keepForm({ ...details, ...project });
    await this.db.repo(NeedSkill).insert(chosen.map((skill) => ({ needId: id, ...skill })));
    const asker = { id, contactId: project.contactId };
    await this.missing.noteWith(actor ?? SYSTEM, asker, input.missingSkills ?? []);
    await this.history.record('need', id, { from: null, to: 'submitted' }, actor ?? SYSTEM);
    await this.outbox.publish(confirmed ? needConfirmed : needSubmitted, { needId: id });
    return { id, confirmed };
  }

  /** By the contact, or by who runs the territory for somebody who acts in it or is new; others answer by their link. */
  private async mayConfirm(
    actor: Actor,
    { contactId, territoryId }: { contactId: string; territoryId: string },
  ): Promise<boolean> {
    if (contactId === actor.personId) return true;
    return runs(actor, territoryId) && (await this.people.mayVouchFor(actor, contactId, territoryId));
  }

  private async projectOf(actor: Actor | null, projectId: string) {
    const project = await this.db
      .repo(Project)
      .findOne({ where: { id: projectId }, relations: { organisation: true } });
    const visible =
      project && actor && (project.contactId === actor.personId || runs(actor, project.territoryId));
    if (!visible) throw notFound('project');
    return { ...project, communeCode: project.organisation.communeCode };
  }

  private async newProject(actor: Actor | null, input: NeedForm) {
    const { organisation: firm, project } = input;
    if (!firm) throw badField('organisation', 'required');
    const territory = await this.territories.ofCommune(input.communeCode ?? firm.communeCode);
    if (!territory)
      throw badField(input.communeCode ? 'communeCode' : 'organisation.communeCode', 'commune/no-territory');
    const contactId = await this.contactOf(actor, input, territory.id);
    const organisation = await this.organisations.findOrRecord(firm);
    const row = {
      id: newId(),
      organisationId: organisation.id,
      territoryId: territory.id,
      contactId,
      // A project that nobody described is the firm's.
      title: (project?.title ?? firm.name).slice(0, PROJECT_TITLE_MAX),
      description: project?.description ?? '',
      jobsPlanned: project?.jobsPlanned ?? null,
      amountSoughtCents: project?.amountSoughtCents ?? null,
      createdAt: this.clock.now(),
    };
    await this.db.repo(Project).insert(row);
    return { ...row, communeCode: firm.communeCode };
  }

  private async titleOf(
    { language, communeCode }: NeedForm,
    firmCommuneCode: string,
    chosen: { skillId: string }[],
  ): Promise<string> {
    const labels = await this.skills.labels(chosen, language);
    if (labels.length > 0) return titleOfSkills(labels, language) ?? '';
    const { name } = await this.communes.mustExist(communeCode ?? firmCommuneCode, 'communeCode');
    return titleOfPlace(name, language);
  }

  /** Who asked before and is not asked again is reached as they said then. */
  private async reachOf(
    { reachBy, callMoment }: NeedForm,
    contactId: string,
  ): Promise<Pick<Need, 'reachBy' | 'callMoment'>> {
    if (reachBy) return { reachBy, callMoment: reachBy === 'phone' ? (callMoment ?? null) : null };
    const before = await this.db
      .repo(Need)
      .findOne({ where: { contactId, confirmedAt: Not(IsNull()) }, order: { id: 'DESC' } });
    return { reachBy: before?.reachBy ?? null, callMoment: before?.callMoment ?? null };
  }

  private async contactOf(
    actor: Actor | null,
    { id, contact, network }: NeedForm,
    territoryId: string,
  ): Promise<string> {
    if (!contact) {
      if (!actor) throw badField('contact', 'required');
      return actor.personId;
    }
    const person = await this.people.findOrRecord(contact);
    const vouched = actor !== null && (actor.personId === person.id || runs(actor, territoryId));
    const known = !isNameless(person);
    const tooMany = 'need/too-many-unconfirmed';
    if (!vouched) await this.requests.count({ id, email: contact.email, network, known, tooMany });
    return person.id;
  }
}
