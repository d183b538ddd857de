import { RefusalTexts, UpdateRefusalTexts } from '@alize/contracts';
import { type Actor, RefusalTextsService } from '@alize/directory';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

/** Ready answers to firms that are not helped. */
@ApiTags('territories')
@Controller('territories/:id/refusal-texts')
export class RefusalTextsController {
  constructor(private readonly texts: RefusalTextsService) {}

  @Can('need:qualify')
  @Get()
  @ApiResponse({ status: 200, standardSchema: RefusalTexts })
  get(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<RefusalTexts> {
    return this.texts.of(actor, id);
  }

  @Can('need:qualify')
  @Put()
  @HttpCode(204)
  async update(
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateRefusalTexts }) input: UpdateRefusalTexts,
  ): Promise<void> {
    await this.texts.update(actor, id, input);
  }
}
