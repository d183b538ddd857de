import { definePresence } from '@alize/directory';

definePresence({ table: 'need', person: 'contact_id', confirmed: 'confirmed_at IS NOT NULL' });
