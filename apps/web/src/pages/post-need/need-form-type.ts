import type { CreateNeed } from '@alize/contracts';
import type { z } from 'zod';
import type { ContractForm } from '../../form/use-contract-form';
import type { NeedInput } from './need-form';

export type NeedForm = ContractForm<NeedInput, z.output<typeof CreateNeed>>;
