import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { isNotFound } from '../../api/problem';
import { offerQuery } from '../../api/offers';
import { Skeleton } from '../../design/skeleton';
import { useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { EditOfferForm } from './edit-offer-form';
import { editOfferWords } from './edit-offer-words';

/** For the volunteer, and for the animator who writes down what they told her. */
export default function EditOfferPage() {
  const w = useWords(editOfferWords);
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  // The form keeps its own copy: what is read again meanwhile must not empty it.
  const { data: offer, error } = useQuery({ ...offerQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!offer) return <Skeleton lines={8} />;
  const home = pathname.startsWith('/animate')
    ? { label: offer.title, to: `/animate/offers/${id}` }
    : { label: w.above, to: '/volunteer' };
  return <EditOfferForm offer={offer} home={home} />;
}
