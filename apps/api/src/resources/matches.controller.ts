import {
  AcceptMatch,
  CancelMatch,
  DeclineMatch,
  EmployerAnswer,
  type HistoryEntry,
  ListMatches,
  Match,
  MatchQuestion,
  type Page,
  pageOf,
} from '@alize/contracts';
import { type Actor, runs, UndoableActs } from '@alize/directory';
import { MatchAnswers, MatchesQueries, MatchesService } from '@alize/matches';
import { MatchQuestions } from '@alize/missions';
import { MailsQueries } from '@alize/notifications';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Can, CurrentActor, Undoable } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('matches')
@Controller('matches')
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly answers: MatchAnswers,
    private readonly queries: MatchesQueries,
    private readonly questions: MatchQuestions,
    private readonly mails: MailsQueries,
    private readonly acts: UndoableActs,
  ) {}

  @Can('match:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Match) })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListMatches }) query: ListMatches,
  ): Promise<Page<Match>> {
    return this.queries.list(actor, query);
  }

  @Can('match:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Match })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Match> {
    return this.show(actor, id);
  }

  @Can('match:read')
  @Get(':id/history')
  async history(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<{ items: HistoryEntry[] }> {
    return { items: await this.queries.historyOf(actor, id) };
  }

  /** To whoever may answer: what to know before a yes. */
  @Can('match:answer')
  @Get(':id/question')
  @ApiResponse({ status: 200, standardSchema: MatchQuestion })
  question(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<MatchQuestion> {
    return this.questions.get(actor, id);
  }

  @Can('match:answer')
  @Post(':id/acceptance')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Match })
  async accept(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AcceptMatch }) { callTimes }: AcceptMatch,
  ): Promise<Match> {
    await this.answers.answer(actor, id, 'accept', callTimes.map(toDate));
    return this.show(actor, id);
  }

  @Can('match:answer')
  @Post(':id/decline')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Match })
  async decline(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: DeclineMatch }) refusal: DeclineMatch,
  ): Promise<Match> {
    await this.answers.answer(actor, id, refusal);
    return this.show(actor, id);
  }

  /** Where the territory asks for it: a contact of the volunteer's organisation, or the animator in their name. */
  @Can('match:employ')
  @Post(':id/employer-approval')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Match })
  async employ(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: EmployerAnswer }) answer: EmployerAnswer,
  ): Promise<Match> {
    await this.answers.answerAsEmployer(actor, id, answer);
    return this.show(actor, id);
  }

  @Can('match:cancel')
  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Match })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CancelMatch }) { reason }: z.infer<typeof CancelMatch>,
    @Undoable() wants: boolean,
  ): Promise<Match> {
    const cancel = () => this.matches.cancel(actor, id, reason);
    await this.acts.run(actor, { kind: 'match.cancel', wants }, cancel, () => id);
    return this.show(actor, id);
  }

  /** The animator has looked at the colleague a volunteer named instead of themselves; once or many times is the same. */
  @Can('match:approve')
  @Post(':id/colleague/settlement')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Match })
  async settleColleague(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Match> {
    await this.answers.settleColleague(actor, id);
    return this.show(actor, id);
  }

  private async show(actor: Actor, id: string): Promise<Match> {
    const match = await this.queries.get(actor, id);
    return runs(actor, match.territoryId) ? { ...match, failedMails: await this.mails.failedOf(id) } : match;
  }
}

const toDate = (instant: string): Date => new Date(instant);
