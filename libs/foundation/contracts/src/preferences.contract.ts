import { z } from 'zod';
import { Day } from './basics.contract';

/**
 * Mails one may refuse: what reminds, what asks after a mission, what proposes, what tells who runs a territory. A
 * question to a volunteer is not among them: pausing the offer stops those.
 */
export const MailCategory = z.enum(['reminders', 'missions', 'suggestions', 'territory']);
export type MailCategory = z.infer<typeof MailCategory>;
/** How often reminders come at most. */
export const MailFrequency = z.enum(['daily', 'weekly']);
export type MailFrequency = z.infer<typeof MailFrequency>;

export const Preferences = z
  .strictObject({
    /** Those one gets. */
    categories: z.array(MailCategory).max(MailCategory.options.length),
    frequency: MailFrequency,
    /** The last day without reminders. */
    silentUntil: Day.nullable(),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;
