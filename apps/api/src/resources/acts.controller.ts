import { Acts } from '@alize/contracts';
import { type Actor, UndoableActs } from '@alize/directory';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentActor } from '../http/access';
import { IdParam } from '../http/validation';

/** What one did at a screen a moment ago, and can take back whole. */
@ApiTags('acts')
@Controller('acts')
export class ActsController {
  constructor(private readonly acts: UndoableActs) {}

  /** One's own whose mails wait. */
  @Can('need:qualify')
  @Get()
  @ApiResponse({ status: 200, standardSchema: Acts })
  async list(@CurrentActor() actor: Actor): Promise<Acts> {
    return { items: await this.acts.mine(actor) };
  }

  @Can('need:qualify')
  @Post(':id/undo')
  @HttpCode(204)
  @ApiResponse({
    status: 409,
    description: 'A mail is on its way already, or somebody has gone on from there',
  })
  async undo(@CurrentActor() actor: Actor, @Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    await this.acts.undo(actor, id);
  }
}
