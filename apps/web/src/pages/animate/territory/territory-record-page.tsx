import type { TerritoryRecord } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { territoryRecordQuery } from '../../../api/territories';
import { Breadcrumb } from '../../../design/breadcrumb';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import styles from '../../../parts/record/record.module.css';
import { Ways } from '../../../parts/record/ways';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { TerritoryCommunes } from './territory-communes';
import { TerritoryForm } from './territory-form';
import { territoryWords } from './territory-words';

/** A territory's record: who runs it, how its mails are signed, its communes, and what was changed of these. */
export default function TerritoryRecordPage() {
  const d = useWords(directoryWords);
  const w = useWords(territoryWords);
  const run = useRunTerritory();
  const { data: record } = useQuery(territoryRecordQuery(run.territory?.id ?? ''));
  const [title, lead] = d.pages.territory;
  return (
    <Stack>
      <PageHeader
        title={record?.name ?? title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {record ? (
        <Stack key={record.id}>
          <RunBy record={record} />
          <Sheet title={w.mails}>
            <TerritoryForm key={record.version} record={record} />
            <div>
              <LinkButton to={`/t/${record.code}`} kind="plain">
                {w.page}
              </LinkButton>
            </div>
          </Sheet>
          <TerritoryCommunes record={record} />
          <Changed record={record} />
        </Stack>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

function RunBy({ record: { runBy } }: { record: TerritoryRecord }) {
  const w = useWords(territoryWords);
  return (
    <Sheet title={w.runBy}>
      {runBy.length === 0 && <p>{w.nobody}</p>}
      <ul className={styles.parts}>
        {runBy.map(({ id, name, email, phone }) => (
          <li key={id} className={styles.part}>
            <div>
              <Link to={`/animate/people/${id}`}>{name}</Link>
            </div>
            <Ways phone={phone} email={email} />
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to="/animate/people/new" kind="plain">
          {w.addPerson}
        </LinkButton>
      </div>
    </Sheet>
  );
}

function Changed({ record: { history } }: { record: TerritoryRecord }) {
  const w = useWords(territoryWords);
  const f = useFormats();
  const { fields }: { fields: Record<string, string> } = w;
  return (
    <Sheet title={w.history}>
      {history.length === 0 && <p>{w.nothing}</p>}
      <ol className={styles.events}>
        {history.map(({ at, by, changes }) => (
          <li key={at} className={styles.part}>
            <div>
              {changes.map(({ field, before, after }) => (
                <p key={field}>
                  {fields[field] ?? field} : {before !== null && `${before} → `}
                  {String(after ?? '')}
                </p>
              ))}
              <p className={styles.when}>{w.by(by ?? '–', f.moment(at))}</p>
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
