import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { needQuery } from '../../api/needs';
import { isNotFound } from '../../api/problem';
import { Skeleton } from '../../design/skeleton';
import { useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { EditNeedForm } from './edit-need-form';
import { editNeedWords } from './edit-need-words';

/** For the firm's contact, and for the animator who writes down what they told her. */
export default function EditNeedPage() {
  const w = useWords(editNeedWords);
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  // The form keeps its own copy: what is read again meanwhile must not empty it.
  const { data: need, error } = useQuery({ ...needQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!need) return <Skeleton lines={8} />;
  const home = pathname.startsWith('/animate')
    ? { label: need.title, to: `/animate/needs/${id}` }
    : { label: w.above, to: '/my' };
  return <EditNeedForm need={need} home={home} />;
}
