import { AccountsModule } from '@alize/accounts';
import { ActivitiesModule } from '@alize/activities';
import { DirectoryModule } from '@alize/directory';
import { MatchesModule } from '@alize/matches';
import { MissionsModule } from '@alize/missions';
import { NeedsModule } from '@alize/needs';
import { NotificationsModule } from '@alize/notifications';
import { OffersModule } from '@alize/offers';
import {
  createLogger,
  directUrl,
  NestLogger,
  PATIENT_LIMITS,
  PlatformModule,
  readSettings,
} from '@alize/platform';
import { SkillsModule } from '@alize/skills';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
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
        AccountsModule,
        DirectoryModule,
        SkillsModule,
        OffersModule,
        NeedsModule,
        MatchesModule,
        MissionsModule,
        NotificationsModule,
        ActivitiesModule,
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
