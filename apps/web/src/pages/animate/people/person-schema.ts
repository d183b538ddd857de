import { CreatePerson } from '@alize/contracts';
import { z } from 'zod';
import type { ContractForm } from '../../../form/use-contract-form';

/** What the form holds, of somebody new or not; the api wants a role of who is new. */
export const PersonFields = CreatePerson.extend({ roles: z.array(CreatePerson.shape.roles.element).max(20) });
export type PersonInput = z.input<typeof PersonFields>;
export type PersonFormState = ContractForm<PersonInput, z.output<typeof PersonFields>>;
