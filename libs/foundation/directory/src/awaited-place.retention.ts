import { RETENTION } from '@alize/contracts';
import { defineRetention } from '@alize/platform';

defineRetention({ table: 'awaited_place', since: 'left_at', keptFor: RETENTION.awaitedPlaces });
