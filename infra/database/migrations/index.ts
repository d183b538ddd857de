import { FirstTables1795392000000 } from './1795392000000-first-tables';

/** In the order they are run. */
export const migrations = [FirstTables1795392000000];
