import { z } from 'zod';
import { HeadcountBand, Siret } from './organisation.contract';

export const LookUpCompany = z.strictObject({ siret: Siret }).meta({ id: 'LookUpCompany' });
/** What the public register says of an establishment; what it does not say is `null`. */
export const Company = z.object({
  siret: z.string(),
  name: z.string(),
  communeCode: z.string().nullable(),
  communeName: z.string().nullable(),
  nafSection: z.string().nullable(),
  headcountBand: HeadcountBand.nullable(),
});
export type Company = z.infer<typeof Company>;
/** `answered: false`: the register is away, and everything is filled in by hand. */
export const CompanyLookUp = z
  .object({ answered: z.boolean(), company: Company.nullable() })
  .meta({ id: 'CompanyLookUp' });
export type CompanyLookUp = z.infer<typeof CompanyLookUp>;
