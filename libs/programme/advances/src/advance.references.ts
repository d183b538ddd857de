import { defineReferences } from '@alize/platform';

defineReferences('person', { 'advance.requester_id': {}, 'advance_receipt.noted_by': {} });
defineReferences('organisation', { 'advance.organisation_id': {} });
