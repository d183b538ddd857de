import { dictionary } from '../i18n/dictionary';

/** Roles and kinds of organisation, as people name them. */
export const roleWords = dictionary(
  {
    roles: {
      administrator: 'Administration',
      animator: 'Animation',
      committee_member: 'Comité d’agrément',
      steering_member: 'Comité de pilotage',
      partner_contact: 'Contact d’un partenaire',
      volunteer: 'Volontaire',
      requester: 'Entreprise aidée',
    },
    kinds: {
      company: 'Entreprise',
      group: 'Grand groupe',
      school: 'École',
      federation: 'Fédération',
      authority: 'Collectivité',
      operator: 'Opérateur',
    },
  },
  {
    roles: {
      administrator: 'Administration',
      animator: 'Animation',
      committee_member: 'Commitment committee',
      steering_member: 'Steering committee',
      partner_contact: 'Partner’s contact',
      volunteer: 'Volunteer',
      requester: 'Firm helped',
    },
    kinds: {
      company: 'Firm',
      group: 'Large group',
      school: 'School',
      federation: 'Federation',
      authority: 'Local authority',
      operator: 'Operator',
    },
  },
);
