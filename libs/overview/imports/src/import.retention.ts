import { defineRetention, SAID_AND_WRITTEN } from '@alize/platform';

defineRetention({
  table: 'import',
  since: 'uploaded_at',
  keptFor: SAID_AND_WRITTEN,
});
