import {
  AdmitOffer,
  ConfirmOffer,
  FormSent,
  ListOfferSubmissions,
  NoteOfferAgreement,
  OfferSubmission,
  RejectOffer,
  SubmitOffer,
} from '@alize/contracts';
import type { Actor } from '@alize/directory';
import {
  OfferAdmissions,
  OfferConfirmations,
  OfferEntry,
  OfferSubmissions,
  OfferSubmissionsQueries,
  SentOffers,
} from '@alize/offers';
import { Public } from '@alize/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Can, CurrentActor, MaybeActor, Network } from '../http/access';
import { IdParam } from '../http/validation';

const Listed = z.object({ items: z.array(OfferSubmission) });

/** Offers of people who are not volunteers yet, until an animator admits them. */
@ApiTags('offers')
@Controller('offer-submissions')
export class OfferSubmissionsController {
  constructor(
    private readonly submissions: OfferSubmissions,
    private readonly confirmations: OfferConfirmations,
    private readonly sent: SentOffers,
    private readonly admissions: OfferAdmissions,
    private readonly entry: OfferEntry,
    private readonly queries: OfferSubmissionsQueries,
  ) {}

  /** Signed in or not. Without a session the person must confirm the address before anybody is told. */
  @Public()
  @Post()
  @ApiResponse({ status: 201, standardSchema: FormSent })
  async submit(
    @MaybeActor() actor: Actor | null,
    @Body({ schema: SubmitOffer }) input: SubmitOffer,
    @Network() network: string,
  ): Promise<FormSent> {
    const { id, confirmed } = await this.submissions.submit(actor, input, network);
    return { id, confirmed, followUp: this.sent.followUpOf(id) };
  }

  @Public()
  @Post(':id/confirmation')
  @HttpCode(204)
  async confirm(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: ConfirmOffer }) { token }: z.infer<typeof ConfirmOffer>,
  ): Promise<void> {
    await this.confirmations.confirm(token, id);
  }

  @Can('offer:admit')
  @Get()
  @ApiResponse({ status: 200, standardSchema: Listed })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ListOfferSubmissions }) { status }: ListOfferSubmissions,
  ): Promise<z.infer<typeof Listed>> {
    return { items: await this.queries.list(actor, status) };
  }

  @Can('offer:admit')
  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: OfferSubmission })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<OfferSubmission> {
    return this.queries.get(actor, id);
  }

  /** Makes its person a volunteer of the organisation, and an open offer of it. */
  @Can('offer:admit')
  @Post(':id/admission')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: OfferSubmission })
  async admit(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AdmitOffer }) { organisationId }: AdmitOffer,
  ): Promise<OfferSubmission> {
    await this.admissions.admit(actor, id, organisationId);
    return this.queries.get(actor, id);
  }

  /** Its person said yes, on the telephone, to what was entered for them: the offer opens. */
  @Can('offer:admit')
  @Post(':id/agreement')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: OfferSubmission })
  async agreed(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: NoteOfferAgreement }) input: z.infer<typeof NoteOfferAgreement>,
  ): Promise<OfferSubmission> {
    await this.entry.agreed(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Can('offer:admit')
  @Post(':id/rejection')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: OfferSubmission })
  async reject(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: RejectOffer }) { reason }: z.infer<typeof RejectOffer>,
  ): Promise<OfferSubmission> {
    await this.admissions.reject(actor, id, reason);
    return this.queries.get(actor, id);
  }
}
