import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const Asked = z.object({ importId: Id, personId: Id });
/** Somebody wants what a file says to be written, in their name. */
export const importRequested = defineMessage('import.requested', Asked);
/** Somebody takes an import back. */
export const importUndoRequested = defineMessage('import.undo-requested', Asked);
