import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'need.contact_id': {},
  'need.entered_by': {},
  'project.contact_id': {},
  'missing_skill.noted_by': {},
});
defineReferences('organisation', { 'project.organisation_id': {} });
