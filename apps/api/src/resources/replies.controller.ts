import { AnswerFile, AnswerReply, Id, ListReplies, Replies, UploadFile } from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import { RepliesQueries, ReplyAnswers } from '@alize/notifications';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor, Undoable } from '../http/access';
import { fileOf, sendFile } from '../http/file-body';
import { IdParam } from '../http/validation';

const CreatedAnswer = z.object({ id: Id }).meta({ id: 'CreatedReplyAnswer' });
const FileParams = z.object({ id: Id, fileId: Id });
type FileParams = z.infer<typeof FileParams>;

@ApiTags('mails')
@Controller('replies')
export class RepliesController {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly answers: ReplyAnswers,
    private readonly acts: UndoableActs,
  ) {}

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

  /** The file itself is the body; what is not sent with an answer within a day is deleted. */
  @Can('activity:write')
  @Post(':id/files')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 201, standardSchema: AnswerFile })
  addFile(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: UploadFile }) { name }: UploadFile,
    @Req() request: FastifyRequest,
  ): Promise<AnswerFile> {
    return this.answers.addFile(actor, id, name, fileOf(request));
  }

  /** What one answers to it, in its thread, in one's own name. */
  @Can('activity:write')
  @Post(':id/answers')
  @ApiResponse({ status: 201, standardSchema: CreatedAnswer })
  async answer(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AnswerReply }) input: AnswerReply,
    @Undoable() wants: boolean,
  ): Promise<{ id: string }> {
    const write = () => this.answers.write(actor, id, input);
    return { id: await this.acts.run(actor, { kind: 'reply.answer', wants }, write, (made) => made) };
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
