import { defineReferences } from '@alize/platform';

defineReferences('person', { 'committee_member.person_id': {}, 'committee_conflict.declared_by': {} });
defineReferences('organisation', { 'committee_member.organisation_id': {} });
