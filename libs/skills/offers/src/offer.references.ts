import { defineReferences } from '@alize/platform';

defineReferences('person', { 'offer.person_id': {}, 'offer_submission.person_id': {} });
defineReferences('organisation', { 'offer.organisation_id': {}, 'offer_submission.organisation_id': {} });
