import type { TerritoryRecord, UpdateTerritory } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasRole, useMe } from '../../../api/me';
import { epcisQuery, updateTerritory } from '../../../api/territories';
import { Button } from '../../../design/button';
import { ComboBox } from '../../../design/combo-box';
import { Columns } from '../../../design/columns';
import { Fold } from '../../../design/fold';
import { Notice } from '../../../design/notice';
import { Sheet } from '../../../design/sheet';
import { say } from '../../../design/toast-queue';
import { CommuneField } from '../../../form/commune-field';
import { staysWhile, useDebounced } from '../../../form/use-debounced';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import styles from '../../../parts/record/record.module.css';
import { territoryWords } from './territory-words';

type Change = Partial<Pick<UpdateTerritory, 'addCommuneCodes' | 'addEpciCodes' | 'removeCommuneCodes'>>;

/** Which communes and groups of communes a territory has, by name; administrators change them. */
export function TerritoryCommunes({ record }: { record: TerritoryRecord }) {
  const w = useWords(territoryWords);
  const f = useFormats();
  const client = useQueryClient();
  const mayMove = hasRole(useMe(), 'administrator');
  const change = useMutation({
    mutationFn: ({ change: made }: { change: Change; said: string; undo?: Change }) =>
      updateTerritory(record.id, {
        ...{ addCommuneCodes: [], addEpciCodes: [], removeCommuneCodes: [], version: record.version },
        ...made,
      }),
    onSuccess: (_, { said }) => say(said),
    onSettled: () => client.invalidateQueries(),
  });
  const add = (made: Change) => change.mutate({ change: made, said: w.added });
  return (
    <Sheet title={w.communes(f.number(record.communes.length))}>
      {!mayMove && <p>{w.onlyAdmin}</p>}
      {change.error && (
        <Notice tone="bad" announced>
          {change.error.message}
        </Notice>
      )}
      <Groups record={record} onAdd={mayMove ? (code) => add({ addEpciCodes: [code] }) : undefined} />
      {mayMove && (
        <Columns>
          <CommuneField
            key={`commune ${record.version}`}
            label={w.addCommune}
            value=""
            onChange={(code) => code && add({ addCommuneCodes: [code] })}
          />
          <GroupField key={`group ${record.version}`} onChange={(code) => add({ addEpciCodes: [code] })} />
        </Columns>
      )}
      <Fold label={w.list}>
        <ul className={styles.parts}>
          {record.communes.map(({ code, name, departementCode }) => (
            <li key={code} className={styles.part}>
              <span>
                {name} ({departementCode})
              </span>
              {mayMove && (
                <Button
                  kind="plain"
                  small
                  isDisabled={change.isPending}
                  onPress={() =>
                    change.mutate({ change: { removeCommuneCodes: [code] }, said: w.removed(name) })
                  }
                >
                  {w.remove(name)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </Sheet>
  );
}

function Groups({ record: { epcis }, onAdd }: { record: TerritoryRecord; onAdd?(code: string): void }) {
  const w = useWords(territoryWords);
  const f = useFormats();
  return (
    <section>
      <h3>{w.groups}</h3>
      <ul className={styles.parts}>
        {epcis.map(({ code, name, communes, missing }) => (
          <li key={code} className={styles.part}>
            <div>
              <p>{name}</p>
              <p className={styles.when}>
                {missing === 0 ? w.whole : w.part(f.number(communes - missing), f.number(communes))}
              </p>
            </div>
            {onAdd && missing > 0 && (
              <Button small onPress={() => onAdd(code)} aria-label={w.rest(name)}>
                {w.addRest}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupField({ onChange }: { onChange(code: string): void }) {
  const w = useWords(territoryWords);
  const f = useFormats();
  const [typed, setTyped] = useState('');
  const { data: found = [] } = useQuery({
    ...epcisQuery(useDebounced(typed.trim(), 200)),
    ...staysWhile(typed),
  });
  return (
    <ComboBox
      label={w.addGroup}
      hint={w.groupHint}
      choices={found.map(({ code, name, communes }) => ({
        ...{ id: code, label: name },
        detail: w.ofCommunes(f.number(communes)),
      }))}
      value={null}
      onChange={(code) => code && onChange(code)}
      typed={typed}
      onType={setTyped}
      none={w.noGroup}
      keepsTyped
    />
  );
}
