import { Module } from '@nestjs/common';
import { SearchQueries } from './search.queries';
import { TodayQueries } from './today.queries';

@Module({ providers: [TodayQueries, SearchQueries], exports: [TodayQueries, SearchQueries] })
export class BoardModule {}
