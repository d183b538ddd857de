import type { SearchKind } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { searchQuery } from '../../api/search';
import { ComboBox } from '../../design/combo-box';
import { staysWhile, useDebounced } from '../../form/use-debounced';

interface FindFieldProps {
  kind: SearchKind;
  label: string;
  hint?: string;
  none: string;
  error?: string;
  inputRef?: Ref<HTMLInputElement>;
  onChange(id: string): void;
}

/** One thing of the files, found by whatever the search finds it by. */
export function FindField({ kind, label, hint, none, error, inputRef, onChange }: FindFieldProps) {
  const [typed, setTyped] = useState('');
  const { data: groups } = useQuery({
    ...searchQuery(useDebounced(typed.trim(), 200)),
    ...staysWhile(typed),
  });
  const found = groups?.find((group) => group.kind === kind)?.items ?? [];
  return (
    <ComboBox
      label={label}
      hint={hint}
      error={error}
      inputRef={inputRef}
      choices={found.map(({ id, title, detail }) => ({ id, label: title, detail }))}
      value={null}
      onChange={(id) => {
        const chosen = found.find((each) => each.id === id);
        if (!chosen) return;
        setTyped(`${chosen.title} · ${chosen.detail}`);
        onChange(chosen.id);
      }}
      typed={typed}
      onType={setTyped}
      keepsTyped
      none={none}
    />
  );
}
