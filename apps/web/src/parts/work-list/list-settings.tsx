import type { ListColumn } from '@alize/contracts';
import { Download } from 'lucide-react';
import { type AskedView, exportPath } from '../../api/lists';
import { CheckboxGroup } from '../../design/checkbox-group';
import { FileLink } from '../../design/file-link';
import { Fold } from '../../design/fold';
import { Select } from '../../design/select';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';
import type { ChangeView } from './use-list-view';
import { workListWords } from './work-list-words';

interface ListSettingsProps {
  asked: AskedView;
  all: readonly ListColumn[];
  columns: readonly ListColumn[];
  change: ChangeView;
}

/** Which columns, in which order, and the same as a file. */
export function ListSettings({ asked, all, columns, change }: ListSettingsProps) {
  const w = useWords(workListWords);
  const { locale } = useLocale();
  const sortable = all.filter(({ id }) => id !== 'news');
  const orders = sortable.flatMap(({ id, label }) => [
    { id: `${id} asc`, label: `${label[locale]}, ${w.ascending}` },
    { id: `${id} desc`, label: `${label[locale]}, ${w.descending}` },
  ]);
  const shown = columns.map(({ id }) => id);
  return (
    <Fold label={w.view}>
      <Stack gap={2}>
        <CheckboxGroup
          label={w.columns}
          choices={all.map(({ id, label }) => ({ id, label: label[locale] }))}
          value={shown}
          onChange={(ids) => change({ columns: ids.join(',') })}
        />
        <Select
          label={w.sort}
          width="medium"
          choices={orders}
          value={asked.sort ? `${asked.sort} ${asked.direction || 'asc'}` : null}
          onChange={(order) => {
            const [sort, direction] = order.split(' ');
            change({ sort, direction });
          }}
        />
        <Stack row gap={1}>
          <FileLink href={exportPath(asked, 'xlsx', shown)} icon={<Download aria-hidden />}>
            {w.xlsx}
          </FileLink>
          <FileLink href={exportPath(asked, 'csv', shown)} icon={<Download aria-hidden />}>
            {w.csv}
          </FileLink>
        </Stack>
        <p>{w.exported}</p>
        <p>{w.keys}</p>
      </Stack>
    </Fold>
  );
}
