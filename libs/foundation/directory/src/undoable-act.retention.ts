import { defineRetention, MOVED_ALONG } from '@alize/platform';

defineRetention({ table: 'undoable_act', since: 'due_at', keptFor: MOVED_ALONG });
