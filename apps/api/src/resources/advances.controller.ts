import { AdvancesQueries, Advances as AdvancesService } from '@alize/advances';
import {
  Advance,
  AdvanceList,
  CancelAdvance,
  DisburseAdvance,
  ListAdvances,
  NoteReceipt,
  ReverseReceipt,
  SignAdvance,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

const ReceiptParams = z.object({ id: IdParam.shape.id, receiptId: IdParam.shape.id });
type ReceiptParams = z.infer<typeof ReceiptParams>;

/** Money that was lent, and what came back of it. */
@ApiTags('advances')
@Controller('advances')
export class AdvancesController {
  constructor(
    private readonly queries: AdvancesQueries,
    private readonly advances: AdvancesService,
  ) {}

  /** One's own, and those of the territories one runs: the late first. */
  @Can('advance:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: AdvanceList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListAdvances }) query: ListAdvances,
  ): Promise<AdvanceList> {
    return { items: await this.queries.list(actor, query) };
  }

  @Can('advance:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Advance })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Advance> {
    return this.queries.get(actor, id);
  }

  /** The agreement was signed on this day. */
  @Can('advance:write')
  @Post(':id/signature')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Advance })
  async sign(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: SignAdvance }) input: SignAdvance,
  ): Promise<Advance> {
    await this.advances.sign(actor, id, input);
    return this.queries.get(actor, id);
  }

  /** The money left on this day: the schedule is written and the firm is told. */
  @Can('advance:write')
  @Post(':id/disbursement')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Advance })
  async disburse(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: DisburseAdvance }) input: DisburseAdvance,
  ): Promise<Advance> {
    await this.advances.disburse(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Can('advance:write')
  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Advance })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CancelAdvance }) { reason }: z.infer<typeof CancelAdvance>,
  ): Promise<Advance> {
    await this.advances.cancel(actor, id, reason);
    return this.queries.get(actor, id);
  }

  /** Money that came; the oldest instalment takes it first. */
  @Can('advance:write')
  @Post(':id/receipts')
  @ApiResponse({ status: 201, standardSchema: Advance })
  async receive(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: NoteReceipt }) input: NoteReceipt,
  ): Promise<Advance> {
    await this.advances.receive(actor, id, input);
    return this.queries.get(actor, id);
  }

  /** It came back, or was noted by error. */
  @Can('advance:write')
  @Post(':id/receipts/:receiptId/reversal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Advance })
  async reverse(
    @CurrentActor() actor: Actor,
    @Param({ schema: ReceiptParams }) { id, receiptId }: ReceiptParams,
    @Body({ schema: ReverseReceipt }) { reason }: z.infer<typeof ReverseReceipt>,
  ): Promise<Advance> {
    await this.advances.reverse(actor, id, receiptId, reason);
    return this.queries.get(actor, id);
  }
}
