import { linkPath, type LinkPurpose, MailLinks } from '@alize/accounts';
import { MatchAnswers } from '@alize/matches';
import { NeedConfirmations } from '@alize/needs';
import { CONFIG, type Config } from '@alize/platform';
import { type DigestLine, Digests, type ReminderKind } from '@alize/reminders';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import { MailFacts } from '../mail-facts.queries';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** One thing that waits, with its own link. */
export interface DigestItem {
  kind: ReminderKind;
  /** Told to the animator: somebody else keeps silent, or kept silent until it was closed. */
  silence: 'none' | 'silent' | 'closed';
  needTitle: string;
  firmName: string;
  /** The volunteer; the other side of a mission. */
  personName: string;
  employerName: string;
  since: Date;
  /** What happens next, `YYYY-MM-DD`: another reminder, or the end. */
  nextOn?: string | null;
  nextCloses: boolean;
  /** Of the need: people who were asked so far, and whether one of them has still to answer. */
  peopleAsked: number;
  answerAwaited: boolean;
  url: string;
}

/** More, and nobody reads to the end. */
const MOST_LINES = 10;
/** Calendar days a question about a mission may be answered, as in the mail that first asked it. */
const ANSWER_DAYS = 90;

/** The one mail a day about all that waits for somebody, and the one that says that nobody waits any more. */
@Injectable()
export class ReminderMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly digests: Digests,
    private readonly answers: MatchAnswers,
    private readonly confirmations: NeedConfirmations,
    private readonly links: MailLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when everything was answered meanwhile. */
  async digest(reader: Reader) {
    const { mail, person, contact } = reader;
    const lines = await this.digests.linesNow(mail.subjectId);
    if (lines.length === 0) return null;
    const items: DigestItem[] = [];
    for (const line of lines.slice(0, MOST_LINES)) items.push(await this.item(line, reader));
    const facts = { firstName: person.firstName, items, more: lines.length - items.length };
    return { ...facts, todayUrl: this.config.publicUrl + webPaths.today(), contact };
  }

  async expired({ mail, person, contact }: Reader) {
    const match = await this.facts.matchRow(mail.subjectId);
    return {
      firstName: person.firstName,
      side: person.id === match.volunteerId ? ('volunteer' as const) : ('employer' as const),
      silent: await this.facts.whoKeptSilent(match.id),
      volunteerName: fullName(match.volunteer),
      employerName: match.volunteer.organisationName,
      needTitle: match.needTitle,
      organisationName: match.firmName,
      contact,
    };
  }

  private async item(line: DigestLine, reader: Reader): Promise<DigestItem> {
    const { kind, effect, forAnimator, requesterName, volunteerName, helps } = line;
    return {
      kind,
      silence: forAnimator ? (effect === 'close' ? 'closed' : 'silent') : 'none',
      needTitle: line.needTitle,
      firmName: line.firmName,
      personName: (helps ? requesterName : volunteerName) ?? '',
      employerName: line.employerName ?? '',
      since: line.since,
      nextOn: line.nextOn,
      nextCloses: line.nextCloses,
      peopleAsked: line.peopleAsked,
      answerAwaited: line.answerAwaited,
      url:
        this.config.publicUrl +
        (forAnimator ? webPaths.match(line.subjectId) : await this.pathOf(line, reader)),
    };
  }

  /** Where the reader answers what is awaited of them. */
  async pathOf(
    { kind, subjectId: id, territoryId }: Pick<DigestLine, 'kind' | 'subjectId' | 'territoryId'>,
    { person, locale }: Reader,
  ): Promise<string> {
    const about = { subjectId: id, personId: person.id, days: ANSWER_DAYS };
    const followed = async (purpose: LinkPurpose) =>
      linkPath(purpose, await this.links.issue({ purpose, ...about }), locale);
    const asked = async (purpose: 'answer-match' | 'approve-mission') =>
      linkPath(purpose, await this.answers.linkFor(purpose, { id, territoryId }, person.id), locale);
    switch (kind) {
      case 'match-request':
        return asked('answer-match');
      case 'employer-approval':
        return asked('approve-mission');
      case 'need-unconfirmed':
        return `/confirm?token=${await this.confirmationOf(id)}&lang=${locale}`;
      case 'need-to-qualify':
        return webPaths.need(id);
      case 'need-news':
        return webPaths.my();
      case 'first-contact':
      case 'mission-feedback':
        return followed(kind === 'first-contact' ? kind : 'feedback');
    }
  }

  private async confirmationOf(needId: string): Promise<string> {
    const { addressRound } = await this.facts.needRow(needId);
    return this.confirmations.tokenOf(needId, addressRound);
  }
}
