import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'activity.person_id': {},
  'activity.author_id': {},
  'activity.owner_id': {},
  'activity.done_by': {},
  'activity.removed_by': {},
  'activity_revision.by_person': {},
  'activity_file.added_by': {},
  'activity_mention.person_id': { oneBy: ['activity_id'] },
  'handled_reply.handled_by': {},
});
defineReferences('organisation', { 'activity.organisation_id': {} });
