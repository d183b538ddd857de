import { Public } from '@alize/platform';
import {
  ApproveMatch,
  Candidates,
  CandidatesQuery,
  ConfirmNeed,
  CreateNeed,
  EnterNeed,
  FormSent,
  GiveReason,
  GiveReasonOrNot,
  ListNeeds,
  type HistoryEntry,
  MailPreviews,
  Match,
  Need,
  NeedEntered,
  Neighbours,
  type Page,
  pageOf,
  PreviewMatch,
  QualifyNeed,
  ReopenNeed,
  UpdateNeed,
} from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import {
  CandidatesQueries,
  MatchesQueries,
  MatchesService,
  MatchReopening,
  NeighboursQueries,
} from '@alize/matches';
import { MailPreviews as Previews } from '@alize/notifications';
import {
  NeedConfirmations,
  NeedEntry,
  NeedsQueries,
  NeedsService,
  NeedSubmission,
  SentNeeds,
} from '@alize/needs';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Can, CurrentActor, MaybeActor, Network, Undoable } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('needs')
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly submission: NeedSubmission,
    private readonly entry: NeedEntry,
    private readonly confirmations: NeedConfirmations,
    private readonly sent: SentNeeds,
    private readonly needs: NeedsService,
    private readonly queries: NeedsQueries,
    private readonly candidates: CandidatesQueries,
    private readonly neighbours: NeighboursQueries,
    private readonly matches: MatchesService,
    private readonly matchQueries: MatchesQueries,
    private readonly previews: Previews,
    private readonly reopening: MatchReopening,
    private readonly acts: UndoableActs,
  ) {}

  /** Signed in or not. Without a session the contact must confirm the address before anybody is told. */
  @Public()
  @Post()
  @ApiResponse({ status: 201, standardSchema: FormSent })
  async submit(
    @MaybeActor() actor: Actor | null,
    @Body({ schema: CreateNeed }) input: CreateNeed,
    @Network() network: string,
  ): Promise<FormSent> {
    const { id, confirmed } = await this.submission.submit(actor, input, network);
    return { id, confirmed, followUp: this.sent.followUpOf(id) };
  }

  /** For a firm that telephoned or was met, by who runs its territory. */
  @Can('need:qualify')
  @Post('entries')
  @ApiResponse({ status: 201, standardSchema: NeedEntered })
  enter(
    @CurrentActor() actor: Actor,
    @Body({ schema: EnterNeed }) input: EnterNeed,
  ): Promise<{ id: string; confirmed: boolean }> {
    return this.entry.enter(actor, input);
  }

  @Can('need:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: pageOf(Need) })
  list(@CurrentActor() actor: Actor, @Query({ schema: ListNeeds }) query: ListNeeds): Promise<Page<Need>> {
    return this.queries.list(actor, query);
  }

  @Can('need:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Need })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Need> {
    return this.queries.get(actor, id);
  }

  @Can('need:read')
  @Get(':id/history')
  async history(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<{ items: HistoryEntry[] }> {
    return { items: await this.queries.historyOf(actor, id) };
  }

  @Can('need:write')
  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: Need })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateNeed }) input: UpdateNeed,
  ): Promise<Need> {
    await this.needs.update(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Public()
  @Post(':id/confirmation')
  @HttpCode(204)
  async confirm(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ConfirmNeed }) { token }: z.infer<typeof ConfirmNeed>,
  ): Promise<void> {
    await this.confirmations.confirm(token, id);
  }

  @Can('need:qualify')
  @Post(':id/qualification')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Need })
  async qualify(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: QualifyNeed }) input: QualifyNeed,
  ): Promise<Need> {
    await this.needs.qualify(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Can('need:qualify')
  @Post(':id/rejection')
  @HttpCode(200)
  async reject(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveReason }) { reason }: z.infer<typeof GiveReason>,
    @Undoable() wants: boolean,
  ): Promise<Need> {
    const reject = () => this.needs.reject(actor, id, reason);
    await this.acts.run(actor, { kind: 'need.reject', wants }, reject, () => id);
    return this.queries.get(actor, id);
  }

  /** The mail a rejection would send, as it would leave; refused where the rejection would be. */
  @Can('need:qualify')
  @Get(':id/rejection/preview')
  @ApiResponse({ status: 200, standardSchema: MailPreviews })
  async previewRejection(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: GiveReason }) query: z.infer<typeof GiveReason>,
  ): Promise<MailPreviews> {
    return { items: await this.previews.ofRejection(actor, id, query) };
  }

  @Can('need:write')
  @Post(':id/withdrawal')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: GiveReasonOrNot }) { reason }: z.infer<typeof GiveReasonOrNot>,
    @Undoable() wants: boolean,
  ): Promise<Need> {
    const withdraw = () => this.needs.withdraw(actor, id, reason);
    await this.acts.run(actor, { kind: 'need.withdraw', wants }, withdraw, () => id);
    return this.queries.get(actor, id);
  }

  @Can('need:qualify')
  @Post(':id/fulfilment')
  @HttpCode(200)
  async fulfil(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Undoable() wants: boolean,
  ): Promise<Need> {
    const fulfil = () => this.needs.fulfil(actor, id);
    await this.acts.run(actor, { kind: 'need.fulfil', wants }, fulfil, () => id);
    return this.queries.get(actor, id);
  }

  /** One that was closed looks for somebody again. */
  @Can('need:qualify')
  @Post(':id/reopening')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Need })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ReopenNeed }) input: ReopenNeed,
  ): Promise<Need> {
    await this.reopening.reopenNeed(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Can('match:propose')
  @Get(':id/candidates')
  @ApiResponse({ status: 200, standardSchema: Candidates })
  @ApiResponse({ status: 503, description: 'The search engine is down; Retry-After says when to ask again' })
  candidatesFor(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: CandidatesQuery }) { limit }: z.infer<typeof CandidatesQuery>,
  ): Promise<Candidates> {
    return this.candidates.forNeed(actor, id, limit);
  }

  /** Whom to ask next door, where nobody of the territory fits. */
  @Can('match:propose')
  @Get(':id/neighbours')
  @ApiResponse({ status: 200, standardSchema: Neighbours })
  @ApiResponse({ status: 503, description: 'The search engine is down; Retry-After says when to ask again' })
  neighboursOf(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
  ): Promise<Neighbours> {
    return this.neighbours.ofNeed(actor, id);
  }

  /** The mails an approval would send, as they would leave; refused where the approval would be. */
  @Can('match:approve')
  @Get(':id/matches/preview')
  @ApiResponse({ status: 200, standardSchema: MailPreviews })
  async preview(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: PreviewMatch }) query: PreviewMatch,
  ): Promise<MailPreviews> {
    return { items: await this.previews.ofApproval(actor, id, query) };
  }

  @Can('match:approve')
  @Post(':id/matches')
  @ApiResponse({ status: 201, standardSchema: Match })
  async approve(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ApproveMatch }) { offerId, ...how }: z.infer<typeof ApproveMatch>,
    @Undoable() wants: boolean,
  ): Promise<Match> {
    const approve = () => this.matches.approve(actor, id, offerId, how);
    const matchId = await this.acts.run(actor, { kind: 'match.approve', wants }, approve, (made) => made);
    return this.matchQueries.get(actor, matchId);
  }
}
