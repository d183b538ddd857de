import { type Company, CompanyLookUp, isSiret, siretDigits } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { ComboBox } from '../../design/combo-box';
import { staysWhile, useDebounced } from '../../form/use-debounced';
import { dictionary, useWords } from '../../i18n/dictionary';

/** The register refuses fewer letters. */
const LETTERS_MIN = 3;
/** Longer than for our own lists: each search asks somebody else's service. */
const SETTLED_MS = 500;

const words = dictionary(
  {
    label: 'Chercher votre entreprise',
    hint: 'Son nom et sa ville, son SIREN ou son SIRET : nous remplissons la suite',
    none: 'Rien de tel dans le registre public. Remplissez ci-dessous.',
    away: 'Le registre public ne répond pas. Remplissez ci-dessous.',
    hidden: 'Nom non diffusé',
    closed: 'fermé',
  },
  {
    label: 'Look for your firm',
    hint: 'Its name and its town, its SIREN or its SIRET: we fill in the rest',
    none: 'Nothing like it in the public register. Fill in below.',
    away: 'The public register does not answer. Fill in below.',
    hidden: 'Name not disclosed',
    closed: 'closed',
  },
);

/** A firm of the public register by its name: few have its number at hand. */
export function FirmSearch({ onFound }: { onFound(siret: string): void }) {
  const w = useWords(words);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Company | null>(null);
  const q = useDebounced(typed.trim(), SETTLED_MS);
  const { data } = useQuery({
    queryKey: ['companies', q],
    queryFn: () => api.post(CompanyLookUp, '/company-lookups', { q }),
    // The name just chosen is no question: its answer would open the list again.
    enabled: q.length >= LETTERS_MIN && q !== chosen?.name,
    ...staysWhile(typed),
    staleTime: Infinity,
  });
  const answered = data ? [...(data.company ? [data.company] : []), ...data.candidates] : [];
  const found = chosen ? [chosen, ...answered.filter(({ siret }) => siret !== chosen.siret)] : answered;
  const detailOf = ({ communeName, siret, state }: Company) =>
    [...(communeName ? [communeName] : []), siret, ...(state === 'open' ? [] : [w.closed])].join(' · ');
  return (
    <ComboBox
      label={w.label}
      hint={w.hint}
      optional
      choices={found.map((company) => ({
        id: company.siret,
        label: company.name ?? w.hidden,
        detail: detailOf(company),
      }))}
      value={chosen?.siret ?? null}
      onChange={(siret) => {
        const company = found.find((each) => each.siret === siret);
        if (!company) return;
        setChosen(company);
        setTyped(company.name ?? '');
        onFound(company.siret);
      }}
      typed={typed}
      onType={(text) => {
        setTyped(text);
        if (text !== (chosen?.name ?? '')) setChosen(null);
        // Its own number says which firm it is, whether the register answers or not.
        if (isSiret(siretDigits(text))) onFound(siretDigits(text));
      }}
      none={data?.answered === false ? w.away : w.none}
    />
  );
}
