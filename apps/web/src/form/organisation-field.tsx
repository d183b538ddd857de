import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { organisationsQuery } from '../api/offer-submissions';
import { organisationQuery } from '../api/partners';
import { ComboBox } from '../design/combo-box';
import type { FieldProps } from '../design/field-parts';
import { dictionary, useWords } from '../i18n/dictionary';
import { staysWhile, useDebounced } from './use-debounced';

const words = dictionary(
  {
    hint: 'Les premières lettres de son nom',
    none: 'Aucun organisme de ce nom. Enregistrez-le d’abord.',
  },
  { hint: 'The first letters of its name', none: 'No organisation of this name. Record it first.' },
);

interface OrganisationFieldProps extends FieldProps {
  /** Its id; empty for none. */
  value: string;
  onChange(id: string): void;
  onBlur?(): void;
  inputRef?: Ref<HTMLInputElement>;
}

/** An organisation of the directory, by its name. */
export function OrganisationField({ value, onChange, ...props }: OrganisationFieldProps) {
  const w = useWords(words);
  const [typed, setTyped] = useState<string>();
  const { data: chosen } = useQuery({ ...organisationQuery(value), enabled: value !== '' });
  const { data: found } = useQuery({
    ...organisationsQuery(useDebounced(typed ?? '', 200)),
    ...staysWhile(typed),
  });
  return (
    <ComboBox
      {...props}
      hint={props.hint ?? w.hint}
      choices={(found ?? []).map(({ id, name, commune }) => ({ id, label: name, detail: commune.name }))}
      value={value || null}
      onChange={(id) => {
        const organisation = found?.find((each) => each.id === id);
        if (!organisation) return;
        onChange(organisation.id);
        setTyped(organisation.name);
      }}
      typed={typed ?? chosen?.name ?? ''}
      onType={(text) => {
        setTyped(text);
        if (value && chosen && text !== chosen.name) onChange('');
      }}
      none={w.none}
    />
  );
}
