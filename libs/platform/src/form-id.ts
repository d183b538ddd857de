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
