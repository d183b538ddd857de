import { HandledReplies, RecordsQueries, SentMailsQueries, TimelineQueries } from '@alize/activities';
import {
  HandleReply,
  ListTimeline,
  OfRecord,
  type Page,
  pageOf,
  RecordOverview,
  SentMail,
  TimelineItem,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

/** Records as those who run a territory read them: what is open, what is next, what happened. */
@ApiTags('records')
@Controller()
export class RecordsController {
  constructor(
    private readonly records: RecordsQueries,
    private readonly timeline: TimelineQueries,
    private readonly mails: SentMailsQueries,
    private readonly replies: HandledReplies,
  ) {}

  /** What is open about a record and what is next, and for which territories one may write about it. */
  @Can('activity:read')
  @Get('records')
  @ApiResponse({ status: 200, standardSchema: RecordOverview })
  of(@CurrentActor() actor: Actor, @Query({ schema: OfRecord }) query: OfRecord): Promise<RecordOverview> {
    return this.records.of(actor, query);
  }

  /** What happened to a record and to all that belongs to it, newest first. */
  @Can('activity:read')
  @Get('timeline')
  @ApiResponse({ status: 200, standardSchema: pageOf(TimelineItem) })
  happened(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListTimeline }) query: ListTimeline,
  ): Promise<Page<TimelineItem>> {
    return this.timeline.of(actor, query);
  }

  /** A mail with its text, as it was sent. */
  @Can('mail:read')
  @Get('mails/:id')
  @ApiResponse({ status: 200, standardSchema: SentMail })
  mail(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<SentMail> {
    return this.mails.get(actor, id);
  }

  /** Whether an answer by mail is dealt with: then it leaves the board. */
  @Can('activity:write')
  @Put('replies/:id/handling')
  @HttpCode(204)
  handle(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: HandleReply }) { handled }: HandleReply,
  ): Promise<void> {
    return this.replies.mark(actor, id, handled);
  }
}
