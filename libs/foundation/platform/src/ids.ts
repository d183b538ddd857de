import { uuidv7 } from 'uuidv7';

/** UUIDv7: ids made later sort later, so they double as a creation order and as page cursors. */
export const newId = (): string => uuidv7();
