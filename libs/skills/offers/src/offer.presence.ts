import { definePresence } from '@alize/directory';

definePresence({ table: 'offer', person: 'person_id', forOrganisation: "status <> 'withdrawn'" });
definePresence({ table: 'offer_submission', person: 'person_id', confirmed: 'confirmed_at IS NOT NULL' });
