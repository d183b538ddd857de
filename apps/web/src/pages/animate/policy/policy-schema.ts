import { TerritoryPolicy, UpdateTerritoryPolicy } from '@alize/contracts';
import type { FieldValues } from 'react-hook-form';
import { z } from 'zod';
import type { ContractForm } from '../../../form/use-contract-form';

const CENTS = 100;
const { reminderLadder, maxAdvanceCents } = TerritoryPolicy.shape;
export type PolicyUpdate = z.output<typeof UpdateTerritoryPolicy>;

/** As it is typed: the ladder on one line, the advance in euros. */
const TypedPolicy = UpdateTerritoryPolicy.extend({
  policy: TerritoryPolicy.extend({
    reminderLadder: z
      .string()
      .transform((typed) =>
        typed
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number),
      )
      .pipe(reminderLadder.unwrap()),
    maxAdvanceCents: z
      .number()
      .transform((euros) => Math.round(euros * CENTS))
      .pipe(maxAdvanceCents.unwrap()),
  }),
});
/** Its fields are those of the schema, whichever they are: names are not written down here. */
export const PolicyFields: z.ZodType<PolicyUpdate, FieldValues> = TypedPolicy;
export type PolicyFormState = ContractForm<FieldValues, PolicyUpdate>;

export const toInput = ({ policy, version }: PolicyUpdate): z.input<typeof TypedPolicy> => ({
  policy: {
    ...policy,
    reminderLadder: policy.reminderLadder.join(', '),
    maxAdvanceCents: policy.maxAdvanceCents / CENTS,
  },
  version,
});

/** What a rule is underneath its default. */
export function kindOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    const { innerType } = schema.def;
    return innerType instanceof z.ZodType ? kindOf(innerType) : 'unknown';
  }
  return schema.def.type;
}
