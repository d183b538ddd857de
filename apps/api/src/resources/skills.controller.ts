import { Public } from '@alize/platform';
import {
  DetectedSkills,
  DetectSkills,
  ListSkills,
  type Skill,
  type SkillTheme,
  SuggestedSkills,
  SuggestSkills,
} from '@alize/contracts';
import { SkillsService } from '@alize/skills';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type AuthenticatedRequest } from '../http/access';
import { localeOf } from '../http/locale';

@ApiTags('skills')
@Controller('skills')
export class SkillsController {
  constructor(private readonly skills: SkillsService) {}

  @Public()
  @Get()
  async list(
    @Query({ schema: ListSkills }) query: ListSkills,
    @Req() request: AuthenticatedRequest,
  ): Promise<{ items: Skill[] }> {
    return { items: await this.skills.list(query, localeOf(request)) };
  }

  /** To look through by theme, for who does not find the word. */
  @Public()
  @Get('themes')
  async themes(@Req() request: AuthenticatedRequest): Promise<{ items: SkillTheme[] }> {
    return { items: await this.skills.themes(localeOf(request)) };
  }

  /** What the form shows as chips while somebody writes. */
  @Public()
  @Post('detect')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: DetectedSkills })
  detect(
    @Body({ schema: DetectSkills }) { text }: z.infer<typeof DetectSkills>,
    @Req() request: AuthenticatedRequest,
  ): Promise<DetectedSkills> {
    return this.skills.detect(text, localeOf(request));
  }

  /** What the form asks about: « Est-ce bien cela ? » */
  @Public()
  @Post('suggestion')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: SuggestedSkills })
  suggest(
    @Body({ schema: SuggestSkills }) words: z.infer<typeof SuggestSkills>,
    @Req() request: AuthenticatedRequest,
  ): Promise<SuggestedSkills> {
    return this.skills.suggest(words, localeOf(request));
  }
}
