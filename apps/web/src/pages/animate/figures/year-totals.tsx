import { YEAR_LINES, type YearFigures, type YearLine, type YearTotals } from '@alize/contracts';
import { Sheet } from '../../../design/sheet';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { figuresWords } from './figures-words';

/** Every figure of the year beside the year before, with what it counts. */
export function YearTotalsTable({ figures }: { figures: YearFigures }) {
  const w = useWords(figuresWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { year, totals, before } = figures;
  const shown = (line: YearLine, of: YearTotals) => {
    const value = line.value(of);
    if (value === null) return w.empty;
    const text = line.share ? f.percent(value) : f.number(value);
    return line.count ? `${text} ${w.of(f.number(line.count(of)))}` : text;
  };
  const columns: Column<YearLine>[] = [
    { id: 'figure', label: w.figure, cell: ({ label }) => label[locale] },
    { id: 'year', label: String(year), number: true, cell: (line) => shown(line, totals) },
    { id: 'before', label: String(year - 1), number: true, cell: (line) => shown(line, before) },
    { id: 'definition', label: w.definition, long: true, cell: ({ definition }) => definition[locale] },
  ];
  return (
    <Sheet>
      <Table
        caption={`${year}, ${year - 1}`}
        captionHidden
        columns={columns}
        rows={[...YEAR_LINES]}
        keyOf={({ id }) => id}
      />
    </Sheet>
  );
}
