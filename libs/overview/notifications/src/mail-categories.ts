import type { MailCategory, MailPurpose } from '@alize/contracts';

/**
 * What one refuses with a mail; null for what nobody can refuse: what they asked for themselves, what somebody waits for
 * them to answer, introductions, and what is called off.
 */
export const CATEGORY_OF: Record<MailPurpose, MailCategory | null> = {
  'sign-in-link': null,
  'need-confirmation': null,
  'need-opened': null,
  'need-rejected': null,
  'offer-confirmation': null,
  'offer-admitted': null,
  'offer-rejected': null,
  'match-request': null,
  'employer-approval': null,
  'fresh-link': null,
  'introduction-to-requester': null,
  'introduction-to-volunteer': null,
  'match-cancelled': null,
  // An address that is refused concerns somebody whom nothing reaches any more.
  'mail-failed': null,
  // Somebody's words, and what became of what they sent.
  'reply-received': null,
  'files-not-kept': null,
  'days-logged': null,
  digest: 'reminders',
  'match-expired': 'reminders',
  'first-contact': 'missions',
  'mission-feedback': 'missions',
  'offer-fits-needs': 'suggestions',
  'need-to-qualify': 'territory',
  'offer-to-admit': 'territory',
  'match-declined': 'territory',
  'employer-approval-needed': 'territory',
  'mission-without-contact': 'territory',
  'mission-dropped': 'territory',
};
