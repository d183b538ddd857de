import { Assignment, type AssignmentSummary, CreateAssignment } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { assignmentsQuery } from '../../../api/assignments';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { NumberField } from '../../../design/number-field';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { assignmentWords } from './assignment-words';

const { proposalsPerPerson: USUAL } = CreateAssignment.parse({});
const MOST = 10;

/** Drafts for the whole territory: ask for one, find the earlier ones. */
export default function AssignmentsPage() {
  const w = useWords(assignmentWords);
  const f = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const run = useRunTerritory();
  const id = run.territory?.id ?? '';
  const [most, setMost] = useState(USUAL);
  const { data: drafts } = useQuery(assignmentsQuery(id));
  const ask = useMutation({
    mutationFn: () => api.post(Assignment, `/territories/${id}/assignments`, { proposalsPerPerson: most }),
    onSuccess: async (draft) => {
      say(w.requested);
      await client.invalidateQueries({ queryKey: ['assignments'] });
      await navigate(`/animate/assignments/${draft.id}`);
    },
    onError: (error) => say(error.message),
  });
  const columns: Column<AssignmentSummary>[] = [
    {
      id: 'when',
      label: w.when,
      cell: (draft) => <Link to={`/animate/assignments/${draft.id}`}>{f.moment(draft.requestedAt)}</Link>,
    },
    { id: 'by', label: w.by, cell: ({ requestedBy }) => requestedBy ?? '' },
    { id: 'status', label: w.status, cell: ({ status }) => w.statuses[status] },
    { id: 'pairs', label: w.pairs, number: true, cell: ({ linesCount }) => f.number(linesCount) },
  ];
  return (
    <Stack>
      <PageHeader title={w.title} lead={w.lead} actions={<TerritoryChoice {...run} />} />
      <Sheet>
        <NumberField label={w.most} value={most} onChange={setMost} minValue={1} maxValue={MOST} />
        <div>
          <Button
            kind="main"
            isDisabled={!run.territory || Number.isNaN(most)}
            isPending={ask.isPending}
            onPress={() => ask.mutate()}
          >
            {w.ask}
          </Button>
        </div>
      </Sheet>
      {!drafts && <Skeleton lines={4} />}
      {drafts?.length === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {drafts && drafts.length > 0 && (
        <Sheet title={w.earlier}>
          <Table
            caption={w.earlier}
            captionHidden
            columns={columns}
            rows={drafts}
            keyOf={({ id: draftId }) => draftId}
          />
        </Sheet>
      )}
    </Stack>
  );
}
