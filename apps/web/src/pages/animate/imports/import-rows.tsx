import { type Import, IMPORT_SENTENCES, type ImportRemark, type ImportRow } from '@alize/contracts';
import { Chip } from '../../../design/chip';
import { Button } from '../../../design/button';
import { Fold } from '../../../design/fold';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { importWords } from './import-words';
import { saveText } from './save-text';
import { totalOf } from './imports-page';

const TONES = { new: 'good', changed: 'accent', same: 'plain', wrong: 'bad' } as const;

const hasWords = ({ faults, remarks }: ImportRow): boolean => faults.length + remarks.length > 0;

/** Each row that something is to be said of: wrong ones first, with a sentence and where it stands; the others are folded. */
export function ImportRows({ file }: { file: Import }) {
  const w = useWords(importWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { rows, counts, name } = file;
  const said = ({ code, column, value }: ImportRemark) => {
    const sentence = IMPORT_SENTENCES[code]?.[locale] ?? w.refused;
    return column
      ? `${w.atColumn(column, value)}${sentence}`
      : value
        ? `« ${value} » : ${sentence}`
        : sentence;
  };
  const sentences = ({ faults, remarks }: ImportRow) => [...faults, ...remarks].map(said);
  const columns: Column<ImportRow>[] = [
    { id: 'row', label: w.row, cell: ({ sheet, row }) => `${sheet}, ${row}` },
    { id: 'name', label: w.name, cell: ({ name: who }) => who },
    {
      id: 'outcome',
      label: w.outcome,
      cell: ({ outcome }) => <Chip tone={TONES[outcome]}>{w.outcomes[outcome]}</Chip>,
    },
    {
      id: 'said',
      label: w.said,
      long: true,
      cell: (row) => sentences(row).map((sentence, at) => <p key={`${at}`}>{sentence}</p>),
    },
  ];
  const wrong = rows.filter(({ outcome }) => outcome === 'wrong');
  const saveWrong = () =>
    saveText(`${name.replace(/\.[^.]*$/u, '')}-a-corriger.csv`, [
      [w.file, w.row, w.name, w.said],
      ...wrong.map((row) => [row.sheet, `${row.row}`, row.name, sentences(row).join(' ')]),
    ]);
  const [told, plain] = [rows.filter(hasWords), rows.filter((row) => !hasWords(row))];
  const table = {
    ...{ caption: w.rowsTitle, captionHidden: true, columns },
    keyOf: ({ sheet, row }: ImportRow) => `${sheet} ${row}`,
  };
  const hidden = totalOf(counts) - rows.length;
  return (
    <Sheet title={w.rowsTitle}>
      <Stack>
        {wrong.length > 0 && (
          <div>
            <Button onPress={saveWrong}>{w.wrongFile}</Button>
          </div>
        )}
        {told.length > 0 && <Table {...table} rows={told} />}
        {plain.length > 0 && (
          <Fold label={w.plain(f.count(plain.length, w.rowWord, w.rowsWord))}>
            <Table {...table} columns={columns.slice(0, 3)} rows={plain} />
          </Fold>
        )}
        {hidden > 0 && <p>{w.more(f.number(hidden))}</p>}
      </Stack>
    </Sheet>
  );
}
