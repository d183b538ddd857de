import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { AdvancesQueries } from './advances.queries';
import { Advances } from './advances.service';
import './advance.references';

@Module({
  imports: [DirectoryModule],
  providers: [Advances, AdvancesQueries],
  exports: [Advances, AdvancesQueries],
})
export class AdvancesModule {}
