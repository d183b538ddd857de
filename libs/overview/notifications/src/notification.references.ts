import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'mail.recipient_id': { oneBy: ['purpose', 'subject_id', 'round'] },
  'reply.person_id': {},
  'reply_answer.written_by': {},
});
defineReferences('organisation', { 'reply.organisation_id': {} });
