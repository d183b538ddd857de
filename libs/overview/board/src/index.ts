export { BoardModule } from './board.module';
export { EXPORTED_MAX, ListsQueries } from './lists/lists.queries';
export { SearchQueries } from './search.queries';
export { TodayQueries } from './today.queries';
