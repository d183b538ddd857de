import { Assignment, type AssignmentLine } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { candidatesQuery } from '../../../api/candidates';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { ChooseDialog } from '../need/choose-dialog';
import { assignmentWords } from './assignment-words';
import { LineMails } from './line-mails';

interface LineProps {
  draft: Assignment;
  line: AssignmentLine;
}
type Change = { state: 'proposed' | 'removed' } | { offerId: string };

/** What became of a line, or what can be done with it. */
export function LineActions({ draft, line }: LineProps) {
  const w = useWords(assignmentWords);
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const [reading, setReading] = useState(false);
  const change = useMutation({
    mutationFn: (to: Change) => api.patch(Assignment, `/assignments/${draft.id}/lines/${line.id}`, to),
    onSuccess: (changed) => client.setQueryData(['assignments', draft.id], changed),
    onError: (error) => say(error.message),
  });
  const { state, refusal, matchId, offer, need } = line;
  if (state === 'approved' && matchId) return <Link to={`/animate/matches/${matchId}`}>{w.approved}</Link>;
  if (state === 'approving') return w.approving;
  const open = draft.status === 'ready' || draft.status === 'closed';
  const removed = state === 'removed';
  if (!open)
    return state === 'refused' ? `${w.refused}. ${refusal?.sentence ?? ''}` : removed ? w.removed : '';
  return (
    <>
      {state === 'refused' && <p>{`${w.refused}. ${refusal?.sentence ?? ''}`}</p>}
      {state === 'proposed' && (
        <>
          <Button small aria-label={w.mailsOf(offer.volunteer, need.title)} onPress={() => setReading(true)}>
            {w.mails}
          </Button>{' '}
        </>
      )}
      {reading && <LineMails line={line} onClose={() => setReading(false)} />}
      <Button small aria-label={w.anotherFor(need.title)} onPress={() => setChoosing(true)}>
        {w.another}
      </Button>{' '}
      {state !== 'refused' && (
        <Button
          small
          kind="plain"
          aria-label={(removed ? w.putBackWho : w.removeWho)(offer.volunteer, need.title)}
          isPending={change.isPending}
          onPress={() => change.mutate({ state: removed ? 'proposed' : 'removed' })}
        >
          {removed ? w.putBack : w.remove}
        </Button>
      )}
      {choosing && (
        <Another
          needId={need.id}
          onChoose={(offerId) => {
            setChoosing(false);
            change.mutate({ offerId });
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface AnotherProps {
  needId: string;
  onChoose(offerId: string): void;
  onClose(): void;
}

/** Everybody the need's own page ranks. */
function Another({ needId, onChoose, onClose }: AnotherProps) {
  const { data } = useQuery(candidatesQuery(needId));
  if (!data) return null;
  return <ChooseDialog items={data.items} onChoose={({ offer }) => onChoose(offer.id)} onClose={onClose} />;
}
