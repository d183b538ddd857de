import { defineRetention, MOVED_ALONG } from '../database/retention';

/** Facts whose every delivery is done. */
defineRetention({
  table: 'outbox_message',
  since: 'relayed_at',
  keptFor: MOVED_ALONG,
  only: `NOT EXISTS (SELECT FROM outbox_delivery d WHERE d.message_id = outbox_message.id AND d.done_at IS NULL)`,
});
