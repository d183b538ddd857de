import { type ListLine, type ListName, SELECTED_MAX } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { listQuery } from '../../api/lists';
import { Button } from '../../design/button';
import { Checkbox } from '../../design/checkbox';
import { EmptyState } from '../../design/empty-state';
import { Select } from '../../design/select';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import type { Column } from '../../design/table';
import { TextField } from '../../design/text-field';
import { WindowedTable } from '../../design/windowed-table';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { ListCell } from './list-cell';
import { useListKeys } from './list-keys';
import { ListSettings } from './list-settings';
import { hasEnds } from './ready-views';
import { SelectionBar } from './selection-bar';
import { useListView } from './use-list-view';
import { ViewBar } from './view-bar';
import { workListWords } from './work-list-words';
import styles from './work-list.module.css';

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
  const { typed, asked, all, columns, change, kept, apply } = useListView(list, territoryId);
  /** On a phone, what narrows a list would push its first line off the screen. */
  const [filtering, setFiltering] = useState(false);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (id: string) =>
    setTicked((before) =>
      before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(-SELECTED_MAX),
    );
  const lines = useInfiniteQuery(listQuery(asked));
  const first = lines.data?.pages[0];
  const rows = lines.data?.pages.flatMap(({ items }) => items);
  const stage = all.find(({ id }) => id === 'stage');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = lines;
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const order = { column: asked.sort, direction: asked.direction || 'asc' };
  const table = columns.map((column): Column<ListLine> => ({
    id: column.id,
    label: column.label[locale],
    number: column.type === 'number' || column.type === 'days',
    short: column.type === 'day',
    cell: (line) =>
      column.type === 'name' ? (
        <span className={styles.named}>
          <Checkbox
            aria-label={w.select(String(line.cells[column.id] ?? ''))}
            isSelected={ticked.includes(line.id)}
            onChange={() => tick(line.id)}
          >
            {null}
          </Checkbox>
          <ListCell list={list} column={column} line={line} />
        </span>
      ) : (
        <ListCell list={list} column={column} line={line} />
      ),
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
    <Stack gap={1}>
      <Stack row gap={1}>
        <TextField
          label={w.search}
          type="search"
          value={typed}
          onChange={(q) => change({ q })}
          width="medium"
        />
        <span className={styles.unfold}>
          <Button small aria-expanded={filtering} onPress={() => setFiltering(!filtering)}>
            {w.filters}
          </Button>
        </span>
        <div className={filtering ? undefined : styles.folded}>
          <ViewBar list={list} territoryId={territoryId} kept={kept} apply={apply} />
        </div>
      </Stack>
      <div className={filtering ? undefined : styles.folded}>
        <Stack gap={1}>
          <Stack row gap={2}>
            <Select
              label={stage?.label[locale] ?? ''}
              width="medium"
              choices={[
                ...(hasEnds(list)
                  ? [
                      { id: 'live', label: w.live },
                      { id: 'all', label: w.all },
                    ]
                  : [{ id: 'live', label: w.all }]),
                ...Object.entries(stage?.choices ?? {}).map(([id, label]) => ({ id, label: label[locale] })),
              ]}
              value={asked.stages || 'live'}
              onChange={(id) => change({ stages: id === 'live' ? '' : id })}
            />
            {all.some(({ id }) => id === 'nextOn') && (
              <Select
                label={w.due}
                width="medium"
                choices={[
                  { id: 'any', label: w.dues.any },
                  { id: 'late', label: w.dues.late },
                  { id: 'today', label: w.dues.today },
                  { id: 'week', label: w.dues.week },
                ]}
                value={asked.due || 'any'}
                onChange={(due) => change({ due: due === 'any' ? '' : due })}
              />
            )}
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
        </Stack>
      </div>
      {totals && first.total > 0 && (
        <Stack row gap={2}>
          <p role="status">{totals.join(' · ')}</p>
          <Button
            small
            kind="plain"
            onPress={() => setTicked((rows ?? []).slice(0, SELECTED_MAX).map(({ id }) => id))}
          >
            {w.selectAll}
          </Button>
        </Stack>
      )}
      {!rows && <Skeleton lines={8} />}
      {rows?.length === 0 && (
        <EmptyState title={w.none} action={whenEmpty}>
          {w.noneText}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Sheet>
          <div ref={box}>
            <WindowedTable
              caption={title}
              columns={table}
              rows={rows}
              keyOf={({ id }) => id}
              total={first?.total ?? rows.length}
              onNearEnd={readOn}
            />
          </div>
        </Sheet>
      )}
      {ticked.length > 0 && (
        <SelectionBar
          asked={asked}
          columns={columns.map(({ id }) => id)}
          ids={ticked}
          onEmpty={() => setTicked([])}
        />
      )}
    </Stack>
  );
}
