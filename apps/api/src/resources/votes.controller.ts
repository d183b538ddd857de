import { Decisions, Polls } from '@alize/committee';
import { CastBallot, OpenPoll, TakeDecision } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

/** What happens to an item in a sitting: the vote, and the decision. The session shows how it stands. */
@ApiTags('committee')
@Controller()
export class VotesController {
  constructor(
    private readonly polls: Polls,
    private readonly decisions: Decisions,
  ) {}

  @Can('committee:run')
  @Post('agenda-items/:id/poll')
  @HttpCode(204)
  async open(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: OpenPoll }) input: OpenPoll,
  ): Promise<void> {
    await this.polls.open(actor, id, input);
  }

  /** The same choice again is answered as the first time. */
  @Can('vote:cast')
  @Post('polls/:id/ballots')
  @HttpCode(204)
  cast(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CastBallot }) input: CastBallot,
  ): Promise<void> {
    return this.polls.cast(actor, id, input);
  }

  @Can('committee:run')
  @Post('polls/:id/closing')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.polls.close(actor, id);
  }

  @Can('committee:run')
  @Post('agenda-items/:id/decision')
  @HttpCode(204)
  async decide(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: TakeDecision }) input: z.infer<typeof TakeDecision>,
  ): Promise<void> {
    await this.decisions.take(actor, id, input);
  }
}
