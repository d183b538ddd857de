import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'email_alias.person_id': {},
  'email_change.person_id': {},
  'email_change.asked_by': {},
  'mail_link.person_id': { oneBy: ['purpose', 'subject_id'], among: 'used_at IS NULL' },
  'mail_refusal.person_id': { oneBy: ['category'] },
  'mail_rhythm.person_id': { oneBy: [] },
  // One signs in anew, by the address that is kept.
  'session.person_id': { ends: true },
  'sign_in_link.person_id': { ends: true },
  'sign_in_request.person_id': { ends: true },
  'record_merge.merged_by': {},
});
