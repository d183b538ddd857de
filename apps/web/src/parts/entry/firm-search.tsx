import { type Company, CompanyLookUp, type Organisation } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { api } from '../../api/client';
import { organisationsQuery } from '../../api/offer-submissions';
import { Button } from '../../design/button';
import { ComboBox } from '../../design/combo-box';
import { Stack } from '../../design/stack';
import { staysWhile, useDebounced } from '../../form/use-debounced';
import { dictionary, useWords } from '../../i18n/dictionary';

const REGISTER_LETTERS_MIN = 3;
const REGISTER_SETTLED_MS = 500;
/** In the list of what is found: none of them. */
const BY_HAND = 'by-hand';

const words = dictionary(
  {
    hint: 'Son nom et sa ville, son SIREN ou son SIRET : dans vos dossiers, puis dans le registre public',
    known: 'déjà connue',
    closed: 'fermée',
    hidden: 'Nom non diffusé',
    none: 'Rien de tel, ni ici ni dans le registre public.',
    away: 'Rien de tel ici, et le registre public ne répond pas.',
    byHandAs: (name: string) => `Saisir « ${name} »`,
    byHandDetail: 'sans la chercher, SIRET facultatif',
  },
  {
    hint: 'Its name and its town, its SIREN or its SIRET: in your files, then in the public register',
    known: 'known already',
    closed: 'closed',
    hidden: 'Name not disclosed',
    none: 'Nothing like it, neither here nor in the public register.',
    away: 'Nothing like it here, and the public register does not answer.',
    byHandAs: (name: string) => `Enter “${name}”`,
    byHandDetail: 'without looking for it, SIRET optional',
  },
);

interface FirmSearchProps {
  label: string;
  /** The button that enters it without looking for it. */
  byHand: string;
  error?: string;
  inputRef?: Ref<HTMLInputElement>;
  onKnown(organisation: Organisation): void;
  onRegistered(company: Company): void;
  /** With what was typed where it is a name. */
  onByHand(name: string): void;
}

/** A firm or an employer: one of the files, else of the public register, else by hand. */
export function FirmSearch(props: FirmSearchProps) {
  const { label, byHand, error, inputRef, onKnown, onRegistered, onByHand } = props;
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), REGISTER_SETTLED_MS);
  const { data: ours = [] } = useQuery({
    ...organisationsQuery(useDebounced(typed.trim(), 200)),
    ...staysWhile(typed),
  });
  const { data: register } = useQuery({
    queryKey: ['companies', q],
    queryFn: () => api.post(CompanyLookUp, '/company-lookups', { q }),
    enabled: q.length >= REGISTER_LETTERS_MIN,
    ...staysWhile(typed),
    staleTime: Infinity,
  });
  const found = register ? [...(register.company ? [register.company] : []), ...register.candidates] : [];
  const others = found.filter(({ siret }) => ours.every((each) => each.siret !== siret));
  const ourDetail = ({ commune, siret }: Organisation) =>
    [commune.name, ...(siret ? [siret] : []), w.known].join(' · ');
  const detail = ({ communeName, siret, state }: Company) =>
    [...(communeName ? [communeName] : []), siret, ...(state === 'open' ? [] : [w.closed])].join(' · ');
  const name = /^[\d\s]*$/.test(typed) ? '' : typed.trim();
  const choose = (id: string | null) => {
    const known = ours.find((each) => each.id === id);
    const company = others.find(({ siret }) => siret === id);
    if (known) onKnown(known);
    else if (company) onRegistered(company);
    else if (id === BY_HAND) onByHand(name);
  };
  return (
    <Stack gap={1}>
      <ComboBox
        label={label}
        hint={w.hint}
        error={error}
        inputRef={inputRef}
        keepsTyped
        choices={[
          ...ours.map((each) => ({ id: each.id, label: each.name, detail: ourDetail(each) })),
          ...others.map((each) => ({ id: each.siret, label: each.name ?? w.hidden, detail: detail(each) })),
          ...(name.length > 1 ? [{ id: BY_HAND, label: w.byHandAs(name), detail: w.byHandDetail }] : []),
        ]}
        value={null}
        onChange={choose}
        typed={typed}
        onType={setTyped}
        none={register?.answered === false ? w.away : w.none}
      />
      <div>
        <Button onPress={() => onByHand(name)}>{byHand}</Button>
      </div>
    </Stack>
  );
}
