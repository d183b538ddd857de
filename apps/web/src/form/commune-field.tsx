import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { Commune } from '@alize/contracts';
import { z } from 'zod';
import { api } from '../api/client';
import { ComboBox } from '../design/combo-box';
import type { FieldProps } from '../design/field-parts';
import { dictionary, useWords } from '../i18n/dictionary';
import { staysWhile, useDebounced } from './use-debounced';

const Found = z.object({ items: z.array(Commune) });
const words = dictionary(
  { hint: 'Les premières lettres de son nom', none: 'Aucune commune de ce nom.' },
  { hint: 'The first letters of its name', none: 'No commune of this name.' },
);

interface CommuneFieldProps extends FieldProps {
  /** INSEE code. */
  value: string;
  onChange(code: string): void;
  onBlur?(): void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A commune, by its name: nobody knows its code. */
export function CommuneField({ value, onChange, ...props }: CommuneFieldProps) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 150);
  const search = (words: string) => ({
    queryKey: ['communes', words],
    queryFn: () => api.get(Found, '/communes', { q: words, limit: 10 }),
    enabled: words.trim() !== '',
  });
  const { data: found } = useQuery({ ...search(q), ...staysWhile(typed) });
  const { data: chosen } = useQuery(search(value));
  const name = chosen?.items.find(({ code }) => code === value)?.name;
  return (
    <ComboBox
      {...props}
      hint={props.hint ?? w.hint}
      choices={(found?.items ?? []).map(({ code, name, departementCode }) => ({
        id: code,
        label: name,
        detail: departementCode,
      }))}
      value={value || null}
      onChange={(code) => {
        if (code === null) return;
        onChange(code);
        setTyped(found?.items.find((each) => each.code === code)?.name ?? '');
      }}
      typed={typed || (value ? (name ?? '') : '')}
      onType={(text) => {
        setTyped(text);
        // Before its name has come the chosen commune is shown as nothing: that is no change of mind.
        if (value && text !== (name ?? '')) onChange('');
      }}
      none={w.none}
    />
  );
}
