import { Navigate } from 'react-router';
import { useMe } from '../../api/me';
import { placesOf } from '../../app/shell/places';

/** Where somebody who has just signed in goes on. */
export default function StartPage() {
  const me = useMe();
  return me ? <Navigate to={placesOf(me)[0] ?? '/'} replace /> : null;
}
