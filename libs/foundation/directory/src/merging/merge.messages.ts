import { Id, MergeTarget } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Records became one, or two again: what an index knows of them is told anew. */
export const recordsMerged = defineMessage(
  'records.merged',
  z.object({ target: MergeTarget, ids: z.array(Id) }),
);
