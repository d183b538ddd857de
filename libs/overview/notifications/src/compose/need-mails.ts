import { otherDoors } from '@alize/contracts';
import { answersBy } from '@alize/directory';
import { CandidatesQueries } from '@alize/matches';
import { confirmationEnds, NeedConfirmations } from '@alize/needs';
import { CONFIG, type Config } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import { MailFacts } from '../mail-facts.queries';
import { NeedFacts } from '../need-facts.queries';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** What the mails of a need speak of. */
@Injectable()
export class NeedMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly needFacts: NeedFacts,
    private readonly confirmations: NeedConfirmations,
    private readonly candidates: CandidatesQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async confirmation({ mail, person, locale, contact }: Reader) {
    // Sent once more, its subject is the asking.
    const need = await this.facts.needRow(mail.needId ?? mail.subjectId);
    // The address was corrected meanwhile: what a link to this one would confirm is not theirs.
    if (need.contactId !== person.id) return null;
    const token = this.confirmations.tokenOf(need.id, need.addressRound);
    return {
      firstName: person.firstName,
      territoryName: contact.territoryName ?? '',
      url: `${this.config.publicUrl}/confirm?token=${token}&lang=${locale}`,
      expiresAt: confirmationEnds(need.createdAt),
      answersBy: answersBy(need.reachBy, need.formContact?.phone ?? need.contact.phone),
      callMoment: need.callMoment,
      contact,
    };
  }

  async toQualify({ mail, person, locale, contact }: Reader) {
    const need = await this.facts.needRow(mail.subjectId);
    const { contact: requester } = need;
    return {
      firstName: person.firstName,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
      communeName: need.commune.name,
      jobsPlanned: need.project.jobsPlanned,
      reachBy: need.reachBy,
      callMoment: need.callMoment,
      skills: await this.facts.needSkills(need.id, locale),
      confirmedAt: need.confirmedAt ?? need.createdAt,
      requester: { name: fullName(requester), email: requester.email, phone: requester.phone },
      url: this.config.publicUrl + webPaths.need(need.id),
      contact,
    };
  }

  async opened({ mail, person, locale, contact }: Reader) {
    const need = await this.facts.needRow(mail.subjectId);
    const skills = await this.facts.needSkills(need.id, locale, 'confirmed');
    const facts = {
      firstName: person.firstName,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
    };
    return { ...facts, skills, contact };
  }

  async rejected({ mail, person, locale, contact }: Reader) {
    const need = await this.facts.needRow(mail.subjectId);
    const facts = {
      firstName: person.firstName,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
    };
    const { elsewhere } = await this.needFacts.territoryPages(need.territoryId);
    return { ...facts, reason: need.reason ?? '', doors: otherDoors(elsewhere, locale), contact };
  }

  /** Null where the need is open again. */
  async closed({ mail, person, locale, contact }: Reader) {
    if (!mail.needId) return null;
    const need = await this.facts.needRow(mail.needId);
    const end = await this.needFacts.endOfNeed(need);
    if (!end) return null;
    const { elsewhere, code } = await this.needFacts.territoryPages(need.territoryId);
    return {
      firstName: person.firstName,
      end,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
      reason: need.reason,
      peopleAsked: await this.needFacts.peopleAsked(need.id),
      doors: otherDoors(elsewhere, locale),
      newNeedUrl: this.config.publicUrl + webPaths.newNeed(code),
      contact,
    };
  }

  async fittingOffer({ mail, person, locale, contact }: Reader) {
    const offer = await this.facts.offerRow(mail.subjectId);
    const needs = (await this.candidates.fittingNeeds(offer.id, locale)).map(async ({ needId, fit }) => {
      const need = await this.facts.needRow(needId);
      return { title: need.title, firmName: need.project.organisation.name, band: fit.band, fit: fit.text };
    });
    return {
      firstName: person.firstName,
      volunteer: { ...offer.person, organisationName: offer.organisation.name },
      offerTitle: offer.title,
      needs: await Promise.all(needs),
      url: this.config.publicUrl + webPaths.offer(offer.id),
      contact,
    };
  }
}
