import { defineRetention, SAID_AND_WRITTEN } from '@alize/platform';

/** What is still to do waits, however old it is. */
defineRetention({
  table: 'activity',
  since: 'created_at',
  keptFor: SAID_AND_WRITTEN,
  only: "(kind <> 'task' OR done_at IS NOT NULL OR removed_at IS NOT NULL)",
});
