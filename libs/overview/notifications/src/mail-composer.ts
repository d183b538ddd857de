import { AccountsService, namesOf, SignInLink, SignInRequest, SignInRequests } from '@alize/accounts';
import type { Locale, MailPurpose } from '@alize/contracts';
import { CandidatesQueries } from '@alize/matches';
import { confirmationEnds, NeedSubmission } from '@alize/needs';
import { CONFIG, type Config, Database, notFound, scrub } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerMails } from './compose/answer-mails';
import { IntroductionMails } from './compose/introduction-mails';
import { MissionMails } from './compose/mission-mails';
import { OfferMails } from './compose/offer-mails';
import { ReplyMails } from './compose/reply-mails';
import { ReminderMails } from './compose/reminder-mails';
import type { Letter, Reader } from './compose/reader';
import { fullName, type MailContent } from './mail-content';
import type { Mail } from './mail.entity';
import { MailFacts } from './mail-facts.queries';
import { mailFailedMail } from './mails/mail-failed';
import { needConfirmationMail } from './mails/need-confirmation';
import { needOpenedMail } from './mails/need-opened';
import { needRejectedMail } from './mails/need-rejected';
import { needToQualifyMail } from './mails/need-to-qualify';
import { offerFitsNeedsMail } from './mails/offer-fits-needs';
import { signInLinkMail } from './mails/sign-in-link';
import { webPaths } from './web-paths';

export interface ComposedMail {
  content: MailContent;
  senderName: string;
  replyTo: string;
}
/** Null: nothing is left to say. */
type Compose = (reader: Reader) => Promise<MailContent | null>;

/** From a mail row to its words, in the recipient's language, with what is true at this moment. */
@Injectable()
export class MailComposer {
  private readonly byPurpose: Record<MailPurpose, Compose> = {
    'sign-in-link': (reader) => this.signInLink(reader),
    'need-confirmation': (reader) => this.needConfirmation(reader),
    'need-to-qualify': (reader) => this.needToQualify(reader),
    'need-opened': (reader) => this.needOpened(reader),
    'need-rejected': (reader) => this.needRejected(reader),
    'match-request': (reader) => this.answerMails.request(reader),
    'introduction-to-requester': (reader) => this.introductions.toRequester(reader),
    'introduction-to-volunteer': (reader) => this.introductions.toVolunteer(reader),
    'match-declined': (reader) => this.answerMails.declined(reader),
    'match-cancelled': (reader) => this.answerMails.cancelled(reader),
    'employer-approval': (reader) => this.answerMails.employer(reader),
    'employer-approval-needed': (reader) => this.answerMails.employerMissing(reader),
    'fresh-link': (reader) => this.answerMails.freshLink(reader),
    'mail-failed': (reader) => this.mailFailed(reader),
    'offer-fits-needs': (reader) => this.offerFitsNeeds(reader),
    'offer-confirmation': (reader) => this.offerMails.confirmation(reader),
    'offer-to-admit': (reader) => this.offerMails.toAdmit(reader),
    'offer-admitted': (reader) => this.offerMails.admitted(reader),
    'offer-rejected': (reader) => this.offerMails.rejected(reader),
    'first-contact': (reader) => this.missionMails.firstContact(reader),
    'mission-feedback': (reader) => this.missionMails.feedback(reader),
    'mission-without-contact': (reader) => this.missionMails.withoutContact(reader),
    'mission-dropped': (reader) => this.missionMails.dropped(reader),
    digest: (reader) => this.reminderMails.digest(reader),
    'match-expired': (reader) => this.reminderMails.expired(reader),
    'reply-received': (reader) => this.replyMails.received(reader),
    'files-not-kept': (reader) => this.replyMails.filesNotKept(reader),
    'days-logged': (reader) => this.replyMails.daysLogged(reader),
  };

  constructor(
    private readonly db: Database,
    private readonly facts: MailFacts,
    private readonly accounts: AccountsService,
    private readonly signInRequests: SignInRequests,
    private readonly submission: NeedSubmission,
    private readonly candidates: CandidatesQueries,
    private readonly introductions: IntroductionMails,
    private readonly answerMails: AnswerMails,
    private readonly offerMails: OfferMails,
    private readonly missionMails: MissionMails,
    private readonly reminderMails: ReminderMails,
    private readonly replyMails: ReplyMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: nothing is left to say. */
  async compose(mail: Letter): Promise<ComposedMail | null> {
    const { contact, senderName } = await this.facts.contactOf(mail.territoryId);
    const { recipient: person } = mail;
    const content = await this.byPurpose[mail.purpose]({ mail, person, locale: person.locale, contact });
    return content && { content, senderName, replyTo: contact.email };
  }

  private async signInLink({ mail, person, locale, contact }: Reader): Promise<MailContent | null> {
    // Mails of before requests were rows are about their link.
    const request = await this.db.repo(SignInRequest).findOneBy({ id: mail.subjectId });
    const link = await this.db.repo(SignInLink).findOneBy({ id: request?.linkId ?? mail.subjectId });
    if (!link) throw notFound('sign-in-link');
    const requestedAt = request?.requestedAt ?? link.createdAt;
    const expiresInMinutes = await this.signInRequests.startLink(link.id);
    if (expiresInMinutes === null) return null;
    const url = this.link('sign-in', this.accounts.tokenOf(link.id), locale);
    return signInLinkMail(
      { firstName: person.firstName, url, expiresInMinutes, requestedAt, contact },
      locale,
    );
  }

  private async needConfirmation({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const need = await this.facts.needRow(mail.subjectId);
    return needConfirmationMail(
      {
        firstName: person.firstName,
        territoryName: contact.territoryName ?? '',
        url: this.link('confirm', this.submission.tokenOf(need.id), locale),
        expiresAt: confirmationEnds(need.createdAt),
        contact,
      },
      locale,
    );
  }

  private async needToQualify({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const need = await this.facts.needRow(mail.subjectId);
    const { contact: requester } = need;
    return needToQualifyMail(
      {
        firstName: person.firstName,
        needTitle: need.title,
        organisationName: need.project.organisation.name,
        communeName: need.commune.name,
        jobsPlanned: need.project.jobsPlanned,
        skills: await this.facts.needSkills(need.id, locale),
        confirmedAt: need.confirmedAt ?? need.createdAt,
        requester: { name: fullName(requester), email: requester.email, phone: requester.phone },
        url: this.config.publicUrl + webPaths.need(need.id),
        contact,
      },
      locale,
    );
  }

  private async needOpened({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const need = await this.facts.needRow(mail.subjectId);
    const skills = await this.facts.needSkills(need.id, locale, 'confirmed');
    const facts = {
      firstName: person.firstName,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
    };
    return needOpenedMail({ ...facts, skills, contact }, locale);
  }

  private async needRejected({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const need = await this.facts.needRow(mail.subjectId);
    const facts = {
      firstName: person.firstName,
      needTitle: need.title,
      organisationName: need.project.organisation.name,
    };
    return needRejectedMail({ ...facts, reason: need.reason ?? '', contact }, locale);
  }

  private async mailFailed({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const failed = await this.facts.mailRow(mail.subjectId);
    const { recipient } = failed;
    return mailFailedMail(
      {
        firstName: person.firstName,
        failedPurpose: failed.purpose,
        aboutTitle: failed.needId && (await this.facts.needRow(failed.needId)).title,
        recipient: { name: fullName(recipient), email: recipient.email, phone: recipient.phone },
        failedAt: failed.claimedAt ?? failed.createdAt,
        mayHaveArrived: failed.unansweredTries > 0,
        error: scrub(failed.lastError ?? '', namesOf(recipient)),
        url: this.config.publicUrl + pageAbout(failed),
        contact,
      },
      locale,
    );
  }

  private async offerFitsNeeds({ mail, person, locale, contact }: Reader): Promise<MailContent> {
    const offer = await this.facts.offerRow(mail.subjectId);
    const needs = (await this.candidates.fittingNeeds(offer.id, locale)).map(async ({ needId, fit }) => {
      const need = await this.facts.needRow(needId);
      return { title: need.title, firmName: need.project.organisation.name, band: fit.band, fit: fit.text };
    });
    return offerFitsNeedsMail(
      {
        firstName: person.firstName,
        volunteer: { ...offer.person, organisationName: offer.organisation.name },
        offerTitle: offer.title,
        needs: await Promise.all(needs),
        url: this.config.publicUrl + webPaths.offer(offer.id),
        contact,
      },
      locale,
    );
  }

  private link(page: 'sign-in' | 'confirm', token: string, locale: Locale): string {
    return `${this.config.publicUrl}/${page}?token=${token}&lang=${locale}`;
  }
}

function pageAbout({ needId, matchId }: Pick<Mail, 'needId' | 'matchId'>): string {
  if (matchId) return webPaths.match(matchId);
  return needId ? webPaths.need(needId) : webPaths.today();
}
