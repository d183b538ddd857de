import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate } from 'react-router';
import { runsTerritory, useMe } from '../../api/me';
import { organisationQuery, partnersQuery } from '../../api/partners';
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
  // Asked before the form is drawn, and there when its field is.
  const client = useQueryClient();
  const territoryId = territory?.id;
  useEffect(() => {
    if (territoryId && me === null) void client.prefetchQuery(partnersQuery(territoryId));
  }, [client, territoryId, me]);
  if (territory === undefined || me === undefined || lenders.some(({ isPending }) => isPending))
    return <Skeleton lines={8} />;
  if (territory === null) return <NotFoundPage />;
  // Who runs the territory offers for somebody else: this form would make the offer hers.
  if (me && lenders.length === 0 && runsTerritory(me, territory.id))
    return <Navigate to={`/animate/offers/new?t=${territory.code}`} replace />;
  return (
    <PostOfferForm
      territory={territory}
      me={me}
      lenders={lenders.flatMap(({ data }) => (data ? [{ id: data.id, name: data.name }] : []))}
    />
  );
}
