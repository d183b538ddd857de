import { z } from 'zod';
import { Locale, Reason, Version } from './basics.contract';

/** An answer to a firm that is not helped, ready to be used as it is or changed. */
export const RefusalText = z
  .strictObject({ title: z.string().trim().min(1).max(80), text: Reason, locale: Locale })
  .meta({ id: 'RefusalText' });
export type RefusalText = z.infer<typeof RefusalText>;
/** `own`: the territory wrote them; else they are those every territory begins with. */
export const RefusalTexts = z
  .object({ items: z.array(RefusalText), own: z.boolean(), version: Version })
  .meta({ id: 'RefusalTexts' });
export type RefusalTexts = z.infer<typeof RefusalTexts>;
/** The whole list in its order; null: back to those every territory begins with. */
export const UpdateRefusalTexts = z
  .strictObject({ items: z.array(RefusalText).max(30).nullable(), version: Version })
  .meta({ id: 'UpdateRefusalTexts' });
export type UpdateRefusalTexts = z.infer<typeof UpdateRefusalTexts>;
