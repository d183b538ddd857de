import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { FundsQueries } from './funds.queries';
import { FundViews } from './funds.view';
import { Funds } from './funds.service';
import { Journal } from './journal.service';
import './funds.references';

const EXPORTED = [Funds, FundsQueries, FundViews, Journal];

@Module({ imports: [DirectoryModule], providers: EXPORTED, exports: EXPORTED })
export class FundsModule {}
