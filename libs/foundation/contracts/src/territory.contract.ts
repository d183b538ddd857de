import { z } from 'zod';
import { Id, Locale } from './basics.contract';

export const Territory = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    languages: z.array(Locale),
    senderName: z.string(),
    communeCount: z.int(),
  })
  .meta({ id: 'Territory' });
export type Territory = z.infer<typeof Territory>;
