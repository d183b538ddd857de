import type { ListLine, ListName } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { listQuery } from '../../api/lists';
import { Checkbox } from '../../design/checkbox';
import { EmptyState } from '../../design/empty-state';
import { Select } from '../../design/select';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { type Column, Table } from '../../design/table';
import { TextField } from '../../design/text-field';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { MoreButton } from '../more-button';
import { useFilter } from '../use-filter';
import { ListCell } from './list-cell';
import { useListKeys } from './list-keys';
import { ListSettings } from './list-settings';
import { useListView } from './use-list-view';
import { workListWords } from './work-list-words';

interface WorkListProps {
  list: ListName;
  territoryId: string;
  title: string;
  /** Whether lines have somebody who follows them. */
  followed?: boolean;
  /** What to do where the view is empty. */
  whenEmpty?: ReactNode;
}

/** A list one works from: words and stages filter it, any column orders it, and the view leaves as a file. */
export function WorkList({ list, territoryId, title, followed = false, whenEmpty }: WorkListProps) {
  const w = useWords(workListWords);
  const f = useFormats();
  const { locale } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useListKeys(box);
  const [q, search] = useFilter('q');
  const { asked, all, columns, change } = useListView(list, territoryId, q);
  const lines = useInfiniteQuery(listQuery(asked));
  const first = lines.data?.pages[0];
  const rows = lines.data?.pages.flatMap(({ items }) => items);
  const stage = all.find(({ id }) => id === 'stage');
  const order = { column: asked.sort, direction: asked.direction || 'asc' };
  const table = columns.map((column): Column<ListLine> => ({
    id: column.id,
    label: column.label[locale],
    number: column.type === 'number' || column.type === 'days',
    short: column.type === 'day',
    cell: (line) => <ListCell list={list} column={column} line={line} />,
    ...(column.id !== 'news' && {
      order: order.column === column.id ? (order.direction === 'asc' ? 'ascending' : 'descending') : 'none',
      onOrder: () =>
        change({
          sort: column.id,
          direction: order.column === column.id && order.direction === 'asc' ? 'desc' : 'asc',
        }),
    }),
  }));
  const sums = all.filter(({ id, summed }) => summed && first?.sums[id] !== undefined);
  const totals = first && [
    f.count(first.total, w.line, w.lines),
    ...sums.map(({ id, label }) => w.sum(label[locale], f.number(first.sums[id] ?? 0))),
  ];
  return (
    <Stack>
      <Stack row gap={2}>
        <TextField label={w.search} type="search" value={q} onChange={search} width="medium" />
        <Select
          label={stage?.label[locale] ?? ''}
          width="medium"
          choices={[
            { id: 'live', label: w.live },
            { id: 'all', label: w.all },
            ...Object.entries(stage?.choices ?? {}).map(([id, label]) => ({ id, label: label[locale] })),
          ]}
          value={asked.stages || 'live'}
          onChange={(id) => change({ stages: id === 'live' ? '' : id })}
        />
        {followed && (
          <Checkbox
            isSelected={asked.mine === 'true'}
            onChange={(mine) => change({ mine: mine ? 'true' : '' })}
          >
            {w.mine}
          </Checkbox>
        )}
      </Stack>
      <ListSettings {...{ asked, all, columns, change }} />
      {!rows && <Skeleton lines={8} />}
      {rows?.length === 0 && (
        <EmptyState title={w.none} action={whenEmpty}>
          {w.noneText}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Sheet>
          <div ref={box}>
            <Table caption={title} captionHidden columns={table} rows={rows} keyOf={({ id }) => id} />
          </div>
        </Sheet>
      )}
      {totals && first.total > 0 && <p role="status">{totals.join(' · ')}</p>}
      <MoreButton list={lines} />
    </Stack>
  );
}
