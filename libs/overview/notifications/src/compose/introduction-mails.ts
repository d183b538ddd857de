import { linkPath, MailLinks } from '@alize/accounts';
import { TerritoriesService } from '@alize/directory';
import { callsStill } from '@alize/missions';
import { Clock, CONFIG, type Config, domainOf } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { firstCallInvitation } from '../calendar/first-call';
import type { CalendarPart } from '../mail-content';
import { MailFacts, type MatchFacts } from '../mail-facts.queries';
import { momentInWords } from '../typography';
import type { Reader } from './reader';
import { SharedFacts } from './shared-facts';

/** As long as the longest mission may take. */
const FOLLOWED_DAYS = 730;

/** The two mails that put people in touch, and the call they propose. */
@Injectable()
export class IntroductionMails {
  constructor(
    private readonly facts: MailFacts,
    private readonly shared: SharedFacts,
    private readonly links: MailLinks,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async toRequester(reader: Reader) {
    const { mail, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    const content = {
      ...(await this.shared.of(match, reader)),
      ...(await this.following(match, reader)),
      asked: match.asked,
      volunteer: match.volunteer,
      contact,
    };
    return { ...content, calendar: this.invitation(match, reader) };
  }

  async toVolunteer(reader: Reader) {
    const { mail, contact } = reader;
    const match = await this.facts.matchRow(mail.subjectId);
    const content = {
      ...(await this.shared.of(match, reader)),
      ...(await this.following(match, reader)),
      asked: match.asked,
      whyYou: match.whyYou,
      answersAreRead: this.config.replyDomain !== undefined,
      requester: match.requester,
      contact,
    };
    return { ...content, calendar: this.invitation(match, reader) };
  }

  /** Where one follows a mission from one's mail; the same link as long as it runs. */
  async followUrl(matchId: string, { person, locale }: Pick<Reader, 'person' | 'locale'>): Promise<string> {
    const wanted = { subjectId: matchId, personId: person.id, days: FOLLOWED_DAYS };
    const token = await this.links.issue({ purpose: 'log-days', ...wanted });
    return this.config.publicUrl + linkPath('log-days', token, locale);
  }

  /** Takes the proposed call out of a calendar again; nothing for a call that is past, or was never proposed. */
  cancellation(match: MatchFacts, reader: Reader): CalendarPart | undefined {
    const decidedAt = this.clock.now();
    if (!match.firstCallAt || match.firstCallAt <= decidedAt) return undefined;
    return this.file('CANCEL', match, match.firstCallAt, decidedAt, reader);
  }

  private async following(match: MatchFacts, reader: Reader) {
    const { timeZone } = await this.territories.calendarOf(match.territoryId);
    const others = callsStill(match.callTimes ?? [], this.clock.now())
      .filter((at) => at.getTime() !== match.firstCallAt?.getTime())
      .map((at) => momentInWords(at, reader.locale, timeZone));
    return {
      otherCalls: others,
      callAt: match.firstCallAt ? momentInWords(match.firstCallAt, reader.locale, timeZone) : null,
      followUrl: await this.followUrl(match.id, reader),
    };
  }

  private invitation(match: MatchFacts, reader: Reader): CalendarPart | undefined {
    const { firstCallAt, introducedAt } = match;
    return firstCallAt && introducedAt
      ? this.file('REQUEST', match, firstCallAt, introducedAt, reader)
      : undefined;
  }

  private file(
    method: CalendarPart['method'],
    { id, requester, volunteer }: MatchFacts,
    startsAt: Date,
    decidedAt: Date,
    { locale, contact }: Reader,
  ): CalendarPart {
    const domain = domainOf(this.config.mailFrom);
    const facts = { matchId: id, startsAt, decidedAt, domain, requester, volunteer, contact };
    return firstCallInvitation(method, facts, locale);
  }
}
