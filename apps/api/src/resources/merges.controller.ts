import {
  Duplicates,
  DuplicatesOf,
  FindDuplicates,
  Merge,
  MergePreview,
  MergeRecords,
  Merges,
  PreviewMerge,
  TellDistinct,
} from '@alize/contracts';
import { type Actor, DuplicatesQueries, MergesService } from '@alize/directory';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { problemSentence } from '../http/sentences';
import { IdParam } from '../http/validation';

/** Records that look alike, and two that become one. */
@ApiTags('records')
@Controller()
export class MergesController {
  constructor(
    private readonly duplicates: DuplicatesQueries,
    private readonly merges: MergesService,
  ) {}

  /** While somebody types. In a body: addresses and numbers do not belong in logs. */
  @Can('person:write')
  @Post('duplicates')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: Duplicates })
  async find(
    @CurrentActor() actor: Actor,
    @Body({ schema: FindDuplicates }) told: FindDuplicates,
  ): Promise<Duplicates> {
    return { items: await this.duplicates.find(actor, told) };
  }

  /** Of a record that is there. */
  @Can('person:write')
  @Get('duplicates')
  @ApiResponse({ status: 200, standardSchema: Duplicates })
  async of(
    @CurrentActor() actor: Actor,
    @Query({ schema: DuplicatesOf }) query: DuplicatesOf,
  ): Promise<Duplicates> {
    return { items: await this.duplicates.of(actor, query) };
  }

  /** The two are two: neither is proposed for the other any more. */
  @Can('person:write')
  @Put('duplicates/distinction')
  @HttpCode(204)
  tellDistinct(
    @CurrentActor() actor: Actor,
    @Body({ schema: TellDistinct }) input: TellDistinct,
  ): Promise<void> {
    return this.merges.tellDistinct(actor, input);
  }

  /** What goes over, which values differ, and why it cannot be; nothing is written. */
  @Can('person:write')
  @Get('merges/preview')
  @ApiResponse({ status: 200, standardSchema: MergePreview })
  async preview(
    @CurrentActor() actor: Actor,
    @Query({ schema: PreviewMerge }) query: PreviewMerge,
  ): Promise<MergePreview> {
    const { refusal, ...preview } = await this.merges.preview(actor, query);
    return {
      ...preview,
      refusal: refusal && {
        code: refusal.code,
        sentence: problemSentence(refusal.code, refusal.facts, actor.locale),
      },
    };
  }

  /** Those of a record that can still be undone. */
  @Can('person:write')
  @Get('merges')
  @ApiResponse({ status: 200, standardSchema: Merges })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: DuplicatesOf }) query: DuplicatesOf,
  ): Promise<Merges> {
    return { items: await this.merges.of(actor, query) };
  }

  /** In one transaction. Links to either, and what either wrote, lead to the one that is kept. */
  @Can('person:write')
  @Post('merges')
  @ApiResponse({ status: 201, standardSchema: Merge })
  merge(@CurrentActor() actor: Actor, @Body({ schema: MergeRecords }) input: MergeRecords): Promise<Merge> {
    return this.merges.merge(actor, input);
  }

  /** Within seven days: both as they were. What was written to either since stays with the one that was kept. */
  @Can('person:write')
  @Post('merges/:id/undoing')
  @HttpCode(204)
  undo(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.merges.undo(actor, id);
  }
}
