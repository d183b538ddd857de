import type { Me } from '@alize/contracts';
import { hasRole } from '../../api/me';
import { dictionary } from '../../i18n/dictionary';

export const placeWords = dictionary(
  { '/my': 'Mon projet', '/volunteer': 'Mes appuis', '/partner': 'Mon organisme', '/animate': 'Aujourd’hui' },
  { '/my': 'My project', '/volunteer': 'My missions', '/partner': 'My organisation', '/animate': 'Today' },
);
export type Place = keyof typeof placeWords.fr;

/** Where this person has something to do, most pressing first. */
export function placesOf(me: Me): Place[] {
  const places: [Place, boolean][] = [
    ['/animate', hasRole(me, 'animator', 'administrator')],
    ['/my', hasRole(me, 'requester')],
    ['/volunteer', hasRole(me, 'volunteer')],
    ['/partner', hasRole(me, 'partner_contact')],
  ];
  return places.flatMap(([place, theirs]) => (theirs ? [place] : []));
}
