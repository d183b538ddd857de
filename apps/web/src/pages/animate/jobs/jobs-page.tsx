import type { UndoneJob } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { jobsQuery } from '../../../api/jobs';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { EmptyState } from '../../../design/empty-state';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { directoryWords } from '../directory/directory-words';

const words = dictionary(
  {
    states: {
      published: 'à relayer',
      waiting: 'à mettre en file',
      queued: 'en file, ou à réessayer',
      failed: 'abandonnées',
    },
    fact: 'Fait',
    handler: 'Traitement',
    state: 'État',
    since: 'Depuis',
    error: 'Dernière erreur',
    all: 'Tout réessayer',
    again: 'Les tâches abandonnées repartent.',
    none: 'Tout est fait',
    noneText: 'Aucun message, aucune indexation, aucun calcul n’attend.',
  },
  {
    states: {
      published: 'to relay',
      waiting: 'to queue',
      queued: 'queued, or to try again',
      failed: 'given up',
    },
    fact: 'Fact',
    handler: 'Handler',
    state: 'State',
    since: 'Since',
    error: 'Last error',
    all: 'Try all again',
    again: 'What was given up starts again.',
    none: 'All is done',
    noneText: 'No mail, no indexing, no computation waits.',
  },
);
const tones = { published: 'plain', waiting: 'plain', queued: 'accent', failed: 'bad' } as const;
const STATES = ['published', 'waiting', 'queued', 'failed'] as const;

/** What the system still has to do, and what it gave up. */
export default function JobsPage() {
  const d = useWords(directoryWords);
  const w = useWords(words);
  const f = useFormats();
  const client = useQueryClient();
  const { data: jobs } = useQuery(jobsQuery);
  const retry = useMutation({
    mutationFn: () => api.send('POST', '/jobs/retry', {}),
    onSuccess: () => say(w.again),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
  const columns: Column<UndoneJob>[] = [
    { id: 'fact', label: w.fact, cell: ({ type }) => type },
    { id: 'handler', label: w.handler, cell: ({ handler }) => handler },
    {
      id: 'state',
      label: w.state,
      cell: ({ state }) => <Chip tone={tones[state]}>{w.states[state]}</Chip>,
    },
    { id: 'since', label: w.since, cell: ({ since }) => f.ago(since) },
    { id: 'error', label: w.error, cell: ({ error }) => error },
  ];
  const [title, lead] = d.pages.jobs;
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={
          jobs &&
          jobs.counts.failed > 0 && (
            <Button kind="main" isPending={retry.isPending} onPress={() => retry.mutate()}>
              {w.all}
            </Button>
          )
        }
      />
      {!jobs && <Skeleton lines={6} />}
      {jobs && (
        <Stats>
          {STATES.map((state) => (
            <Stat key={state} value={f.number(jobs.counts[state])} label={w.states[state]} />
          ))}
        </Stats>
      )}
      {jobs?.items.length === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {jobs && jobs.items.length > 0 && (
        <Sheet>
          <Table
            caption={title}
            captionHidden
            columns={columns}
            rows={jobs.items}
            keyOf={({ messageId, handler }) => `${messageId} ${handler}`}
          />
        </Sheet>
      )}
    </Stack>
  );
}
