import { defineReferences } from '@alize/platform';

defineReferences('person', { 'journal_entry.recorded_by': {} });
defineReferences('organisation', { 'fund.holder_id': {}, 'journal_line.organisation_id': {} });
