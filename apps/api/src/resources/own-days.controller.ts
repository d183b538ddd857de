import { GivenDaysQueries, ownDaysAttestation } from '@alize/board';
import { AskYearFigures, OwnGivenDays } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { PdfWriter } from '@alize/documents';
import { Clock } from '@alize/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor } from '../http/access';

/** For a volunteer: the days of a year that they noted themselves, and the paper that says so. */
@ApiTags('missions')
@Controller('me')
export class OwnDaysController {
  constructor(
    private readonly given: GivenDaysQueries,
    private readonly pdf: PdfWriter,
    private readonly clock: Clock,
  ) {}

  @Can('account:read')
  @Get('given-days')
  @ApiResponse({ status: 200, standardSchema: OwnGivenDays })
  givenDays(
    @CurrentActor() actor: Actor,
    @Query({ schema: AskYearFigures }) { year }: AskYearFigures,
  ): Promise<OwnGivenDays> {
    return this.given.ofPerson(actor, year);
  }

  @Can('account:read')
  @Get('given-days.pdf')
  @ApiProduces('application/pdf')
  async attestation(
    @CurrentActor() actor: Actor,
    @Query({ schema: AskYearFigures }) { year }: AskYearFigures,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = await this.given.ofPerson(actor, year);
    const file = await this.pdf.write(ownDaysAttestation(given, actor.locale), this.clock.now());
    void reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="alize-attestation-${given.year}.pdf"`)
      .send(file);
  }
}
