import { Controller, Get, Res } from '@nestjs/common';
import { Public } from './access';
import type { BuildInfo } from './config/build-info';
import { Health, type Readiness } from './health';

interface Liveness {
  status: 'up' | 'stuck';
  build: BuildInfo;
}
interface Reply {
  status(code: number): unknown;
}

/** For orchestrators: `live` says that a new process would do no better, `ready` that this one can work. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Public()
  @Get('live')
  live(@Res({ passthrough: true }) reply: Reply): Liveness {
    const { alive, build } = this.health;
    if (alive) return { status: 'up', build };
    reply.status(503);
    return { status: 'stuck', build };
  }

  @Public()
  @Get('ready')
  ready(@Res({ passthrough: true }) reply: Reply): Readiness {
    const readiness = this.health.check();
    if (!readiness.ready) reply.status(503);
    return readiness;
  }
}
