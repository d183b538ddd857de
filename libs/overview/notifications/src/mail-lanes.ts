import type { MailPurpose } from '@alize/contracts';
import type { Lane } from '@alize/platform';

const URGENT: readonly MailPurpose[] = [
  'sign-in-link',
  'need-confirmation',
  'offer-confirmation',
  'fresh-link',
];
const BULK: readonly MailPurpose[] = ['digest', 'offer-fits-needs', 'mission-feedback', 'match-expired'];

/** `urgent`: somebody waits for it at a screen. `bulk`: nobody does, and many leave at once. */
export function laneOf(purpose: MailPurpose): Lane {
  if (URGENT.includes(purpose)) return 'urgent';
  return BULK.includes(purpose) ? 'bulk' : 'ordinary';
}
