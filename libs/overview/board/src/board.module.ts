import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { ListsQueries } from './lists/lists.queries';
import { SearchQueries } from './search.queries';
import { TodayQueries } from './today.queries';

@Module({
  imports: [DirectoryModule],
  providers: [TodayQueries, SearchQueries, ListsQueries],
  exports: [TodayQueries, SearchQueries, ListsQueries],
})
export class BoardModule {}
