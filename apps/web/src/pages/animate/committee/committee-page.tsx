import type { Application } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { applicationsQuery } from '../../../api/committee';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { AdvancesSheet } from './advances-sheet';
import { committeeWords } from './committee-words';
import { MembersSheet } from './members-sheet';
import { SessionsSheet } from './sessions-sheet';

const STAGES = ['submitted', 'complete', 'draft', 'scheduled', 'decided'] as const;

/** Where the dossiers of a territory stand, its sessions, its members. */
export default function CommitteePage() {
  const w = useWords(committeeWords);
  const run = useRunTerritory();
  const territoryId = run.territory?.id;
  const { data } = useQuery(applicationsQuery({ territoryId }, territoryId !== undefined));
  if (!territoryId || !data) return <Skeleton lines={10} />;
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <LinkButton to="/animate/fund" kind="second" small>
              {w.fund}
            </LinkButton>
            <TerritoryChoice {...run} />
          </>
        }
      />
      {data.length === 0 ? (
        <EmptyState title={w.noDossiers}>{w.noDossiersText}</EmptyState>
      ) : (
        STAGES.map((stage) => (
          <Stage
            key={stage}
            title={w.stages[stage]}
            dossiers={data.filter(({ status }) => status === stage)}
          />
        ))
      )}
      <AdvancesSheet territoryId={territoryId} />
      <SessionsSheet territoryId={territoryId} />
      <MembersSheet territoryId={territoryId} />
    </Stack>
  );
}

function Stage({ title, dossiers }: { title: string; dossiers: Application[] }) {
  const w = useWords(committeeWords);
  const f = useFormats();
  if (dossiers.length === 0) return null;
  const columns: Column<Application>[] = [
    {
      id: 'firm',
      label: w.firm,
      cell: ({ organisation, project }) => (
        <>
          {organisation.name}
          <br />
          {project.title}
        </>
      ),
    },
    {
      id: 'asked',
      label: w.asked,
      number: true,
      cell: ({ amountAskedCents }) => (amountAskedCents === null ? '' : f.money(amountAskedCents)),
    },
    { id: 'since', label: w.since, cell: ({ since }) => f.agoAndDay(since) },
    {
      id: 'open',
      label: w.open,
      cell: ({ id, organisation }) => (
        <LinkButton
          to={`/animate/applications/${id}`}
          kind="second"
          small
          name={`${w.open} : ${organisation.name}`}
        >
          {w.open}
        </LinkButton>
      ),
    },
  ];
  return (
    <Sheet title={title}>
      <Table caption={title} captionHidden columns={columns} rows={dossiers} keyOf={({ id }) => id} />
    </Sheet>
  );
}
