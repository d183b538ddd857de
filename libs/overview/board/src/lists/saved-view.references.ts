import { defineReferences } from '@alize/platform';

defineReferences('person', { 'saved_view.owner_id': { oneBy: ['territory_id', 'list', 'name'] } });
