import { type Need, NeedStatus } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { needsQuery } from '../../../api/needs';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Select } from '../../../design/select';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MoreButton } from '../../../parts/more-button';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { NeedChip, statusWords } from '../../../parts/statuses';
import { useFilter } from '../../../parts/use-filter';

const words = dictionary(
  {
    title: 'Besoins',
    lead: 'Ce que les entreprises du territoire ont demandé, le plus récent d’abord.',
    status: 'Où il en est',
    all: 'Tous',
    need: 'Besoin',
    firm: 'Entreprise',
    place: 'Commune',
    jobs: 'Emplois',
    received: 'Reçu',
    enter: 'Nouveau besoin',
    none: 'Aucun besoin ici',
    noneText: 'Changez le filtre, ou faites connaître la page publique du territoire.',
  },
  {
    title: 'Needs',
    lead: 'What the firms of the territory asked for, the latest first.',
    status: 'Where it stands',
    all: 'All',
    need: 'Need',
    firm: 'Firm',
    place: 'Place',
    jobs: 'Jobs',
    received: 'Received',
    enter: 'New need',
    none: 'No need here',
    noneText: 'Change the filter, or make the public page of the territory known.',
  },
);

export default function NeedsPage() {
  const w = useWords(words);
  const names = useWords(statusWords).need;
  const f = useFormats();
  const run = useRunTerritory();
  const [chosen, choose] = useFilter('status');
  const status = NeedStatus.safeParse(chosen).data;
  const list = useInfiniteQuery({
    ...needsQuery({ status, territoryId: run.territory?.id }),
    enabled: run.territory !== undefined,
  });
  const needs = list.data?.pages.flatMap(({ items }) => items);
  const columns: Column<Need>[] = [
    { id: 'need', label: w.need, cell: ({ id, title }) => <Link to={`/animate/needs/${id}`}>{title}</Link> },
    { id: 'firm', label: w.firm, cell: ({ organisation }) => organisation.name },
    { id: 'place', label: w.place, cell: ({ commune }) => commune.name },
    { id: 'status', label: w.status, cell: (need) => <NeedChip status={need.status} /> },
    {
      id: 'jobs',
      label: w.jobs,
      number: true,
      cell: ({ project }) => (project.jobsPlanned === null ? '—' : f.number(project.jobsPlanned)),
    },
    { id: 'received', label: w.received, short: true, cell: ({ createdAt }) => f.shortDay(createdAt) },
  ];
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <TerritoryChoice {...run} />
            <LinkButton to="/animate/needs/new">{w.enter}</LinkButton>
          </>
        }
      />
      <Select
        label={w.status}
        width="medium"
        choices={[{ id: 'all', label: w.all }, ...NeedStatus.options.map((id) => ({ id, label: names[id] }))]}
        value={status ?? 'all'}
        onChange={(id) => choose(id === 'all' ? '' : id)}
      />
      {!needs && <Skeleton lines={8} />}
      {needs?.length === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {needs && needs.length > 0 && (
        <Sheet>
          <Table caption={w.title} captionHidden columns={columns} rows={needs} keyOf={({ id }) => id} />
        </Sheet>
      )}
      <MoreButton list={list} />
    </Stack>
  );
}
