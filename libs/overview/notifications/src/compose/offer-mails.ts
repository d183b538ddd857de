import type { Locale } from '@alize/contracts';
import { offerConfirmationEnds, OfferSubmissions } from '@alize/offers';
import { CONFIG, type Config } from '@alize/platform';
import { SkillsService } from '@alize/skills';
import { Inject, Injectable } from '@nestjs/common';
import { fullName, type MailContent } from '../mail-content';
import { MailFacts } from '../mail-facts.queries';
import { offerAdmittedMail } from '../mails/offer-admitted';
import { offerConfirmationMail } from '../mails/offer-confirmation';
import { offerRejectedMail } from '../mails/offer-rejected';
import { offerToAdmitMail } from '../mails/offer-to-admit';
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

  async confirmation({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const { id, createdAt } = await this.facts.submissionRow(mail.subjectId);
    const token = this.submissions.tokenOf(id);
    const url = `${this.config.publicUrl}/confirm-offer?token=${token}&lang=${locale}`;
    const expiresAt = offerConfirmationEnds(createdAt);
    return offerConfirmationMail({ firstName: person.firstName, url, expiresAt, contact }, locale);
  }

  async toAdmit({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const submission = await this.facts.submissionRow(mail.subjectId);
    const { id, title, organisation, organisationName, commune, confirmedAt, createdAt } = submission;
    const { email, phone } = submission.person;
    return offerToAdmitMail(
      {
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
      },
      locale,
    );
  }

  async admitted({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const { title, introduction } = await this.facts.submissionRow(mail.subjectId);
    const url = this.config.publicUrl + webPaths.volunteer();
    return offerAdmittedMail(
      { firstName: person.firstName, offerTitle: title, introduction, url, contact },
      locale,
    );
  }

  async rejected({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const { title, reason } = await this.facts.submissionRow(mail.subjectId);
    return offerRejectedMail(
      { firstName: person.firstName, offerTitle: title, reason: reason ?? '', contact },
      locale,
    );
  }

  private async labels(ids: string[], locale: Locale): Promise<string[]> {
    return ids.map(await this.skills.labels(locale));
  }
}
