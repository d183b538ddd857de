import { defineRetention, SAID_AND_WRITTEN } from '@alize/platform';

defineRetention({
  table: 'digest',
  since: 'day',
  keptFor: SAID_AND_WRITTEN,
  only: 'NOT EXISTS (SELECT FROM reminder r WHERE r.digest_id = digest.id)',
});
defineRetention({ table: 'reminder', since: 'due_on', keptFor: SAID_AND_WRITTEN, only: "state <> 'due'" });
