import { Controller, Get, Res } from '@nestjs/common';
import { Public } from './access';
import { Health, type Readiness } from './health';

interface Reply {
  status(code: number): unknown;
}

/** For orchestrators: `live` says that a new process would do no better, `ready` that this one can work. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Public()
  @Get('live')
  live(@Res({ passthrough: true }) reply: Reply): { status: 'up' | 'stuck' } {
    if (this.health.alive) return { status: 'up' };
    reply.status(503);
    return { status: 'stuck' };
  }

  @Public()
  @Get('ready')
  ready(@Res({ passthrough: true }) reply: Reply): Readiness {
    const readiness = this.health.check();
    if (!readiness.ready) reply.status(503);
    return readiness;
  }
}
