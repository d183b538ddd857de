import type { Locale } from '@alize/contracts';
import { answersBy, ConfirmationRequests } from '@alize/directory';
import { offerConfirmationEnds, OfferConfirmations } from '@alize/offers';
import { CONFIG, type Config } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import { MailFacts } from '../mail-facts.queries';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** Mails about offers of help that come from outside. */
@Injectable()
export class OfferMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly confirmations: OfferConfirmations,
    private readonly requests: ConfirmationRequests,
    private readonly skills: SkillsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async confirmation({ mail, person, locale, contact }: Reader) {
    const asked = await this.requests.formOf(mail.subjectId);
    const submission = await this.facts.submissionRow(asked ?? mail.subjectId);
    // The address was corrected meanwhile: what a link to this one would confirm is not theirs.
    if (submission.personId !== person.id) return null;
    const { id, createdAt, addressRound, formContact } = submission;
    const token = this.confirmations.tokenOf(id, addressRound);
    const url = `${this.config.publicUrl}/confirm-offer?token=${token}&lang=${locale}`;
    const expiresAt = offerConfirmationEnds(createdAt);
    const by = answersBy(null, formContact?.phone ?? submission.person.phone);
    const enteredBy = submission.enteredBy && fullName(submission.enteredBy);
    return { firstName: person.firstName, url, expiresAt, answersBy: by, enteredBy, contact };
  }

  async toAdmit({ mail, person, locale, contact }: Reader) {
    const submission = await this.facts.submissionRow(mail.subjectId);
    const { id, title, organisation, organisationName, commune, confirmedAt, createdAt } = submission;
    const { email, phone } = submission.person;
    return {
      firstName: person.firstName,
      offerTitle: title,
      volunteer: { name: fullName(submission.person), email, phone },
      organisationName: organisation?.name ?? organisationName ?? '',
      listed: organisation !== null,
      communeName: commune.name,
      skills: await this.labels(
        submission.skills.map(({ skillId }) => skillId),
        locale,
      ),
      confirmedAt: confirmedAt ?? createdAt,
      url: this.config.publicUrl + webPaths.offerSubmission(id),
      contact,
    };
  }

  async admitted({ mail, person, contact }: Reader) {
    const { title, introduction } = await this.facts.submissionRow(mail.subjectId);
    const url = this.config.publicUrl + webPaths.volunteer();
    return { firstName: person.firstName, offerTitle: title, introduction, url, contact };
  }

  async rejected({ mail, person, contact }: Reader) {
    const { title, reason } = await this.facts.submissionRow(mail.subjectId);
    return { firstName: person.firstName, offerTitle: title, reason: reason ?? '', contact };
  }

  private async labels(ids: string[], locale: Locale): Promise<string[]> {
    return ids.map(await this.skills.labels(locale));
  }
}
