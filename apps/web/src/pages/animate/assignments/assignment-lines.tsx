import { Assignment, type AssignmentLine, tellingReasons } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { assignmentWords } from './assignment-words';

/** Each need with the person proposed for it; a line can be taken out and put back until the draft is approved. */
export function AssignmentLines({ draft }: { draft: Assignment }) {
  const w = useWords(assignmentWords);
  const f = useFormats();
  const columns: Column<AssignmentLine>[] = [
    {
      id: 'need',
      label: w.need,
      cell: ({ need }) => (
        <>
          <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>
          <br />
          {need.organisation}
        </>
      ),
    },
    {
      id: 'person',
      label: w.person,
      cell: ({ offer }) => (
        <>
          <Link to={`/animate/offers/${offer.id}`}>{offer.volunteer}</Link>
          <br />
          {offer.organisation}
        </>
      ),
    },
    {
      id: 'why',
      label: w.why,
      cell: ({ reasons, missing }) => [...tellingReasons(reasons).slice(0, 1), ...missing].join(' '),
    },
    { id: 'score', label: w.score, number: true, cell: ({ score }) => f.number(Math.round(score)) },
    { id: 'decision', label: w.decision, cell: (line) => <Decision draft={draft} line={line} /> },
  ];
  return (
    <Table caption={w.pairs} captionHidden columns={columns} rows={draft.lines} keyOf={({ id }) => id} />
  );
}

function Decision({ draft, line }: { draft: Assignment; line: AssignmentLine }) {
  const w = useWords(assignmentWords);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (state: 'proposed' | 'removed') =>
      api.patch(Assignment, `/assignments/${draft.id}/lines/${line.id}`, { state }),
    onSuccess: (changed) => client.setQueryData(['assignments', draft.id], changed),
    onError: (error) => say(error.message),
  });
  const { state, refusal, matchId, offer, need } = line;
  if (state === 'approved' && matchId) return <Link to={`/animate/matches/${matchId}`}>{w.approved}</Link>;
  if (state === 'refused') return `${w.refused}. ${refusal?.sentence ?? ''}`;
  if (draft.status !== 'ready') return state === 'removed' ? w.removed : '';
  const kept = state === 'proposed';
  const name = (kept ? w.removeWho : w.putBackWho)(offer.volunteer, need.title);
  return (
    <Button
      small
      aria-label={name}
      isPending={change.isPending}
      onPress={() => change.mutate(kept ? 'removed' : 'proposed')}
    >
      {kept ? w.remove : w.putBack}
    </Button>
  );
}
