import type { ProgrammeFigures } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { programmeFiguresQuery } from '../../../api/year-figures';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { type Column, Table } from '../../../design/table';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';

const words = dictionary(
  {
    title: (year: number) => `Où en sont les territoires en ${year}`,
    name: 'Territoire',
    waiting: 'Choses qui attendent',
    needsOpen: 'Besoins ouverts',
    introductions: 'Présentations de l’année',
    daysNoted: 'Jours notés dans l’année',
    last: 'Dernière activité',
    never: 'Aucune',
  },
  {
    title: (year: number) => `Where the territories stand in ${year}`,
    name: 'Territory',
    waiting: 'Things that wait',
    needsOpen: 'Open needs',
    introductions: 'Introductions of the year',
    daysNoted: 'Days noted in the year',
    last: 'Last activity',
    never: 'None',
  },
);
type Line = ProgrammeFigures['items'][number];

/** Every territory with what waits there and what its year brought so far; each leads to its board and its figures. */
export function ProgrammeSheet() {
  const w = useWords(words);
  const f = useFormats();
  const { data } = useQuery(programmeFiguresQuery);
  if (!data) return <Skeleton lines={6} />;
  const title = w.title(data.year);
  const columns: Column<Line>[] = [
    {
      id: 'name',
      label: w.name,
      cell: ({ territory: { code, name } }) => <Link to={`/animate/figures?t=${code}`}>{name}</Link>,
    },
    {
      id: 'waiting',
      label: w.waiting,
      number: true,
      cell: ({ territory, waiting }) => <Link to={`/animate?t=${territory.code}`}>{f.number(waiting)}</Link>,
    },
    { id: 'open', label: w.needsOpen, number: true, cell: (line) => f.number(line.needsOpen) },
    {
      id: 'introductions',
      label: w.introductions,
      number: true,
      cell: (line) => f.number(line.introductions),
    },
    { id: 'noted', label: w.daysNoted, number: true, cell: (line) => f.number(line.daysNoted) },
    {
      id: 'last',
      label: w.last,
      short: true,
      cell: ({ lastActivityAt }) => (lastActivityAt ? f.shortDay(lastActivityAt) : w.never),
    },
  ];
  return (
    <Sheet title={title}>
      <Table
        caption={title}
        captionHidden
        columns={columns}
        rows={data.items}
        keyOf={({ territory }) => territory.id}
      />
    </Sheet>
  );
}
