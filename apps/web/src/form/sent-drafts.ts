import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { forgetDraft, keepDraft, readDraft } from './draft';

/** What was sent from this device and not confirmed yet: where to follow it, and the form as it was. */
const SentDraft = z.object({ path: z.string().startsWith('/'), values: z.looseObject({}) });
type SentDraft = z.infer<typeof SentDraft>;

const kept = (form: string): string => `${form}-sent`;

/** In place of the draft: the form is empty again, and nothing is lost until the address has answered. */
export function keepSentDraft(form: string, sent: SentDraft): void {
  keepDraft(kept(form), sent);
  forgetDraft(form);
}

export const readSentDraft = (form: string): SentDraft | undefined =>
  SentDraft.safeParse(readDraft(kept(form))).data;
export const forgetSentDraft = (form: string): void => forgetDraft(kept(form));
/** Another form of the same words: under the same id it would be the one that was sent. */
export const renewed = (values: object): object => ({ ...values, id: uuidv7() });
