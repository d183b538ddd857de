import { Skeleton } from '../../design/skeleton';
import { useMe } from '../../api/me';
import NotFoundPage from '../not-found/not-found-page';
import { useTerritory } from '../territory/use-territory';
import { PostNeedForm } from './post-need-form';

export default function PostNeedPage() {
  const territory = useTerritory();
  const me = useMe();
  if (territory === undefined || me === undefined) return <Skeleton lines={8} />;
  if (territory === null) return <NotFoundPage />;
  return <PostNeedForm territory={territory} me={me} />;
}
