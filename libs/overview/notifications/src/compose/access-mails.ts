import {
  AccountsService,
  EmailChange,
  EmailChanges,
  namesOf,
  SignInCodes,
  SignInLink,
  SignInRequest,
  SignInRequests,
} from '@alize/accounts';
import { Clock, CONFIG, type Config, Database, notFound, scrub } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import type { Mail } from '../mail.entity';
import { MailFacts } from '../mail-facts.queries';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** What the mails speak of that let somebody in, or tell that a mail reached nobody. */
@Injectable()
export class AccessMails {
  constructor(
    private readonly db: Database,
    private readonly facts: MailFacts,
    private readonly accounts: AccountsService,
    private readonly signInRequests: SignInRequests,
    private readonly codes: SignInCodes,
    private readonly emailChanges: EmailChanges,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signInLink({ mail, person, locale, contact }: Reader) {
    // Mails of before requests were rows are about their link.
    const request = await this.db.repo(SignInRequest).findOneBy({ id: mail.subjectId });
    const link = await this.db.repo(SignInLink).findOneBy({ id: request?.linkId ?? mail.subjectId });
    if (!link) throw notFound('sign-in-link');
    const requestedAt = request?.requestedAt ?? link.createdAt;
    const expiresInMinutes = await this.signInRequests.startLink(link.id);
    if (expiresInMinutes === null) return null;
    const url = `${this.config.publicUrl}/sign-in?token=${this.accounts.tokenOf(link.id)}&lang=${locale}`;
    const code = this.codes.codeOf(link.id);
    return { firstName: person.firstName, url, code, expiresInMinutes, requestedAt, contact };
  }

  /** Null: another address was asked since, or this one has answered. */
  async emailChange({ mail, person, locale, contact }: Reader) {
    const change = await this.db.repo(EmailChange).findOneBy({ id: mail.subjectId });
    if (!change) throw notFound('person');
    if (change.confirmedAt || change.expiresAt <= this.clock.now()) return null;
    const url = `${this.config.publicUrl}/email-change?token=${this.emailChanges.tokenOf(change.id)}&lang=${locale}`;
    const { newEmail, expiresAt } = change;
    const byOneself = change.askedBy === change.personId;
    return { firstName: person.firstName, newEmail, byOneself, url, expiresAt, contact };
  }

  async emailChanged({ mail, person, contact }: Reader) {
    const change = await this.db.repo(EmailChange).findOneBy({ id: mail.subjectId });
    if (!change) throw notFound('person');
    return { firstName: person.firstName, newEmail: hinted(change.newEmail), contact };
  }

  async invitation({ mail, person, locale, contact }: Reader) {
    const role = await this.facts.roleInvited(mail.subjectId);
    // Taken back before it left.
    if (!role) return null;
    return {
      ...{ firstName: person.firstName, email: person.email, contact },
      role: role.role === 'animator' || role.role === 'partner_contact' ? role.role : ('other' as const),
      organisationName: role.organisationName,
      url: `${this.config.publicUrl}/start?lang=${locale}`,
    };
  }

  async mailFailed({ mail, person, contact }: Reader) {
    const failed = await this.facts.mailRow(mail.subjectId);
    const { recipient } = failed;
    return {
      firstName: person.firstName,
      failedPurpose: failed.purpose,
      aboutTitle: failed.needId && (await this.facts.needRow(failed.needId)).title,
      recipient: { name: fullName(recipient), email: recipient.email, phone: recipient.phone },
      failedAt: failed.claimedAt ?? failed.createdAt,
      mayHaveArrived: failed.unansweredTries > 0,
      error: scrub(failed.lastError ?? '', namesOf(recipient)),
      url: this.config.publicUrl + pageAbout(failed),
      contact,
    };
  }
}

/** `c…@alpelec.fr`: enough for its owner, and no address for whoever reads the old mailbox by now. */
const hinted = (email: string): string => email.replace(/^(.)[^@]*/, '$1…');

function pageAbout({ needId, matchId }: Pick<Mail, 'needId' | 'matchId'>): string {
  if (matchId) return webPaths.match(matchId);
  return needId ? webPaths.need(needId) : webPaths.today();
}
