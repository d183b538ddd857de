import { defineReferences } from '@alize/platform';

defineReferences('person', { 'document.issued_by': {} });
