import { CloseMissingSkill, ListMissingSkills, MissingSkill, NoteMissingSkill } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { MissingSkills, MissingSkillsQueries } from '@alize/needs';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

const Listed = z.object({ items: z.array(MissingSkill) });

/** What the catalogue lacks, noted by animators and settled by an administrator. */
@ApiTags('skills')
@Controller('missing-skills')
export class MissingSkillsController {
  constructor(
    private readonly missing: MissingSkills,
    private readonly queries: MissingSkillsQueries,
  ) {}

  @Can('need:qualify')
  @Get()
  @ApiResponse({ status: 200, standardSchema: Listed })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListMissingSkills }) query: ListMissingSkills,
  ): Promise<z.infer<typeof Listed>> {
    return { items: await this.queries.list(actor, query) };
  }

  @Can('need:qualify')
  @Post()
  note(
    @CurrentActor() actor: Actor,
    @Body({ schema: NoteMissingSkill }) words: NoteMissingSkill,
  ): Promise<{ id: string }> {
    return this.missing.note(actor, words);
  }

  @Can('skill:write')
  @Post(':id/closing')
  @HttpCode(204)
  async close(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CloseMissingSkill }) closing: CloseMissingSkill,
  ): Promise<void> {
    await this.missing.close(actor, id, closing);
  }
}
