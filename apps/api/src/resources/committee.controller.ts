import {
  CommitteeAttendances,
  CommitteeMembers,
  CommitteePapers,
  CommitteeQueries,
  CommitteeSessions,
  Minutes,
} from '@alize/committee';
import {
  CommitteeMember,
  CommitteeSession,
  CommitteeSessionBrief,
  CreateCommitteeMember,
  CreateCommitteeSession,
  GiveReason,
  ListOfTerritory,
  SetAgenda,
  SetAttendance,
  SetPresence,
  SetProxy,
  UpdateCommitteeMember,
  WriteMinutes,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';
import { MemberParam } from './committee-params';

const Members = z.object({ items: z.array(CommitteeMember) });
const Sessions = z.object({ items: z.array(CommitteeSessionBrief) });

/** The committee of a territory: its members, and its sittings from date to minutes. */
@ApiTags('committee')
@Controller()
export class CommitteeController {
  constructor(
    private readonly members: CommitteeMembers,
    private readonly sessions: CommitteeSessions,
    private readonly queries: CommitteeQueries,
    private readonly attendances: CommitteeAttendances,
    private readonly minutes: Minutes,
    private readonly papers: CommitteePapers,
  ) {}

  @Can('committee:read')
  @Get('committee-members')
  @ApiResponse({ status: 200, standardSchema: Members })
  async listMembers(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListOfTerritory }) { territoryId }: ListOfTerritory,
  ): Promise<z.infer<typeof Members>> {
    return { items: await this.members.list(actor, territoryId) };
  }

  /** Whoever has the address is taken as they are; nobody is entered twice. */
  @Can('committee:write')
  @Post('committee-members')
  @ApiResponse({ status: 201, standardSchema: Members })
  async addMember(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateCommitteeMember }) input: CreateCommitteeMember,
  ): Promise<z.infer<typeof Members>> {
    await this.members.create(actor, input);
    return { items: await this.members.list(actor, input.territoryId) };
  }

  @Can('committee:write')
  @Patch('committee-members/:id')
  @HttpCode(204)
  updateMember(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateCommitteeMember }) input: UpdateCommitteeMember,
  ): Promise<void> {
    return this.members.update(actor, id, input);
  }

  @Can('committee:read')
  @Get('committee-sessions')
  @ApiResponse({ status: 200, standardSchema: Sessions })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListOfTerritory }) { territoryId }: ListOfTerritory,
  ): Promise<z.infer<typeof Sessions>> {
    return { items: await this.queries.list(actor, territoryId) };
  }

  @Can('committee:write')
  @Post('committee-sessions')
  @ApiResponse({ status: 201, standardSchema: CommitteeSession })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateCommitteeSession }) input: CreateCommitteeSession,
  ): Promise<CommitteeSession> {
    return this.queries.get(actor, await this.sessions.create(actor, input));
  }

  /** As this reader may see it: of a dossier one stands aside from, the title alone. */
  @Can('committee:read')
  @Get('committee-sessions/:id')
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<CommitteeSession> {
    return this.queries.get(actor, id);
  }

  /** The dossiers in their order. */
  @Can('committee:write')
  @Put('committee-sessions/:id/agenda')
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  async arrange(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: SetAgenda }) input: SetAgenda,
  ): Promise<CommitteeSession> {
    await this.sessions.arrange(actor, id, input);
    return this.queries.get(actor, id);
  }

  /** The agenda goes to the members; again where it was corrected. */
  @Can('committee:write')
  @Post('committee-sessions/:id/convocation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  async convene(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<CommitteeSession> {
    await this.sessions.convene(actor, id);
    return this.queries.get(actor, id);
  }

  @Can('committee:write')
  @Post('committee-sessions/:id/cancellation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveReason }) { reason }: z.infer<typeof GiveReason>,
  ): Promise<CommitteeSession> {
    await this.sessions.cancel(actor, id, reason);
    return this.queries.get(actor, id);
  }

  @Can('committee:run')
  @Post('committee-sessions/:id/opening')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  async open(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<CommitteeSession> {
    await this.sessions.open(actor, id);
    return this.queries.get(actor, id);
  }

  /** What was not reached waits for the next session. */
  @Can('committee:run')
  @Post('committee-sessions/:id/closing')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: CommitteeSession })
  async close(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<CommitteeSession> {
    await this.sessions.close(actor, id);
    return this.queries.get(actor, id);
  }

  /** What a member answers, or is written down to have answered. */
  @Can('committee:read')
  @Put('committee-sessions/:id/attendance/:memberId')
  @HttpCode(204)
  respond(
    @CurrentActor() actor: Actor,
    @Param({ schema: MemberParam }) { id, memberId }: MemberParam,
    @Body({ schema: SetAttendance }) { response }: z.infer<typeof SetAttendance>,
  ): Promise<void> {
    return this.attendances.respond(actor, id, memberId, response);
  }

  @Can('committee:run')
  @Put('committee-sessions/:id/presence/:memberId')
  @HttpCode(204)
  presence(
    @CurrentActor() actor: Actor,
    @Param({ schema: MemberParam }) { id, memberId }: MemberParam,
    @Body({ schema: SetPresence }) { mode }: z.infer<typeof SetPresence>,
  ): Promise<void> {
    return this.attendances.setPresence(actor, id, memberId, mode);
  }

  @Can('committee:read')
  @Put('committee-sessions/:id/proxy')
  @HttpCode(204)
  proxy(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: SetProxy }) input: z.infer<typeof SetProxy>,
  ): Promise<void> {
    return this.attendances.setProxy(actor, id, input);
  }

  /** What was said besides what the sitting has written down itself. */
  @Can('committee:write')
  @Put('committee-sessions/:id/minutes')
  @HttpCode(204)
  writeMinutes(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: WriteMinutes }) input: z.infer<typeof WriteMinutes>,
  ): Promise<void> {
    return this.minutes.write(actor, id, input);
  }

  /** By who presided: the paper is issued, and changes no more. */
  @Can('committee:run')
  @Post('committee-sessions/:id/minutes/approval')
  @HttpCode(204)
  approveMinutes(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.minutes.approve(actor, id);
  }

  /** A letter or minutes, as issued. */
  @Can('application:read')
  @Get('documents/:id')
  @Header('content-type', 'application/pdf')
  @ApiResponse({ status: 200, description: 'The paper, a PDF' })
  async paper(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, content } = await this.papers.read(actor, id);
    void reply.header('content-disposition', `inline; filename="${name}"`);
    void reply.header('cache-control', 'private, no-store');
    return content;
  }
}
