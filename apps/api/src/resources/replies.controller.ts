import { Id, ListReplies, Replies } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { RepliesQueries } from '@alize/notifications';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { sendFile } from '../http/file-body';

const FileParams = z.object({ id: Id, fileId: Id });
type FileParams = z.infer<typeof FileParams>;

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

  /** A file that came with an answer: to be saved, never to be shown by the browser as a page of ours. */
  @Can('mail:read')
  @Get(':id/files/:fileId')
  @ApiProduces('application/octet-stream')
  async file(
    @CurrentActor() actor: Actor,
    @Param({ schema: FileParams }) { id, fileId }: FileParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.replies.file(actor, id, fileId));
  }
}
