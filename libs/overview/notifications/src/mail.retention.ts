import { defineRetention, SAID_AND_WRITTEN } from '@alize/platform';

defineRetention({
  table: 'mail',
  since: 'created_at',
  keptFor: SAID_AND_WRITTEN,
  only: "status NOT IN ('queued', 'sending')",
});
defineRetention({ table: 'letter', since: 'written_at', keptFor: SAID_AND_WRITTEN });
defineRetention({ table: 'reply', since: 'received_at', keptFor: SAID_AND_WRITTEN });
