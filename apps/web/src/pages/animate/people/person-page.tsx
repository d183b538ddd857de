import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { personQuery } from '../../../api/directory';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import NotFoundPage from '../../not-found/not-found-page';
import { directoryWords } from '../directory/directory-words';
import { peopleWords } from './people-words';
import { PersonForm } from './person-form';

/** Somebody, how to reach them, and what they may do. */
export default function PersonPage() {
  const w = useWords(peopleWords);
  const d = useWords(directoryWords);
  const f = useFormats();
  const { id = '' } = useParams();
  const { data: person, error } = useQuery({ ...personQuery(id), refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!person) return <Skeleton lines={8} />;
  const { firstName, lastName, jobTitle, mailRefusal } = person;
  return (
    <Stack narrow>
      <PageHeader
        title={`${firstName} ${lastName}`}
        lead={jobTitle}
        above={<Breadcrumb pages={[{ label: d.pages.people[0], to: '/animate/people' }]} />}
      />
      {mailRefusal && (
        <Notice tone="bad" title={w.refused(f.day(mailRefusal.at.slice(0, 10)))}>
          {w.refusedText(mailRefusal.answer)}
        </Notice>
      )}
      <PersonForm key={id} person={person} />
    </Stack>
  );
}
