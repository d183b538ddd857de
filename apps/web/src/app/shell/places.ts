import type { Me } from '@alize/contracts';
import { hasRole } from '../../api/me';
import { dictionary } from '../../i18n/dictionary';

export const placeWords = dictionary({ '/my': 'Mon projet' }, { '/my': 'My project' });
export type Place = keyof typeof placeWords.fr;

/** Where this person has something to do, most pressing first. */
export function placesOf(me: Me): Place[] {
  const places: [Place, boolean][] = [['/my', hasRole(me, 'requester')]];
  return places.flatMap(([place, theirs]) => (theirs ? [place] : []));
}
