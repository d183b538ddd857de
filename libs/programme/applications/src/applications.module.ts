import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { ApplicationsQueries } from './applications.queries';
import { ApplicationsService } from './applications.service';
import './application.references';

@Module({
  imports: [DirectoryModule],
  providers: [ApplicationsService, ApplicationsQueries],
  exports: [ApplicationsService, ApplicationsQueries],
})
export class ApplicationsModule {}
