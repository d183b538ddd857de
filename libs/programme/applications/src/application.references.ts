import { defineReferences } from '@alize/platform';

defineReferences('person', { 'application.requester_id': {} });
