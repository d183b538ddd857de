import { type Convention, CreateConvention } from '@alize/contracts';
import { z } from 'zod';
import type { ContractForm } from '../../../form/use-contract-form';

const Pledge = CreateConvention.shape.pledges.unwrap().element;
const CENTS = 100;
/** Amounts are typed in euros, and kept in cents. */
export const ConventionFields = CreateConvention.extend({
  pledges: z
    .array(
      Pledge.omit({ amountCents: true }).extend({
        euros: z
          .number()
          .min(0)
          .max(100_000_000)
          .transform((euros) => Math.round(euros * CENTS)),
      }),
    )
    .max(200),
});
export type ConventionInput = z.input<typeof ConventionFields>;
export type ConventionOutput = z.output<typeof ConventionFields>;
export type ConventionFormState = ContractForm<ConventionInput, ConventionOutput>;

/** As the api takes them. */
export const toPledges = ({ pledges }: ConventionOutput): z.input<typeof Pledge>[] =>
  pledges.map(({ euros, ...pledge }) => ({ ...pledge, amountCents: euros }));

export const toInput = ({ territoryId, name, startsOn, endsOn, pledges }: Convention): ConventionInput => ({
  ...{ territoryId, name, startsOn, endsOn },
  pledges: pledges.map(({ organisationId, daysPerYear, amountCents }) => ({
    ...{ organisationId, daysPerYear },
    euros: amountCents / CENTS,
  })),
});
