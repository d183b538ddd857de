import { linkPath, MailLinks } from '@alize/accounts';
import type { Locale } from '@alize/contracts';
import { SYSTEM } from '@alize/directory';
import { answerBy, AnswersQueries, CandidatesQueries, LoadQueries, MatchAnswers } from '@alize/matches';
import { CONFIG, type Config, notFound, Problem } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../mail-content';
import { MailFacts, type MatchFacts } from '../mail-facts.queries';
import { quoted } from '../typography';
import { webPaths } from '../web-paths';
import { IntroductionMails } from './introduction-mails';
import type { Reader } from './reader';
import { SharedFacts } from './shared-facts';

/** Who comes next among those worth proposing; `nobody`: nobody is, as far as its chosen skills tell; `undecided`: none of its skills is chosen. `not_wanted`: the need looks for nobody now; `unknown`: it cannot be told at this moment. */
export type NextCandidate =
  | {
      kind: 'somebody';
      name: string;
      organisationName: string;
      /** Worth a look before anybody is asked; else this person can help. */
      toCheck: boolean;
      /** How they fit, their own words, when they can. */
      reasons: string[];
    }
  | { kind: 'nobody' | 'undecided' | 'not_wanted' | 'unknown' };

type MatchSide = 'requester' | 'volunteer' | 'employer';

/** Mails that ask about a match, and those that tell what was answered. */
@Injectable()
export class AnswerMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly shared: SharedFacts,
    private readonly answers: MatchAnswers,
    private readonly queries: AnswersQueries,
    private readonly candidates: CandidatesQueries,
    private readonly loads: LoadQueries,
    private readonly links: MailLinks,
    private readonly introductions: IntroductionMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async request(reader: Reader) {
    const { mail, person, locale, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    const token = await this.answers.linkFor('answer-match', match, person.id);
    return {
      ...(await this.shared.of(match, reader)),
      whyYou: match.whyYou,
      employer: await this.queries.employerFirst(match.id),
      answerBy: answerBy(match.approvedAt),
      url: this.config.publicUrl + linkPath('answer-match', token, locale),
      contact,
    };
  }

  async employer(reader: Reader) {
    const { mail, person, locale, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    const token = await this.answers.linkFor('approve-mission', match, person.id);
    return {
      ...(await this.shared.of(match, reader)),
      volunteer: match.volunteer,
      asked: match.asked,
      answerBy: answerBy(match.acceptedAt ?? match.approvedAt),
      balance: await this.loads.balanceOf(match.id),
      url: this.config.publicUrl + linkPath('approve-mission', token, locale),
      contact,
    };
  }

  async employerMissing({ mail, person, contact }: Reader) {
    const match = await this.facts.matchRow(mail.subjectId);
    return {
      firstName: person.firstName,
      volunteer: match.volunteer,
      asked: match.asked,
      needTitle: match.needTitle,
      organisationName: match.firmName,
      url: this.config.publicUrl + webPaths.match(match.id),
      contact,
    };
  }

  async declined({ mail, person, locale, contact }: Reader) {
    const match = await this.facts.matchRow(mail.subjectId);
    const { volunteer, needTitle, firmName } = match;
    return {
      firstName: person.firstName,
      volunteer,
      needTitle,
      organisationName: firmName,
      decline: match.decline,
      next: await this.nextCandidate(match, locale),
      url: this.config.publicUrl + webPaths.need(match.needId),
      contact,
    };
  }

  async cancelled(reader: Reader) {
    const { mail, person, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    const side: MatchSide =
      person.id === match.requesterId
        ? 'requester'
        : person.id === match.volunteerId
          ? 'volunteer'
          : 'employer';
    const content = {
      firstName: person.firstName,
      side,
      volunteerName: fullName(match.volunteer),
      needTitle: match.needTitle,
      organisationName: match.firmName,
      reason: match.cancelReason,
      needOpen: ['open', 'matched'].includes(match.needStatus),
      begun: match.begun,
      answered: match.cancelledFrom !== 'asked' && match.cancelledFrom !== 'approved',
      contact,
    };
    return side === 'employer'
      ? content
      : { ...content, calendar: this.introductions.cancellation(match, reader) };
  }

  async freshLink({ mail, person, locale, contact }: Reader) {
    const link = await this.links.found(mail.subjectId);
    if (!link) throw notFound('mail-link');
    const url = this.config.publicUrl + this.links.pathOf(link, locale);
    return { firstName: person.firstName, url, expiresAt: link.expiresAt, contact };
  }

  /** The best of those who are left and worth proposing, if anybody is; `unknown` while the search is away. */
  private async nextCandidate(match: MatchFacts, locale: Locale): Promise<NextCandidate> {
    if (match.needStatus !== 'open') return { kind: 'not_wanted' };
    try {
      const { items, nobody, undecided } = await this.candidates.forNeed(
        { ...SYSTEM, locale },
        match.needId,
        1,
      );
      const [best] = items;
      if (undecided !== undefined) return { kind: 'undecided' };
      if (!best || nobody !== undefined) return { kind: 'nobody' };
      const { offer, fit, availability } = best;
      return {
        kind: 'somebody',
        name: offer.volunteer.name,
        organisationName: offer.organisation.name,
        toCheck: fit.band !== 'can_help',
        reasons: [
          fit.text,
          ...fit.quotes.slice(0, 1).map((quote) => quoted(quote, locale)),
          availability.text,
        ],
      };
    } catch (error) {
      if (error instanceof Problem && error.status === 503) return { kind: 'unknown' };
      throw error;
    }
  }
}
