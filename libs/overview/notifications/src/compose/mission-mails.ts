import { linkPath, type LinkPurpose, MailLinks } from '@alize/accounts';
import { CONFIG, type Config, notFound } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MailFacts, type MatchFacts } from '../mail-facts.queries';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** Calendar days a question about a mission may be answered. */
const ANSWER_DAYS = 90;

/** The mails of a mission: what the two are asked, and what the animator is told. */
@Injectable()
export class MissionMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly links: MailLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async firstContact(reader: Reader) {
    const { mail, person, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    return {
      firstName: person.firstName,
      needTitle: match.needTitle,
      other: otherThan(person.id, match),
      introducedAt: introducedAt(match),
      url: await this.url('first-contact', reader),
      contact,
    };
  }

  async feedback(reader: Reader) {
    const { mail, person, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    return {
      firstName: person.firstName,
      needTitle: match.needTitle,
      side: person.id === match.volunteerId ? ('volunteer' as const) : ('requester' as const),
      other: otherThan(person.id, match),
      hours: match.hoursGiven,
      url: await this.url('feedback', reader),
      contact,
    };
  }

  async withoutContact({ mail, person, contact }: Reader) {
    const match = await this.facts.matchRow(mail.subjectId);
    const side = await this.facts.whoIsNotInTouch(match.id);
    return {
      firstName: person.firstName,
      needTitle: match.needTitle,
      said: side === 'volunteer' ? match.volunteer : match.requester,
      other: side === 'volunteer' ? match.requester : match.volunteer,
      introducedAt: introducedAt(match),
      url: this.config.publicUrl + webPaths.match(match.id),
      contact,
    };
  }

  async dropped({ mail, person, contact }: Reader) {
    const match = await this.facts.matchRow(mail.subjectId);
    return {
      firstName: person.firstName,
      needTitle: match.needTitle,
      requester: match.requester,
      volunteer: match.volunteer,
      reason: match.dropReason ?? ('other' as const),
      words: match.dropWords,
      hours: match.hoursGiven,
      needOpen: match.needStatus === 'open',
      url: this.config.publicUrl + webPaths.need(match.needId),
      contact,
    };
  }

  private async url(purpose: LinkPurpose, { mail, person, locale }: Reader): Promise<string> {
    const wanted = { subjectId: mail.subjectId, personId: person.id, days: ANSWER_DAYS };
    return this.config.publicUrl + linkPath(purpose, await this.links.issue({ purpose, ...wanted }), locale);
  }
}

const otherThan = (personId: string, { volunteerId, requester, volunteer }: MatchFacts) =>
  personId === volunteerId ? requester : volunteer;

function introducedAt(match: MatchFacts): Date {
  if (!match.introducedAt) throw notFound('mission');
  return match.introducedAt;
}
