import { DirectoryModule } from '@alize/directory';
import { Module } from '@nestjs/common';
import { ProgrammeFiguresQueries } from './figures/programme-figures.queries';
import { YearFiguresQueries } from './figures/year-figures.queries';
import { ListsQueries } from './lists/lists.queries';
import { SavedViews } from './lists/saved-views.service';
import { SearchQueries } from './search.queries';
import { TodayQueries } from './today.queries';
import './lists/saved-view.references';

@Module({
  imports: [DirectoryModule],
  providers: [
    TodayQueries,
    SearchQueries,
    ListsQueries,
    SavedViews,
    YearFiguresQueries,
    ProgrammeFiguresQueries,
  ],
  exports: [
    TodayQueries,
    SearchQueries,
    ListsQueries,
    SavedViews,
    YearFiguresQueries,
    ProgrammeFiguresQueries,
  ],
})
export class BoardModule {}
