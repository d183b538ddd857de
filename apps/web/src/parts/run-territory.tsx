import type { Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { territoriesRun, useMe } from '../api/me';
import { territoriesQuery } from '../api/territories';
import { Select } from '../design/select';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary({ territory: 'Territoire' }, { territory: 'Territory' });
const KEY = 'alize.territory';

interface RunTerritory {
  /** Undefined while it is read, and for who runs none. */
  territory: Territory | undefined;
  territories: Territory[];
  choose(code: string): void;
}

/** The territory one works on: of the address, the last one chosen, or the first one runs. */
export function useRunTerritory(): RunTerritory {
  const me = useMe();
  const { data } = useQuery(territoriesQuery);
  const [search, setSearch] = useSearchParams();
  const run = me ? territoriesRun(me) : [];
  const territories = (data ?? []).filter(({ id }) => run === null || run.includes(id));
  const wishes = [search.get('t'), localStorage.getItem(KEY)];
  const wished = wishes.map((wish) => territories.find(({ code }) => code === wish));
  return {
    territory: wished[0] ?? wished[1] ?? territories[0],
    territories,
    choose: (code) => {
      localStorage.setItem(KEY, code);
      setSearch((before) => {
        before.set('t', code);
        return before;
      });
    },
  };
}

/** Shown only to who runs several. */
export function TerritoryChoice({ territory, territories, choose }: RunTerritory) {
  const w = useWords(words);
  if (!territory || territories.length < 2) return null;
  return (
    <Select
      label={w.territory}
      choices={territories.map(({ code, name }) => ({ id: code, label: name }))}
      value={territory.code}
      onChange={choose}
      width="medium"
    />
  );
}
