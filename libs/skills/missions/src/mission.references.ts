import { defineReferences } from '@alize/platform';

defineReferences('person', { 'mission_day.by_person': {}, 'mission_day.removed_by': {} });
