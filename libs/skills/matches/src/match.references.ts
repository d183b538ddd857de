import { defineMergeConflict } from '@alize/directory';
import { defineReferences } from '@alize/platform';

defineReferences('person', { 'match.approved_by': {}, 'assignment.requested_by': {} });

const RUNNING = `m.status IN ('approved', 'asked', 'accepted', 'introduced')`;
/** The one helps the other: as one they would help themselves. */
defineMergeConflict('person', {
  code: 'merge/matched-together',
  sql: `EXISTS (SELECT FROM match m JOIN need n ON n.id = m.need_id JOIN offer o ON o.id = m.offer_id
    WHERE ${RUNNING} AND n.contact_id = $1 AND o.person_id = $2)`,
});
defineMergeConflict('organisation', {
  code: 'merge/matched-together',
  sql: `EXISTS (SELECT FROM match m JOIN need n ON n.id = m.need_id JOIN project p ON p.id = n.project_id JOIN offer o ON o.id = m.offer_id
    WHERE ${RUNNING} AND p.organisation_id = $1 AND o.organisation_id = $2)`,
});
