export { BoardModule } from './board.module';
export { SearchQueries } from './search.queries';
export { TodayQueries } from './today.queries';
