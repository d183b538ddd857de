import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { peopleQuery } from '../../../api/directory';
import { organisationQuery } from '../../../api/partners';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { MoreButton } from '../../../parts/more-button';
import { roleWords } from '../../../parts/roles';
import NotFoundPage from '../../not-found/not-found-page';
import { directoryWords } from '../directory/directory-words';
import { OrganisationForm } from './organisation-form';
import { organisationWords } from './organisation-words';

/** An organisation, and the people who act in its name. */
export default function OrganisationPage() {
  const w = useWords(organisationWords);
  const d = useWords(directoryWords);
  const { kinds, roles } = useWords(roleWords);
  const { id = '' } = useParams();
  const { data: organisation, error } = useQuery({
    ...organisationQuery(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const list = useInfiniteQuery(peopleQuery({ organisationId: id }));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!organisation) return <Skeleton lines={8} />;
  const people = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Stack narrow>
      <PageHeader
        title={organisation.name}
        lead={`${kinds[organisation.kind]}, ${organisation.commune.name}`}
        above={<Breadcrumb pages={[{ label: d.pages.organisations[0], to: '/animate/organisations' }]} />}
      />
      <OrganisationForm key={id} organisation={organisation} />
      <Sheet title={w.people}>
        {people?.length === 0 && <p>{w.noPeople}</p>}
        <ul>
          {people?.map((person) => (
            <li key={person.id}>
              <Link to={`/animate/people/${person.id}`}>
                {person.firstName} {person.lastName}
              </Link>{' '}
              (
              {person.roles
                .filter(({ organisationId }) => organisationId === id)
                .map(({ role }) => roles[role].toLowerCase())
                .join(', ')}
              )
            </li>
          ))}
        </ul>
        <MoreButton list={list} />
      </Sheet>
    </Stack>
  );
}
