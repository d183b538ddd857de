import {
  CloseMonth,
  FundOfTerritory,
  GiveReason,
  Id,
  NoteContribution,
  OfFund,
  OpenFund,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Funds, FundViews } from '@alize/funds';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

const EntryParams = z.object({ id: Id, entryId: Id });
type EntryParams = z.infer<typeof EntryParams>;
const Created = z.object({ id: Id }).meta({ id: 'CreatedInFund' });

/** The money of a territory. */
@ApiTags('funds')
@Controller('funds')
export class FundsController {
  constructor(
    private readonly views: FundViews,
    private readonly funds: Funds,
  ) {}

  /** The open one, with its balance and its journal. */
  @Can('fund:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: FundOfTerritory })
  async of(
    @CurrentActor() actor: Actor,
    @Query({ schema: OfFund }) { territoryId }: OfFund,
  ): Promise<FundOfTerritory> {
    return { fund: await this.views.ofTerritory(actor, territoryId) };
  }

  @Can('fund:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: Created })
  async open(
    @CurrentActor() actor: Actor,
    @Body({ schema: OpenFund }) input: OpenFund,
  ): Promise<{ id: string }> {
    return { id: await this.funds.open(actor, input) };
  }

  /** Money that a partner gave, once it is in the bank. */
  @Can('fund:write')
  @Post(':id/contributions')
  @ApiResponse({ status: 201, standardSchema: Created })
  async receive(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: NoteContribution }) input: NoteContribution,
  ): Promise<{ id: string }> {
    return { id: await this.funds.receive(actor, id, { ...input, label: 'Contribution reçue' }) };
  }

  /** A contribution that was noted by error. */
  @Can('fund:write')
  @Post(':id/entries/:entryId/reversal')
  @HttpCode(204)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param({ schema: EntryParams }) { id, entryId }: EntryParams,
    @Body({ schema: GiveReason }) { reason }: GiveReason,
  ): Promise<void> {
    await this.funds.takeBack(actor, id, entryId, reason);
  }

  /** Nothing is dated in this month any more. */
  @Can('fund:write')
  @Post(':id/closed-months')
  @HttpCode(204)
  async close(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CloseMonth }) { month }: z.infer<typeof CloseMonth>,
  ): Promise<void> {
    await this.funds.closeMonth(actor, id, month);
  }
}
