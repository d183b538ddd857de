import type { Me } from '@alize/contracts';
import { hasPermission, hasRole } from '../../api/me';
import { dictionary } from '../../i18n/dictionary';

export const placeWords = dictionary(
  {
    '/animate': 'Aujourd’hui',
    '/animate/needs': 'Besoins',
    '/animate/missions': 'Appuis',
    '/animate/offers': 'Offres',
    '/animate/people': 'Personnes',
    '/animate/organisations': 'Organismes',
    '/animate/committee': 'Comité',
    '/animate/coverage': 'Couverture',
    '/animate/assignments': 'Affectation',
    '/animate/directory': 'Annuaire',
    '/animate/search': 'Rechercher',
    '/volunteer': 'Mes appuis',
    '/partner': 'Mon organisme',
    '/my': 'Mon projet',
    '/committee': 'Mes séances',
  },
  {
    '/animate': 'Today',
    '/animate/needs': 'Needs',
    '/animate/missions': 'Missions',
    '/animate/offers': 'Offers',
    '/animate/people': 'People',
    '/animate/organisations': 'Organisations',
    '/animate/committee': 'Committee',
    '/animate/coverage': 'Coverage',
    '/animate/assignments': 'Assignment',
    '/animate/directory': 'Directory',
    '/animate/search': 'Search',
    '/volunteer': 'My missions',
    '/partner': 'My organisation',
    '/my': 'My project',
    '/committee': 'My sessions',
  },
);
export type Place = keyof typeof placeWords.fr;
/** Opens over the page one is on; at its address it is a page of its own. */
export const SEARCH: Place = '/animate/search';

/** Where this person has something to do, most pressing first. Somebody without a role has sent something, and waits. */
export function placesOf(me: Me): Place[] {
  const runs = hasPermission(me, 'need:qualify');
  const places: [Place, boolean][] = [
    ['/animate', runs],
    ['/animate/needs', runs],
    ['/animate/missions', runs],
    ['/animate/offers', runs],
    ['/animate/people', runs],
    ['/animate/organisations', runs],
    ['/animate/committee', runs],
    ['/animate/coverage', runs],
    ['/animate/assignments', runs],
    ['/animate/directory', runs],
    ['/animate/search', runs],
    ['/committee', hasRole(me, 'committee_member')],
    ['/volunteer', hasRole(me, 'volunteer')],
    ['/partner', hasRole(me, 'partner_contact')],
    ['/my', hasRole(me, 'requester') || me.roles.length === 0],
  ];
  return places.flatMap(([place, theirs]) => (theirs ? [place] : []));
}
