import { Skeleton } from '../../design/skeleton';
import { Navigate } from 'react-router';
import { runsTerritory, useMe } from '../../api/me';
import NotFoundPage from '../not-found/not-found-page';
import { useTerritory } from '../territory/use-territory';
import { PostNeedForm } from './post-need-form';

export default function PostNeedPage() {
  const territory = useTerritory();
  const me = useMe();
  if (territory === undefined || me === undefined) return <Skeleton lines={8} />;
  if (territory === null) return <NotFoundPage />;
  // Who runs the territory asks for somebody else: this form would make her the firm's contact.
  if (me && runsTerritory(me, territory.id))
    return <Navigate to={`/animate/needs/new?t=${territory.code}`} replace />;
  return <PostNeedForm territory={territory} me={me} />;
}
