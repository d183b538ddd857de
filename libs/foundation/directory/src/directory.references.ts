import { defineReferences } from '@alize/platform';

defineReferences('person', {
  'history.by_person': {},
  'distinct_record.noted_by': {},
  'pledge.agreed_by': {},
  'convention_file.added_by': {},
  'role.person_id': { oneBy: ['role', 'scope'], among: 'revoked_at IS NULL' },
  'role.given_by': {},
  'undoable_act.by_person': {},
});
defineReferences('organisation', {
  'organisation.parent_id': {},
  'pledge.organisation_id': {},
  'role.organisation_id': {
    oneBy: ['person_id', 'role', 'territory_id'],
    among: 'revoked_at IS NULL',
    inText: 'scope',
  },
});
