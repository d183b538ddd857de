import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Ref, useEffect, useEffectEvent, useState } from 'react';
import type { FoundCommune } from '@alize/contracts';
import type { z } from 'zod';
import { communeQuery, communesQuery } from '../api/communes';
import { ComboBox } from '../design/combo-box';
import type { FieldProps } from '../design/field-parts';
import { dictionary, useWords } from '../i18n/dictionary';
import { pointerRest } from './pointer-rest';
import { staysWhile, useDebounced } from './use-debounced';

type Found = z.infer<typeof FoundCommune>;
const words = dictionary(
  {
    hint: 'Son nom ou son code postal',
    none: 'Aucune commune trouvée. Essayez son code postal, ou le début de son nom.',
    part: (name: string) => `comprend ${name}`,
  },
  {
    hint: 'Its name or its postcode',
    none: 'No commune found. Try its postcode, or the beginning of its name.',
    part: (name: string) => `includes ${name}`,
  },
);

interface CommuneFieldProps extends FieldProps {
  /** INSEE code. */
  value: string;
  onChange(code: string): void;
  onBlur?(): void;
  inputRef?: Ref<HTMLInputElement>;
  /** Its communes are shown first. */
  territoryId?: string;
  /** Of the form: what it waits for before it is checked. */
  settling?: Set<() => Promise<void>>;
}

/** A commune, by its name or postcode: nobody knows its code. Where no other can be meant it is taken without a click. */
export function CommuneField({
  value,
  onChange,
  onBlur,
  territoryId,
  settling,
  ...props
}: CommuneFieldProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 150);
  const { data: found } = useQuery({
    ...communesQuery(q, territoryId),
    ...staysWhile(typed),
    enabled: q.trim() !== '',
  });
  const { data: chosen } = useQuery({ ...communeQuery(value), enabled: value !== '' });
  const name = chosen?.items.find(({ code }) => code === value)?.name;
  const choose = (commune: Found) => {
    client.setQueryData(communeQuery(commune.code).queryKey, { items: [commune] });
    onChange(commune.code);
    setTyped(commune.name);
  };
  const takeSure = async () => {
    if (value || typed.trim() === '') return;
    const { items } = await client.fetchQuery(communesQuery(typed, territoryId));
    const sure = items.find(({ exact }) => exact);
    // Left for a button: what the field shows changes once the finger is up.
    await pointerRest();
    if (sure) choose(sure);
  };
  // Without an answer the form says what is missing.
  const settle = useEffectEvent(() => takeSure().catch(() => undefined));
  useEffect(() => {
    const mine = () => settle();
    settling?.add(mine);
    return () => void settling?.delete(mine);
  }, [settling]);
  return (
    <ComboBox
      {...props}
      hint={props.hint ?? w.hint}
      choices={(found?.items ?? []).map(({ code, name, departementCode, departementName, formerName }) => ({
        id: code,
        label: name,
        detail: [
          ...(formerName ? [w.part(formerName)] : []),
          departementName ? `${departementName} (${departementCode})` : departementCode,
        ].join(' · '),
      }))}
      value={value || null}
      onChange={(code) => {
        const commune = found?.items.find((each) => each.code === code);
        if (commune) choose(commune);
      }}
      typed={typed || (value ? (name ?? '') : '')}
      onType={(text) => {
        setTyped(text);
        // Before its name has come the chosen commune is shown as nothing: that is no change of mind.
        if (value && text !== (name ?? '')) onChange('');
      }}
      onBlur={() => void takeSure().then(onBlur, onBlur)}
      none={w.none}
    />
  );
}
