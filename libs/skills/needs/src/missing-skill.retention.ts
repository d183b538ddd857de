import { RETENTION } from '@alize/contracts';
import { defineRetention } from '@alize/platform';

/** Words that somebody looked for, once it was settled what the catalogue does about them. */
defineRetention({
  table: 'missing_skill',
  since: 'closed_at',
  keptFor: RETENTION.missingSkills,
  only: 'closed_at IS NOT NULL',
});
