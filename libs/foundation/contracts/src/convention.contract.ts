import { z } from 'zod';
import { AttachedFile } from './file.contract';
import { Day, Id, PageQuery, Title, Version } from './basics.contract';

const Pledge = z.strictObject({
  organisationId: Id,
  daysPerYear: z.int().min(0).max(10_000),
  amountCents: z.int().min(0).max(100_000_000_00),
});
/** Three years by default: `endsOn` left out is the eve of the third anniversary of `startsOn`. */
export const CreateConvention = z
  .strictObject({
    territoryId: Id,
    name: Title,
    startsOn: Day,
    endsOn: Day.optional(),
    pledges: z.array(Pledge).max(200).default([]),
  })
  .meta({ id: 'CreateConvention' });
export type CreateConvention = z.infer<typeof CreateConvention>;
export const UpdateConvention = z
  .strictObject({
    name: Title.optional(),
    startsOn: Day.optional(),
    endsOn: Day.optional(),
    pledges: z.array(Pledge).max(200).optional(),
    version: Version,
  })
  .meta({ id: 'UpdateConvention' });
export type UpdateConvention = z.infer<typeof UpdateConvention>;
export const ListConventions = PageQuery.extend({ territoryId: Id.optional() });
/** A contact reads of a convention what their own organisations promise. */
export const Convention = z
  .object({
    id: Id,
    territoryId: Id,
    name: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    pledges: z.array(
      Pledge.extend({
        organisationName: z.string(),
        /** When the organisation agreed; null while it has not: the promise counts for nothing until then. */
        agreedAt: z.string().nullable(),
      }),
    ),
    /** Signed copies and other papers, for who runs or steers the territory. */
    files: z.array(AttachedFile),
    version: Version,
  })
  .meta({ id: 'Convention' });
export type Convention = z.infer<typeof Convention>;
