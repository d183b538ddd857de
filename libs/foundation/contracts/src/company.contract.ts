import { z } from 'zod';
import { besideOtherFaults } from './basics.contract';
import { HeadcountBand, NafVersion, Siret } from './organisation.contract';

/** By SIRET; or by words: a name, a SIREN or a SIRET, with a town beside if one likes. */
export const LookUpCompany = z
  .strictObject({ siret: Siret.optional(), q: z.string().trim().min(1).max(200).optional() })
  .refine(({ siret, q }) => siret ?? q, {
    path: ['siret'],
    params: { code: 'required' },
    when: besideOtherFaults,
  })
  .meta({ id: 'LookUpCompany' });
export type LookUpCompany = z.infer<typeof LookUpCompany>;
/** What the public register says of an establishment; what it does not say, or hides, is `null`. */
export const Company = z.object({
  siret: z.string(),
  name: z.string().nullable(),
  /** INSEE code of the commune of today. */
  communeCode: z.string().nullable(),
  communeName: z.string().nullable(),
  /** Section of NAF rev. 2, whichever version the code is of. */
  nafSection: z.string().nullable(),
  nafCode: z.string().nullable(),
  nafVersion: NafVersion.nullable(),
  headcountBand: HeadcountBand.nullable(),
  /** `closed`: this place; `ceased`: the whole firm. */
  state: z.enum(['open', 'closed', 'ceased']),
  /** Day it closed, where the register says it. */
  closedOn: z.string().nullable(),
  /** The firm has asked the register to hide what it is called or where it is. */
  hidden: z.boolean(),
});
export type Company = z.infer<typeof Company>;
/** `answered: false`: the register is away, and everything is filled in by hand. `candidates`: what words have found, ten at most. */
export const CompanyLookUp = z
  .object({ answered: z.boolean(), company: Company.nullable(), candidates: z.array(Company) })
  .meta({ id: 'CompanyLookUp' });
export type CompanyLookUp = z.infer<typeof CompanyLookUp>;
