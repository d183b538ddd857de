import { z } from 'zod';

const Differing = z.object({ form: z.string(), known: z.string().nullable() });
/**
 * Where what a form said parts from what is known of its contact and firm; only what differs is there. For who runs the
 * programme, who asks the person and corrects the record.
 */
export const FormDifference = z
  .object({
    name: Differing.optional(),
    phone: Differing.optional(),
    jobTitle: Differing.optional(),
    organisation: Differing.optional(),
  })
  .meta({ id: 'FormDifference' });
export type FormDifference = z.infer<typeof FormDifference>;
