import { ListReplies, Replies } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { RepliesQueries } from '@alize/notifications';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';

@ApiTags('mails')
@Controller('replies')
export class RepliesController {
  constructor(private readonly replies: RepliesQueries) {}

  /** Answers that came by mail: of a match, of a need, or those nobody could place. */
  @Can('mail:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: Replies })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListReplies }) query: ListReplies,
  ): Promise<Replies> {
    return { items: await this.replies.list(actor, query) };
  }
}
