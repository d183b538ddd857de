import 'reflect-metadata';
import {
  createLogger,
  NestLogger,
  PlatformModule,
  readSettings,
  requireServices,
  runUntilSignal,
} from '@alize/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SCHEMA } from '../../../infra/database/schema';
import { WorkerModule } from './worker.module';

/** A worker answers HTTP only to say how it is: `/health/live`, `/health/ready`. */
runUntilSignal(async () => {
  const config = requireServices(readSettings());
  const logger = createLogger(config.logLevel);
  @Module({ imports: [PlatformModule.forRoot(config, SCHEMA, undefined, logger), WorkerModule] })
  class WorkerProcess {}
  const app = await NestFactory.create<NestFastifyApplication>(WorkerProcess, new FastifyAdapter(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await app.listen(config.port, config.host);
  logger.info({ port: config.port }, 'worker ready');
  return () => app.close();
});
