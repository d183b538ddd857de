import { Controller, Get, Res } from '@nestjs/common';
import { Public } from './access';
import { Health, type Readiness } from './health';

/** For orchestrators: `live` says the process answers, `ready` that it can work. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Public()
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: { status(code: number): unknown }): Promise<Readiness> {
    const readiness = await this.health.check();
    if (!readiness.ready) reply.status(503);
    return readiness;
  }
}
