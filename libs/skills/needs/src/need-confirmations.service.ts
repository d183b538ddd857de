import type { SentFormState } from '@alize/contracts';
import {
  answersBy,
  ConfirmationLinks,
  FormReaders,
  History,
  OrganisationsService,
  PeopleService,
  type PendingForm,
} from '@alize/directory';
import { Clock, Database, Outbox, Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Need } from './need.entities';
import { type KeptForm, pendingOf } from './need-form.rules';
import { needConfirmed } from './need.messages';
import { confirmationEnds } from './need.rules';

const PURPOSE = 'need-confirmation';

export interface ConfirmedForm {
  id: string;
  /** Whose address answered. */
  personId: string;
  /** Not confirmed before. */
  first: boolean;
}

/** Whether the address given with a need is that of who wrote it: the mail's link, and what follows when it is opened. */
@Injectable()
export class NeedConfirmations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly links: ConfirmationLinks,
    private readonly history: History,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly readers: FormReaders,
  ) {}

  /** @param round how often the address was corrected */
  tokenOf(needId: string, round = 0): string {
    return this.links.sign(PURPOSE, needId, round);
  }

  /** What the page behind the link shows before anything happens. */
  async pending(token: string): Promise<PendingForm> {
    return this.shown(await this.needOf(token));
  }

  /** The contact's address is real. A second confirmation changes nothing and tells nobody again. */
  async confirm(token: string, needId?: string): Promise<ConfirmedForm> {
    const need = await this.needOf(token);
    if (needId !== undefined && needId !== need.id) throw new Problem(401, 'need/invalid-link');
    const { id, contactId, addressRound } = need;
    const confirmedAt = this.clock.now();
    const first = await this.db.tx(async () => {
      // Of this address: it may be corrected at the same moment.
      const { affected } = await this.db
        .repo(Need)
        .update({ id, addressRound, confirmedAt: IsNull(), status: 'submitted' }, { confirmedAt });
      if (!affected) return false;
      const { formContact, formOrganisation, project } = need;
      await this.keepForm({
        contactId,
        organisationId: project.organisationId,
        formContact,
        formOrganisation,
      });
      await this.outbox.publish(needConfirmed, { needId: id });
      return true;
    });
    return { id, personId: contactId, first };
  }

  /** The address has answered, or somebody vouches for the form: what it says is known from now on. */
  async keepForm(form: KeptForm): Promise<void> {
    if (form.formContact) await this.people.confirmForm(form.contactId, form.formContact);
    if (form.formOrganisation)
      await this.organisations.confirmForm(form.organisationId, form.formOrganisation);
  }

  /** For its sender, and for the owner of its address. */
  async shown(need: Need): Promise<PendingForm> {
    const { territoryId, confirmedAt, reachBy, callMoment, formContact, contact } = need;
    return pendingOf(need, {
      reader: await this.readers.of(territoryId),
      answersBy: answersBy(reachBy, formContact?.phone ?? contact.phone),
      callMoment,
      state: stateOf(need),
      confirmedAt,
      answersBefore: confirmedAt && (await this.readers.answersBefore(territoryId, confirmedAt)),
    });
  }

  /** With all that is shown of it. */
  async find(id: string): Promise<Need | null> {
    const relations = { project: { organisation: true }, territory: true, contact: true };
    return this.db.repo(Need).findOne({ where: { id }, relations });
  }

  private async needOf(token: string): Promise<Need> {
    const link = this.links.verify(PURPOSE, token);
    if (!link) throw new Problem(401, 'need/invalid-link');
    const need = await this.find(link.id);
    if (!need) throw new Problem(401, await this.whyGone(link.id));
    if (link.round !== need.addressRound) throw new Problem(401, 'need/replaced-link');
    if (need.confirmedAt) return need;
    if (need.status === 'withdrawn') throw new Problem(401, 'need/withdrawn-link');
    if (need.status !== 'submitted' || confirmationEnds(need.createdAt) <= this.clock.now())
      throw new Problem(401, 'need/expired-link');
    return need;
  }

  /** Signed by us and gone: it was dropped, its days being over. */
  private async whyGone(id: string): Promise<string> {
    return (await this.history.knows('need', id)) ? 'need/expired-link' : 'need/invalid-link';
  }
}

export function stateOf({ status, confirmedAt }: Pick<Need, 'status' | 'confirmedAt'>): SentFormState {
  if (['withdrawn', 'rejected', 'expired'].includes(status)) return 'ended';
  if (!confirmedAt) return 'to-confirm';
  return status === 'submitted' ? 'confirmed' : 'going-on';
}
