import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { isNotFound } from '../../api/problem';
import { offerQuery } from '../../api/offers';
import { Skeleton } from '../../design/skeleton';
import NotFoundPage from '../not-found/not-found-page';
import { EditOfferForm } from './edit-offer-form';

export default function EditOfferPage() {
  const { id = '' } = useParams();
  // The form keeps its own copy: what is read again meanwhile must not empty it.
  const { data: offer, error } = useQuery({ ...offerQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  return offer ? <EditOfferForm offer={offer} /> : <Skeleton lines={8} />;
}
