import { type Person, RoleName } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { peopleQuery } from '../../../api/directory';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Chip } from '../../../design/chip';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Select } from '../../../design/select';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MoreButton } from '../../../parts/more-button';
import { RoleInWords } from '../../../parts/role-place';
import { roleWords } from '../../../parts/roles';
import { useFilter } from '../../../parts/use-filter';
import { directoryWords } from '../directory/directory-words';
import { peopleWords } from './people-words';

/** People of the programme, by name. */
export default function PeoplePage() {
  const d = useWords(directoryWords);
  const w = useWords(peopleWords);
  const { roles } = useWords(roleWords);
  const f = useFormats();
  const [chosen, choose] = useFilter('role');
  const role = RoleName.safeParse(chosen).data;
  const list = useInfiniteQuery(peopleQuery({ role }));
  const people = list.data?.pages.flatMap(({ items }) => items);
  const columns: Column<Person>[] = [
    {
      id: 'who',
      label: w.who,
      cell: ({ id, firstName, lastName, mailRefusal }) => (
        <>
          <Link to={`/animate/people/${id}`}>
            {lastName} {firstName}
          </Link>{' '}
          {mailRefusal && <Chip tone="bad">{w.refusedShort}</Chip>}
        </>
      ),
    },
    {
      id: 'roles',
      label: w.roles,
      cell: ({ roles: held }) =>
        held.map((grant) => (
          <p key={`${grant.role} ${grant.territoryId} ${grant.organisationId}`}>
            <RoleInWords {...grant} />
          </p>
        )),
    },
    { id: 'email', label: w.email, cell: ({ email }) => email && <a href={`mailto:${email}`}>{email}</a> },
    {
      id: 'phone',
      label: w.phone,
      short: true,
      cell: ({ phone }) => phone && <a href={`tel:${phone}`}>{f.phone(phone)}</a>,
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={d.pages.people[0]}
        lead={d.pages.people[1]}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<LinkButton to="/animate/people/new">{w.add}</LinkButton>}
      />
      <Select
        label={w.role}
        width="medium"
        choices={[{ id: 'all', label: w.all }, ...RoleName.options.map((id) => ({ id, label: roles[id] }))]}
        value={role ?? 'all'}
        onChange={(id) => choose(id === 'all' ? '' : id)}
      />
      {!people && <Skeleton lines={8} />}
      {people?.length === 0 && <EmptyState title={d.none} />}
      {people && people.length > 0 && (
        <Sheet>
          <Table
            caption={d.pages.people[0]}
            captionHidden
            columns={columns}
            rows={people}
            keyOf={({ id }) => id}
          />
        </Sheet>
      )}
      <MoreButton list={list} />
    </Stack>
  );
}
