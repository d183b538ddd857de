import { DirectoryModule } from '@alize/directory';
import { FundsModule } from '@alize/funds';
import { Module } from '@nestjs/common';
import { AdvancesQueries } from './advances.queries';
import { Advances } from './advances.service';
import './advance.references';

@Module({
  imports: [DirectoryModule, FundsModule],
  providers: [Advances, AdvancesQueries],
  exports: [Advances, AdvancesQueries],
})
export class AdvancesModule {}
