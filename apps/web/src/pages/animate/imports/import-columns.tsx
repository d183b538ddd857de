import { type ChooseColumns, Import, IMPORT_FIELDS, ImportSheetKind } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { importQuery } from '../../../api/imports';
import { Button } from '../../../design/button';
import { Fold } from '../../../design/fold';
import { Notice } from '../../../design/notice';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { CommuneField } from '../../../form/commune-field';
import { useWords } from '../../../i18n/dictionary';
import { fieldWords } from './field-words';
import styles from './import-columns.module.css';
import { importWords } from './import-words';

type Chosen = ChooseColumns['sheets'][number];

/** What each column of each sheet is; the plan is made anew once she is content. */
export function ImportColumns({ file }: { file: Import }) {
  const w = useWords(importWords);
  const client = useQueryClient();
  const [sheets, setSheets] = useState<Chosen[]>(() =>
    file.sheets.map(({ name, kind, columns }) => ({ name, kind, columns })),
  );
  const [communeCode, setCommuneCode] = useState(file.communeCode ?? '');
  const recheck = useMutation({
    mutationFn: () =>
      api.put(Import, `/imports/${file.id}/columns`, { sheets, communeCode: communeCode || null }),
    onSuccess: (read) => {
      client.setQueryData(importQuery(file.id).queryKey, read);
      say(w.rechecked);
    },
  });
  const change = (at: number, chosen: Chosen) =>
    setSheets((all) => all.map((sheet, index) => (index === at ? chosen : sheet)));
  return (
    <Sheet>
      <Stack>
        {sheets.map((chosen, at) => {
          const sheet = file.sheets[at];
          return (
            sheet && (
              <Fold key={sheet.name} label={w.columnsOf(sheet.name)}>
                <SheetColumns sheet={sheet} chosen={chosen} onChange={(next) => change(at, next)} />
              </Fold>
            )
          );
        })}
        <CommuneField
          label={w.elsewhere}
          hint={w.elsewhereHint}
          value={communeCode}
          onChange={setCommuneCode}
          territoryId={file.territoryId}
        />
        {recheck.error && (
          <Notice tone="bad" announced>
            {recheck.error.message}
          </Notice>
        )}
        <div>
          <Button isPending={recheck.isPending} onPress={() => recheck.mutate()}>
            {w.recheck}
          </Button>
        </div>
      </Stack>
    </Sheet>
  );
}

interface SheetColumnsProps {
  sheet: Import['sheets'][number];
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}
function SheetColumns({ sheet, chosen, onChange }: SheetColumnsProps) {
  const w = useWords(importWords);
  const names = useWords(fieldWords);
  const { kind, columns } = chosen;
  const fields: readonly (keyof typeof names)[] = kind ? IMPORT_FIELDS[kind] : [];
  /** A field is one column's: whoever had it gives it up. */
  const take = (at: number, field: string | null) =>
    onChange({
      ...chosen,
      columns: columns.map((had, index) => (index === at ? field : had === field ? null : had)),
    });
  return (
    <Stack>
      <label className={styles.kind}>
        {w.kind}
        <select
          value={kind ?? ''}
          onChange={({ target }) =>
            onChange({ ...chosen, kind: ImportSheetKind.options.find((one) => one === target.value) ?? null })
          }
        >
          <option value="">{w.nothing}</option>
          {ImportSheetKind.options.map((one) => (
            <option key={one} value={one}>
              {w.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      {kind && (
        <ul className={styles.columns}>
          {sheet.titles.map((title, at) => (
            <li key={`${at}`}>
              <label>
                <strong>{title || `${w.column} ${at + 1}`}</strong>
                <span className={styles.example}>{sheet.examples[at]}</span>
                <select value={columns[at] ?? ''} onChange={({ target }) => take(at, target.value || null)}>
                  <option value="">{w.keptAsNote}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {names[field]}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
