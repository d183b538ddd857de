import { SearchQueries, TodayQueries } from '@alize/board';
import { SearchEverything, SearchFinds, Today, TodayQuery } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';

/** Reads over everything: what waits for an animator, and what anybody looks for. */
@ApiTags('board')
@Controller()
export class BoardController {
  constructor(
    private readonly today: TodayQueries,
    private readonly everything: SearchQueries,
  ) {}

  @Can('need:qualify')
  @Get('today')
  @ApiResponse({ status: 200, standardSchema: Today })
  board(@CurrentActor() actor: Actor, @Query({ schema: TodayQuery }) query: TodayQuery): Promise<Today> {
    return this.today.of(actor, query);
  }

  /** For whoever is signed in, each in what they may read. */
  @Can('account:read')
  @Get('search')
  @ApiResponse({ status: 200, standardSchema: SearchFinds })
  search(
    @CurrentActor() actor: Actor,
    @Query({ schema: SearchEverything }) query: SearchEverything,
  ): Promise<SearchFinds> {
    return this.everything.find(actor, query);
  }
}
