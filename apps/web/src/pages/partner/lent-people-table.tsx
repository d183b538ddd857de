import type { LentPerson } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { apiPath } from '../../api/client';
import { lentPeopleQuery } from '../../api/partner';
import { EmptyState } from '../../design/empty-state';
import { FileLink } from '../../design/file-link';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { type Column, Table } from '../../design/table';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { partnerWords } from './partner-words';

interface LentPeopleTableProps {
  organisation: { id: string; name: string };
  /** The only one on the page: its name is the page's title already. */
  alone: boolean;
}

/** Whom an organisation lends, and what they do; the same as a file for a spreadsheet. */
export function LentPeopleTable({ organisation, alone }: LentPeopleTableProps) {
  const w = useWords(partnerWords);
  const f = useFormats();
  const { data: people } = useQuery(lentPeopleQuery(organisation.id));
  const some = (count: number) => (count === 0 ? '—' : f.number(count));
  const columns: Column<LentPerson>[] = [
    { id: 'person', label: w.person, cell: ({ name }) => name },
    { id: 'job', label: w.job, cell: ({ jobTitle }) => jobTitle ?? '' },
    {
      id: 'offers',
      label: w.offers,
      cell: ({ offers }) =>
        offers.length === 0
          ? w.noOffer
          : offers.map(({ id, title, status, hoursPerMonth }) => (
              <p key={id}>
                {title} ({w.status[status]}, {w.hours(f.hours(hoursPerMonth))})
              </p>
            )),
    },
    {
      id: 'missions',
      label: w.missions,
      number: true,
      cell: ({ offers }) => some(offers.reduce((sum, { taken }) => sum + taken, 0)),
    },
    { id: 'times', label: w.times, number: true, cell: ({ timesAsked }) => some(timesAsked) },
    {
      id: 'days',
      label: w.daysGiven,
      number: true,
      cell: ({ daysGiven }) => some(Math.round(daysGiven * 10) / 10),
    },
  ];
  const title = alone ? w.people : `${w.people} · ${organisation.name}`;
  if (!people) return <Skeleton lines={4} />;
  if (people.length === 0) return <EmptyState title={w.nobody}>{w.nobodyText}</EmptyState>;
  return (
    <Sheet
      title={title}
      aside={
        <FileLink
          href={apiPath(`/organisations/${organisation.id}/volunteers.csv`)}
          icon={<Download aria-hidden />}
        >
          {w.download}
        </FileLink>
      }
    >
      <Table
        caption={title}
        captionHidden
        columns={columns}
        rows={people.toSorted((a, b) => b.daysGiven - a.daysGiven || b.timesAsked - a.timesAsked)}
        keyOf={({ id }) => id}
      />
    </Sheet>
  );
}
