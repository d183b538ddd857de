export { BoardModule } from './board.module';
export { EXPORTED_MAX, ListsQueries } from './lists/lists.queries';
export { SavedViewRow } from './lists/saved-view.entity';
export { SavedViews } from './lists/saved-views.service';
export { SearchQueries } from './search.queries';
export { TodayQueries } from './today.queries';
export { YearFiguresQueries } from './figures/year-figures.queries';
export { ProgrammeFiguresQueries } from './figures/programme-figures.queries';
