import { useQueries } from '@tanstack/react-query';
import { useMe } from '../../api/me';
import { organisationQuery } from '../../api/partners';
import { Skeleton } from '../../design/skeleton';
import NotFoundPage from '../not-found/not-found-page';
import { useTerritory } from '../territory/use-territory';
import { PostOfferForm } from './post-offer-form';

/** « I can help »: for strangers, and for volunteers who offer something more. */
export default function PostOfferPage() {
  const territory = useTerritory();
  const me = useMe();
  const lenders = useQueries({
    queries: (me?.roles ?? []).flatMap(({ role, organisationId }) =>
      role === 'volunteer' && organisationId ? [organisationQuery(organisationId)] : [],
    ),
  });
  if (territory === undefined || me === undefined || lenders.some(({ isPending }) => isPending))
    return <Skeleton lines={8} />;
  if (territory === null) return <NotFoundPage />;
  return (
    <PostOfferForm
      territory={territory}
      me={me}
      lenders={lenders.flatMap(({ data }) => (data ? [{ id: data.id, name: data.name }] : []))}
    />
  );
}
