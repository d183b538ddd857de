import type { Locale } from '@alize/contracts';
import { offerConfirmationEnds, OfferSubmissions } from '@alize/offers';
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
    private readonly submissions: OfferSubmissions,
    private readonly skills: SkillsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async confirmation({ mail, person, locale, contact }: Reader) {
    const { id, createdAt } = await this.facts.submissionRow(mail.subjectId);
    const token = this.submissions.tokenOf(id);
    const url = `${this.config.publicUrl}/confirm-offer?token=${token}&lang=${locale}`;
    const expiresAt = offerConfirmationEnds(createdAt);
    return { firstName: person.firstName, url, expiresAt, contact };
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
