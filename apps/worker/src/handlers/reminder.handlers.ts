import { matchAsked, matchAwaitsEmployer, MatchesService, matchExpired } from '@alize/matches';
import { missionContactDue, missionDone } from '@alize/missions';
import { needConfirmed, needOpened, needSubmitted } from '@alize/needs';
import { ReminderMailings } from '@alize/notifications';
import { On } from '@alize/platform';
import { digestsDue, ladderEnded, type ReminderKind, RemindersService } from '@alize/reminders';
import { Injectable } from '@nestjs/common';

/** Which fact makes somebody wait, and what the end of a ladder does. */
@Injectable()
export class ReminderHandlers {
  constructor(
    private readonly reminders: RemindersService,
    private readonly matches: MatchesService,
    private readonly mails: ReminderMailings,
  ) {}

  @On(matchAsked, 'plan-answer-reminders')
  asked({ matchId }: { matchId: string }): Promise<void> {
    return this.reminders.plan('match-request', matchId);
  }

  @On(matchAwaitsEmployer, 'plan-approval-reminders')
  awaitsEmployer({ matchId }: { matchId: string }): Promise<void> {
    return this.reminders.plan('employer-approval', matchId);
  }

  @On(needSubmitted, 'plan-confirmation-reminders')
  submitted({ needId }: { needId: string }): Promise<void> {
    return this.reminders.plan('need-unconfirmed', needId);
  }

  @On(needConfirmed, 'plan-qualification-reminders')
  confirmed({ needId }: { needId: string }): Promise<void> {
    return this.reminders.plan('need-to-qualify', needId);
  }

  @On(needOpened, 'plan-news-of-need')
  opened({ needId }: { needId: string }): Promise<void> {
    return this.reminders.plan('need-news', needId);
  }

  @On(missionContactDue, 'plan-contact-reminders')
  contactDue({ missionId }: { missionId: string }): Promise<void> {
    return this.reminders.plan('first-contact', missionId);
  }

  @On(missionDone, 'plan-feedback-reminders')
  done({ missionId }: { missionId: string }): Promise<void> {
    return this.reminders.plan('mission-feedback', missionId);
  }

  @On(digestsDue, 'mail-digests', [], 'bulk')
  digests({ digestIds }: { digestIds: string[] }): Promise<void> {
    return this.mails.sendDigests(digestIds);
  }

  @On(ladderEnded, 'close-what-nobody-answered')
  async ended({ kind, subjectId }: { kind: ReminderKind; subjectId: string }): Promise<void> {
    if (kind === 'match-request') await this.matches.expire(subjectId, 'asked');
    if (kind === 'employer-approval') await this.matches.expire(subjectId, 'accepted');
  }

  @On(matchExpired, 'mail-match-expired')
  expired({ matchId }: { matchId: string }): Promise<void> {
    return this.mails.tellOfExpiry(matchId);
  }
}
