import type { Convention } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { conventionsQuery } from '../../../api/directory';
import { Breadcrumb } from '../../../design/breadcrumb';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { conventionWords } from './convention-words';

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Conventions of a territory, the newest first. */
export default function ConventionsPage() {
  const d = useWords(directoryWords);
  const w = useWords(conventionWords);
  const f = useFormats();
  const run = useRunTerritory();
  const { data: conventions } = useQuery(conventionsQuery(run.territory?.id ?? ''));
  const [title, lead] = d.pages.conventions;
  const columns: Column<Convention>[] = [
    {
      id: 'name',
      label: w.name,
      cell: ({ id, name }) => <Link to={`/animate/conventions/${id}`}>{name}</Link>,
    },
    { id: 'starts', label: w.starts, cell: ({ startsOn }) => f.day(startsOn) },
    { id: 'ends', label: w.ends, cell: ({ endsOn }) => f.day(endsOn) },
    {
      id: 'signatories',
      label: w.signatories,
      number: true,
      cell: ({ pledges }) => f.number(pledges.length),
    },
    {
      id: 'days',
      label: w.days,
      number: true,
      cell: ({ pledges }) => f.number(sum(pledges.map(({ daysPerYear }) => daysPerYear))),
    },
    {
      id: 'euros',
      label: w.euros,
      number: true,
      cell: ({ pledges }) => f.money(sum(pledges.map(({ amountCents }) => amountCents))),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={
          <>
            <TerritoryChoice {...run} />
            <LinkButton to="/animate/conventions/new">{w.add}</LinkButton>
          </>
        }
      />
      {!conventions && <Skeleton lines={5} />}
      {conventions?.length === 0 && <EmptyState title={d.none} />}
      {conventions && conventions.length > 0 && (
        <Sheet>
          <Table caption={title} captionHidden columns={columns} rows={conventions} keyOf={({ id }) => id} />
        </Sheet>
      )}
    </Stack>
  );
}
