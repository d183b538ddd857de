import type { Me } from '@alize/contracts';
import { hasPermission, hasRole } from '../../api/me';
import { dictionary } from '../../i18n/dictionary';

export const placeWords = dictionary(
  {
    '/animate/offers': 'Offres à accueillir',
    '/volunteer': 'Mes appuis',
    '/partner': 'Mon organisme',
    '/my': 'Mon projet',
  },
  {
    '/animate/offers': 'Offers to admit',
    '/volunteer': 'My missions',
    '/partner': 'My organisation',
    '/my': 'My project',
  },
);
export type Place = keyof typeof placeWords.fr;

/** Where this person has something to do, most pressing first. Somebody without a role has sent something, and waits. */
export function placesOf(me: Me): Place[] {
  const places: [Place, boolean][] = [
    ['/animate/offers', hasPermission(me, 'offer:admit')],
    ['/volunteer', hasRole(me, 'volunteer')],
    ['/partner', hasRole(me, 'partner_contact')],
    ['/my', hasRole(me, 'requester') || me.roles.length === 0],
  ];
  return places.flatMap(([place, theirs]) => (theirs ? [place] : []));
}
