import {
  createLogger,
  directUrl,
  PlatformModule,
  readSettings,
  type Settings,
  ShiftedClock,
} from '@alize/platform';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate } from '../../../../infra/database/migrate';
import { SCHEMA } from '../../../../infra/database/schema';
import { seedFirstTime } from '../../../../infra/seeds/seed';
import { ApiModule } from '../../../api/src/api.module';
import { DevMailboxController, MAILBOX } from '../../../api/src/dev-mailbox.controller';
import { createServer, describeApi } from '../../../api/src/server';
import { WorkerModule } from '../../../worker/src/worker.module';
import { sayRunning, sayStopped } from './running';
import { findServices, type Services } from './services';
import { stopWithParent } from './stop-with-parent';
import { welcome } from './welcome';

/** Everything in one process, on services of its own where no variable names one. Resolves to what stops it. */
export async function start(): Promise<() => Promise<void>> {
  const settings = readSettings();
  const onLost = (what: string) => {
    console.error(`${what} ended unexpectedly: stopping.`);
    process.kill(process.pid, 'SIGTERM');
  };
  const services = await findServices(settings, { attach: false, onLost });
  try {
    const app = await serve(settings, services);
    stopWithParent(settings);
    return async () => {
      sayStopped(settings);
      await app.close();
      await services.stop();
    };
  } catch (error) {
    await services.stop();
    throw error;
  }
}

async function serve(settings: Settings, { config, ground }: Services): Promise<NestFastifyApplication> {
  await migrate(directUrl(config));
  const logger = createLogger(settings.logLevel);
  const mailbox = ground?.mailbox;
  const clock = new ShiftedClock();
  @Module({
    imports: [PlatformModule.forRoot(config, SCHEMA, clock, logger), ApiModule, WorkerModule],
    controllers: mailbox ? [DevMailboxController] : [],
    providers: mailbox ? [{ provide: MAILBOX, useValue: mailbox }] : [],
  })
  class Everything {}
  const app = await createServer(Everything, config, logger);
  describeApi(app, config);
  try {
    await app.init();
    const seeded = await seedFirstTime(app, (line) => console.error(line), clock);
    await app.listen(settings.port, settings.host);
    sayRunning(settings, config);
    console.log(welcome(config, { mailbox: mailbox !== undefined, seeded }));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
