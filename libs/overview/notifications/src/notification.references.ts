import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'mail.recipient_id': { oneBy: ['purpose', 'subject_id', 'round'] },
  'letter.recipient_id': {},
  'letter.written_by': {},
  'reply.person_id': {},
  'reply_answer.written_by': {},
});
defineReferences('organisation', { 'reply.organisation_id': {} });
