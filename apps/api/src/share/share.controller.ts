import { Locale, readSource, SOURCE_PARAMETER, type Territory } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { CONFIG, type Config, notFound, Public } from '@alize/platform';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { embedPage, posterPage, type SharedPage } from './share-pages';
import { EMBED_POLICY, POSTER_POLICY } from './share-style';

const OfTerritory = z.object({ code: z.string().max(50) });
const Shared = z.object({
  [SOURCE_PARAMETER]: z.string().max(200).optional().catch(undefined),
  lang: Locale.default('fr').catch('fr'),
});
type Shared = z.infer<typeof Shared>;

/** What others show of a territory on their own sites, counters and notice boards; each leads to its form with its source. */
@ApiExcludeController()
@Controller()
export class ShareController {
  constructor(
    private readonly territories: TerritoriesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The only page that other sites may frame. */
  @Public()
  @Get('embed/:code')
  async embed(
    @Param({ schema: OfTerritory }) { code }: z.infer<typeof OfTerritory>,
    @Query({ schema: Shared }) query: Shared,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = embedPage(await this.pageOf(code, query));
    void reply.header('content-security-policy', EMBED_POLICY);
    void reply.type('text/html; charset=utf-8').send(page);
  }

  @Public()
  @Get('poster/:code')
  async poster(
    @Param({ schema: OfTerritory }) { code }: z.infer<typeof OfTerritory>,
    @Query({ schema: Shared }) query: Shared,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = posterPage(await this.pageOf(code, query));
    void reply.header('content-security-policy', POSTER_POLICY);
    void reply.type('text/html; charset=utf-8').send(page);
  }

  /** A code to scan that leads to the form. */
  @Public()
  @Get('qr/:code')
  async qr(
    @Param({ schema: OfTerritory }) { code }: z.infer<typeof OfTerritory>,
    @Query({ schema: Shared }) query: Shared,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { formUrl } = await this.pageOf(code, query);
    void reply.type('image/svg+xml').send(renderSVG(formUrl, { ecc: 'M', border: 2 }));
  }

  private async pageOf(code: string, query: Shared): Promise<SharedPage> {
    const territory = (await this.territories.list()).find((each) => each.code === code);
    if (!territory) throw notFound('territory');
    const { profile } = await this.territories.publicationOf(territory.id);
    const source = readSource(query[SOURCE_PARAMETER]);
    return {
      locale: query.lang,
      name: territory.name,
      profile,
      formUrl: `${this.config.publicUrl}${formPath(territory, source)}`,
      qrUrl: `/qr/${territory.code}${source ? `?${SOURCE_PARAMETER}=${source}` : ''}`,
    };
  }
}

const formPath = ({ code }: Territory, source?: string): string =>
  `/t/${code}/need${source ? `?${SOURCE_PARAMETER}=${source}` : ''}`;
