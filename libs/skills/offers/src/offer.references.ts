import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'offer.person_id': {},
  'offer_submission.person_id': {},
  'offer_submission.entered_by': {},
});
defineReferences('organisation', { 'offer.organisation_id': {}, 'offer_submission.organisation_id': {} });
