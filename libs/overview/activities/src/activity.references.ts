import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'activity.person_id': {},
  'activity.author_id': {},
  'activity.owner_id': {},
  'activity.done_by': {},
  'activity.removed_by': {},
  'activity_revision.by_person': {},
  'handled_reply.handled_by': {},
});
defineReferences('organisation', { 'activity.organisation_id': {} });
