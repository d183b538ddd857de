import { defineRetention, MOVED_ALONG, SAID_AND_WRITTEN } from '@alize/platform';

defineRetention({ table: 'session', since: 'expires_at', keptFor: MOVED_ALONG });
defineRetention({ table: 'sign_in_link', since: 'expires_at', keptFor: MOVED_ALONG });
defineRetention({ table: 'sign_in_request', since: 'requested_at', keptFor: MOVED_ALONG });
defineRetention({ table: 'email_change', since: 'expires_at', keptFor: MOVED_ALONG });
defineRetention({ table: 'mail_link', since: 'expires_at', keptFor: SAID_AND_WRITTEN });
