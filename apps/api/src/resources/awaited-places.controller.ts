import { AwaitedPlaces, AwaitPlace } from '@alize/contracts';
import { AwaitedPlacesService } from '@alize/directory';
import { Public } from '@alize/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '../http/access';
import { IdParam } from '../http/validation';

/** Where no territory is yet. */
@ApiTags('territories')
@Controller('awaited-places')
export class AwaitedPlacesController {
  constructor(private readonly places: AwaitedPlacesService) {}

  /** The same answer for an address that was left before. */
  @Public()
  @Post()
  @HttpCode(202)
  async leave(@Body({ schema: AwaitPlace }) input: AwaitPlace): Promise<void> {
    await this.places.leave(input);
  }

  @Can('territory:write')
  @Get()
  @ApiResponse({ status: 200, standardSchema: AwaitedPlaces })
  async list(): Promise<AwaitedPlaces> {
    return { items: await this.places.list() };
  }

  @Can('territory:write')
  @Delete(':id')
  @HttpCode(204)
  async forget(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    await this.places.forget(id);
  }
}
