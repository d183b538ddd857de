import type { ApplicationStatus, ConditionStatus, Decision } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Stack } from '../../../design/stack';
import { TextArea } from '../../../design/text-area';
import { say } from '../../../design/toast-queue';
import { ConfirmDialog } from '../../../form/confirm-dialog';
import { useWords } from '../../../i18n/dictionary';
import { applicationWords } from '../../../parts/application/application-words';
import { committeeWords } from '../committee/committee-words';

interface DecisionActsProps {
  decision: Decision;
  /** No other came after it. */
  last: boolean;
  status: ApplicationStatus;
}

/** The letter to send, conditions to follow, an answer to write down. */
export function DecisionActs({ decision, last, status }: DecisionActsProps) {
  const w = useWords(committeeWords);
  const a = useWords(applicationWords);
  const client = useQueryClient();
  const [notifying, setNotifying] = useState(false);
  const [answer, setAnswer] = useState('');
  const post = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => api.send('POST', path, body),
    onSuccess: () => say(w.done),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  const settle = (id: string, to: Exclude<ConditionStatus, 'open'>) =>
    post.mutate({ path: `/conditions/${id}/settlement`, body: { status: to } });
  const waitsForAnswer =
    last && decision.outcome === 'deferred' && decision.notifiedAt && status === 'decided';
  return (
    <Stack gap={2}>
      {decision.notifiedAt &&
        decision.conditions
          .filter((condition) => condition.status === 'open')
          .map(({ id, text }) => (
            <div key={id}>
              <Button small aria-label={`${w.met} : ${text}`} onPress={() => settle(id, 'met')}>
                {w.met} : {text}
              </Button>
            </div>
          ))}
      {!decision.notifiedAt && (
        <div>
          <Button kind="main" onPress={() => setNotifying(true)}>
            {w.notify}
          </Button>
        </div>
      )}
      {waitsForAnswer && (
        <>
          <TextArea label={a.answer} value={answer} onChange={setAnswer} />
          <div>
            <Button
              onPress={() => post.mutate({ path: `/decisions/${decision.id}/answer`, body: { answer } })}
            >
              {w.writeAnswer}
            </Button>
          </div>
        </>
      )}
      {notifying && (
        <ConfirmDialog
          title={w.notify}
          action={w.notify}
          done={w.notified}
          act={() => api.send('POST', `/decisions/${decision.id}/notification`)}
          onClose={() => setNotifying(false)}
        >
          <p>{w.notifyText}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
}
