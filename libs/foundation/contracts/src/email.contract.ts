import { z } from 'zod';
import { readEmail } from './email.rules';

/**
 * In lower case, its domain in the form that travels (`xn--…`). Taken with what a copy brings along; refused with an `email/…`
 * code that says what is wrong.
 */
export const Email = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .transform((typed, context) => {
    const read = readEmail(typed);
    if ('email' in read) return read.email;
    context.addIssue({ code: 'custom', params: { code: read.fault } });
    return z.NEVER;
  });
