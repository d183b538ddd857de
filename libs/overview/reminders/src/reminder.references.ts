import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'digest.person_id': { oneBy: ['day'] },
  'reminder.person_id': { oneBy: ['kind', 'subject_id', 'step'] },
});
