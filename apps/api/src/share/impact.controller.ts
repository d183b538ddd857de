import { Locale, PublicImpact } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { ImpactQueries } from '@alize/outcomes';
import { notFound, Public } from '@alize/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { impactPage } from './impact-page';
import { EMBED_POLICY, IMPACT_POLICY } from './share-style';

const OfTerritory = z.object({ code: z.string().max(50) });
type OfTerritory = z.infer<typeof OfTerritory>;
const Shown = z.object({ lang: Locale.default('fr').catch('fr') });
type Shown = z.infer<typeof Shown>;

/** What a territory shows of itself to anybody: as a page, as a frame in another site, as data. */
@ApiTags('figures')
@Controller()
export class ImpactController {
  constructor(
    private readonly territories: TerritoriesService,
    private readonly impact: ImpactQueries,
  ) {}

  @Public()
  @Get('public/territories/:code/impact')
  @ApiResponse({ status: 200, standardSchema: PublicImpact })
  async data(@Param({ schema: OfTerritory }) { code }: OfTerritory): Promise<PublicImpact> {
    const territory = (await this.territories.list()).find((each) => each.code === code);
    if (!territory) throw notFound('territory');
    return this.impact.of(territory);
  }

  @Public()
  @ApiExcludeEndpoint()
  @Get('impact/:code')
  async page(
    @Param({ schema: OfTerritory }) asked: OfTerritory,
    @Query({ schema: Shown }) { lang }: Shown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = impactPage(await this.data(asked), lang);
    void reply.header('content-security-policy', IMPACT_POLICY).type('text/html; charset=utf-8').send(page);
  }

  /** Like the door to the form, any site may frame it: it holds figures and nothing of anybody. */
  @Public()
  @ApiExcludeEndpoint()
  @Get('embed/:code/impact')
  async frame(
    @Param({ schema: OfTerritory }) asked: OfTerritory,
    @Query({ schema: Shown }) { lang }: Shown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = impactPage(await this.data(asked), lang);
    void reply.header('content-security-policy', EMBED_POLICY).type('text/html; charset=utf-8').send(page);
  }
}
