import { defineReferences } from '@alize/platform';

defineReferences('person', { 'import.uploaded_by': {}, 'imported_row.subject_id': {} });
defineReferences('organisation', { 'imported_row.subject_id': {} });
