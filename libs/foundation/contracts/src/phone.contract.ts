import { z } from 'zod';
import { readPhone } from './phone.rules';

/**
 * E.164: `+33479000000`. Taken as people write it: with separators, with or without the country, its zero kept or not.
 * Refused with a `phone/…` code that says what is wrong.
 */
export const Phone = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .transform((typed, context) => {
    const read = readPhone(typed);
    if ('phone' in read) return read.phone;
    context.addIssue({ code: 'custom', params: { code: read.fault } });
    return z.NEVER;
  });
