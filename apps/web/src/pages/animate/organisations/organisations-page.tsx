import { type Organisation, OrganisationKind } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { organisationListQuery } from '../../../api/directory';
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
import { TextField } from '../../../design/text-field';
import { useDebounced } from '../../../form/use-debounced';
import { useWords } from '../../../i18n/dictionary';
import { MoreButton } from '../../../parts/more-button';
import { roleWords } from '../../../parts/roles';
import { useFilter } from '../../../parts/use-filter';
import { directoryWords } from '../directory/directory-words';
import { organisationWords } from './organisation-words';

/** Organisations of all kinds, by name. */
export default function OrganisationsPage() {
  const d = useWords(directoryWords);
  const w = useWords(organisationWords);
  const { kinds } = useWords(roleWords);
  const [q, search] = useFilter('q');
  const [chosen, choose] = useFilter('kind');
  const kind = OrganisationKind.safeParse(chosen).data;
  const list = useInfiniteQuery(organisationListQuery({ q: useDebounced(q.trim(), 200) || undefined, kind }));
  const organisations = list.data?.pages.flatMap(({ items }) => items);
  const columns: Column<Organisation>[] = [
    {
      id: 'name',
      label: w.name,
      cell: ({ id, name }) => <Link to={`/animate/organisations/${id}`}>{name}</Link>,
    },
    { id: 'kind', label: w.kind, cell: (organisation) => kinds[organisation.kind] },
    { id: 'commune', label: w.commune, cell: ({ commune }) => commune.name },
    { id: 'siret', label: w.siret, cell: ({ siret }) => siret },
    {
      id: 'status',
      label: w.status,
      cell: ({ verified }) => (
        <Chip tone={verified ? 'good' : 'warn'}>{verified ? w.verified : w.unverified}</Chip>
      ),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={d.pages.organisations[0]}
        lead={d.pages.organisations[1]}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<LinkButton to="/animate/organisations/new">{w.add}</LinkButton>}
      />
      <Stack row gap={2}>
        <TextField label={w.search} type="search" value={q} onChange={search} width="medium" />
        <Select
          label={w.kind}
          width="medium"
          choices={[
            { id: 'all', label: w.all },
            ...OrganisationKind.options.map((id) => ({ id, label: kinds[id] })),
          ]}
          value={kind ?? 'all'}
          onChange={(id) => choose(id === 'all' ? '' : id)}
        />
      </Stack>
      {!organisations && <Skeleton lines={8} />}
      {organisations?.length === 0 && <EmptyState title={d.none} />}
      {organisations && organisations.length > 0 && (
        <Sheet>
          <Table
            caption={d.pages.organisations[0]}
            captionHidden
            columns={columns}
            rows={organisations}
            keyOf={({ id }) => id}
          />
        </Sheet>
      )}
      <MoreButton list={list} />
    </Stack>
  );
}
