import { DirectoryModule } from '@alize/directory';
import { DocumentsModule } from '@alize/documents';
import { Module } from '@nestjs/common';
import { GivenDaysQueries } from './figures/given-days.queries';
import { ProgrammeFiguresQueries } from './figures/programme-figures.queries';
import { TerritoryMapQueries } from './figures/territory-map.queries';
import { YearFiguresQueries } from './figures/year-figures.queries';
import { ListsQueries } from './lists/lists.queries';
import { SavedViews } from './lists/saved-views.service';
import { SearchQueries } from './search.queries';
import { TodayQueries } from './today.queries';
import './lists/saved-view.references';

@Module({
  imports: [DirectoryModule, DocumentsModule],
  providers: [
    TodayQueries,
    SearchQueries,
    ListsQueries,
    SavedViews,
    YearFiguresQueries,
    ProgrammeFiguresQueries,
    GivenDaysQueries,
    TerritoryMapQueries,
  ],
  exports: [
    TodayQueries,
    SearchQueries,
    ListsQueries,
    SavedViews,
    YearFiguresQueries,
    ProgrammeFiguresQueries,
    GivenDaysQueries,
    TerritoryMapQueries,
  ],
})
export class BoardModule {}
