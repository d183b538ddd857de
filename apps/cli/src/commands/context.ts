import {
  createLogger,
  directUrl,
  NestLogger,
  PATIENT_LIMITS,
  PlatformModule,
  readSettings,
} from '@alize/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EVERY_LIB } from '../../../../infra/every-lib';
import { migrate } from '../../../../infra/database/migrate';
import { SCHEMA } from '../../../../infra/database/schema';
import { findServices } from '../start/services';

/** Gives a command the services it needs, on the database the variables name or the running system's, and closes them after. */
export async function withServices<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const services = await findServices(settings, { attach: true });
  try {
    await migrate(directUrl(services.config));
    @Module({
      imports: [
        PlatformModule.forRoot(services.config, SCHEMA, undefined, undefined, PATIENT_LIMITS),
        ...EVERY_LIB,
      ],
    })
    class CommandProcess {}
    const logger = new NestLogger(createLogger(settings.logLevel));
    const app = await NestFactory.createApplicationContext(CommandProcess, { logger, abortOnError: false });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await services.stop();
  }
}
