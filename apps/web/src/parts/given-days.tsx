import type { GivenDaysLine } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { givenDaysFile, givenDaysQuery } from '../api/partner';
import { FileLink } from '../design/file-link';
import { Select } from '../design/select';
import { Sheet } from '../design/sheet';
import { Skeleton } from '../design/skeleton';
import { type Column, Table } from '../design/table';
import { useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { now } from '../i18n/now';
import { givenDaysWords } from './given-days-words';

const YEARS_BACK = 4;

interface GivenDaysTableProps {
  organisation: { id: string; name: string };
  /** The only one on the page: its name is the page's title already. */
  alone: boolean;
}

/** Who of an organisation helped which firm, for how many days; and the attestation that says so. */
export function GivenDaysTable({ organisation, alone }: GivenDaysTableProps) {
  const w = useWords(givenDaysWords);
  const f = useFormats();
  const thisYear = now().getFullYear();
  const [year, choose] = useState(`${thisYear}`);
  const { data: given } = useQuery(givenDaysQuery(organisation.id, year));
  const choices = Array.from({ length: YEARS_BACK }, (_, back) => `${thisYear - back}`);
  const tenth = (days: number) => Math.round(days * 10) / 10;
  const columns: Column<GivenDaysLine>[] = [
    { id: 'person', label: w.person, cell: ({ person }) => person },
    { id: 'firm', label: w.firm, cell: ({ firm }) => firm },
    { id: 'territory', label: w.territory, cell: ({ territory }) => territory },
    { id: 'days', label: w.days, number: true, cell: ({ days }) => f.number(tenth(days)) },
  ];
  if (!given) return <Skeleton lines={3} />;
  const title = alone ? w.title : `${w.title} · ${organisation.name}`;
  return (
    <Sheet
      title={title}
      aside={
        <FileLink href={givenDaysFile(organisation.id, year)} icon={<Download aria-hidden />}>
          {w.file(given.year)}
        </FileLink>
      }
    >
      <Select
        label={w.year}
        choices={choices.map((each) => ({ id: each, label: each }))}
        value={year}
        onChange={choose}
        width="short"
      />
      <p>
        {given.days > 0
          ? w.whole(
              f.count(tenth(given.days), w.day, w.daysNoted),
              f.count(given.people, w.onePerson, w.people),
              f.count(given.firms, w.oneFirm, w.firms),
            )
          : w.none(given.year)}
      </p>
      {given.lines.length > 0 && (
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={given.lines}
          keyOf={({ person, firm, territory }) => `${person} ${firm} ${territory}`}
        />
      )}
    </Sheet>
  );
}
