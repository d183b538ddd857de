import { z } from 'zod';
import { Id } from './basics.contract';
import { PartnerAccounts } from './coverage.contract';
import { OfferStatus } from './offer.contract';

/** What one's organisations promised for this year in each territory, against what their people were asked and gave. */
export const OwnAccounts = z
  .object({
    items: z.array(
      PartnerAccounts.shape.items.element.extend({ territory: z.object({ id: Id, name: z.string() }) }),
    ),
  })
  .meta({ id: 'OwnAccounts' });
export type OwnAccounts = z.infer<typeof OwnAccounts>;

/** Somebody an organisation lends, and what they offer; counts are of this calendar year, days of seven hours. */
export const LentPerson = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    jobTitle: z.string().nullable(),
    offers: z.array(
      z.object({
        id: Id,
        title: z.string(),
        status: OfferStatus,
        territory: z.string(),
        hoursPerMonth: z.number(),
        capacity: z.int(),
        /** Matches under way. */
        taken: z.int(),
      }),
    ),
    timesAsked: z.int(),
    daysGiven: z.number(),
  })
  .meta({ id: 'LentPerson' });
export type LentPerson = z.infer<typeof LentPerson>;
export const LentPeople = z.object({ items: z.array(LentPerson) }).meta({ id: 'LentPeople' });
export type LentPeople = z.infer<typeof LentPeople>;
