import {
  CandidatesQuery,
  CreateOffer,
  EnterOffer,
  ListOffers,
  type NeedForOffer,
  NeedsForOffer,
  Offer,
  OfferEntered,
  OfferPage,
  UpdateOffer,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { CandidatesQueries } from '@alize/matches';
import { OfferEntry, OffersQueries, OffersService } from '@alize/offers';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly entry: OfferEntry,
    private readonly queries: OffersQueries,
    private readonly candidates: CandidatesQueries,
  ) {}

  @Can('offer:read')
  @Get()
  @ApiResponse({ status: 200, standardSchema: OfferPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: ListOffers }) query: ListOffers): Promise<OfferPage> {
    return this.queries.list(actor, query);
  }

  @Can('offer:read')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: Offer })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<Offer> {
    return this.queries.get(actor, id);
  }

  @Can('offer:write')
  @Post()
  @ApiResponse({ status: 201, standardSchema: Offer })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateOffer }) input: CreateOffer,
  ): Promise<Offer> {
    return this.queries.get(actor, await this.offers.create(actor, input));
  }

  /** Of somebody who telephoned or was met; it is open once they said yes. */
  @Can('offer:admit')
  @Post('entries')
  @ApiResponse({ status: 201, standardSchema: OfferEntered })
  enter(
    @CurrentActor() actor: Actor,
    @Body({ schema: EnterOffer }) input: EnterOffer,
  ): Promise<OfferEntered> {
    return this.entry.enter(actor, input);
  }

  @Can('offer:write')
  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: Offer })
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateOffer }) input: UpdateOffer,
  ): Promise<Offer> {
    await this.offers.update(actor, id, input);
    return this.queries.get(actor, id);
  }

  /** Open needs this offer fits, with the same reasons; nothing to reach the firms by. */
  @Can('offer:read')
  @Get(':id/needs')
  @ApiResponse({ status: 200, standardSchema: NeedsForOffer })
  async needs(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Query({ schema: CandidatesQuery }) { limit }: z.infer<typeof CandidatesQuery>,
  ): Promise<{ items: NeedForOffer[] }> {
    return { items: await this.candidates.forOffer(actor, id, limit) };
  }
}
