import 'reflect-metadata';
import {
  createLogger,
  doubts,
  PlatformModule,
  readSettings,
  requireServices,
  runUntilSignal,
} from '@alize/platform';
import { Module } from '@nestjs/common';
import { SCHEMA } from '../../../infra/database/schema';
import { ApiModule } from './api.module';
import { drain } from './http/drain';
import { createServer, describeApi } from './server';

runUntilSignal(async () => {
  const config = requireServices(readSettings());
  const logger = createLogger(config.logLevel);
  for (const line of doubts(config)) logger.warn(line);
  @Module({ imports: [PlatformModule.forRoot(config, SCHEMA, undefined, logger), ApiModule] })
  class ApiProcess {}
  const app = await createServer(ApiProcess, config, logger);
  describeApi(app, config);
  await app.listen(config.port, config.host);
  logger.info({ port: config.port }, 'api ready');
  return { drain: (hurry) => drain(app, config, logger, hurry), end: () => app.close() };
});
