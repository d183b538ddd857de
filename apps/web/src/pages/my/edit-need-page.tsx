import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { needQuery } from '../../api/needs';
import { isNotFound } from '../../api/problem';
import { Skeleton } from '../../design/skeleton';
import { useWords } from '../../i18n/dictionary';
import NotFoundPage from '../not-found/not-found-page';
import { EditNeedForm } from './edit-need-form';
import { editNeedWords } from './edit-need-words';

/** For the firm's contact. */
export default function EditNeedPage() {
  const w = useWords(editNeedWords);
  const { id = '' } = useParams();
  // The form keeps its own copy: what is read again meanwhile must not empty it.
  const { data: need, error } = useQuery({ ...needQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!need) return <Skeleton lines={8} />;
  return <EditNeedForm need={need} home={{ label: w.above, to: '/my' }} />;
}
