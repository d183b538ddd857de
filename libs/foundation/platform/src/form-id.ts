import { violatesUnique } from './database/database';
import { Problem } from './problem';
import { fingerprint } from './tokens';

/** What was sent, in few characters: the same form sent again has the same. The input is what a contract parsed, so its keys have one order. */
export const formFingerprint = (input: unknown): string => fingerprint(JSON.stringify(input));

/**
 * A form's id was written before. The same form is answered as the first time; another under the same id is refused, and
 * told nothing of the first.
 *
 * @throws `form/already-sent` (409)
 */
export function mustBeSameForm(written: string | null, sent: string): void {
  if (written !== sent) throw new Problem(409, 'form/already-sent');
}

const CONFIRMED = ':confirmed';
/** What a row keeps of its form: its fingerprint, and whether it needed no confirmation. */
export const keptFingerprint = (sent: string, confirmed: boolean): string =>
  sent + (confirmed ? CONFIRMED : '');

/**
 * Whether the form was answered as confirmed the first time.
 *
 * @throws `form/already-sent` (409) for another form under the same id
 */
export function wasConfirmed(kept: string | null, sent: string): boolean {
  const confirmed = kept?.endsWith(CONFIRMED) ?? false;
  mustBeSameForm(confirmed ? (kept?.slice(0, -CONFIRMED.length) ?? null) : kept, sent);
  return confirmed;
}

/** How a form is answered: under which id it is kept, and whether its sender still has to confirm their address. */
export interface SubmittedForm {
  id: string;
  confirmed: boolean;
}

/**
 * Writes a form once, though it be sent twice: sent again, or at the same moment, it is answered as the first time.
 *
 * @param id given by the form; without one, each sending is a form of its own
 * @param find the row that a form with this id wrote
 * @param write throws a unique violation where the other of two simultaneous sendings was written
 * @throws `form/already-sent` (409) for another form under the same id
 */
export async function writeFormOnce(
  { id, fingerprint: sent }: { id: string | undefined; fingerprint: string },
  find: (id: string) => Promise<{ id: string; formFingerprint: string | null } | null>,
  write: () => Promise<SubmittedForm>,
): Promise<SubmittedForm> {
  const sentBefore = async (): Promise<SubmittedForm | null> => {
    const row = id === undefined ? null : await find(id);
    // As it was answered then, whatever was confirmed since.
    return row && { id: row.id, confirmed: wasConfirmed(row.formFingerprint, sent) };
  };
  const before = await sentBefore();
  if (before) return before;
  try {
    return await write();
  } catch (error) {
    const written = violatesUnique(error) ? await sentBefore() : null;
    if (!written) throw error;
    return written;
  }
}
