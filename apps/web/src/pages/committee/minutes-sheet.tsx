import type { CommitteeSession } from '@alize/contracts';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { FileLink } from '../../design/file-link';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { TextArea } from '../../design/text-area';
import { ConfirmDialog } from '../../form/confirm-dialog';
import { useWords } from '../../i18n/dictionary';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

/** What was said besides, then the approval of who presided, then the paper. */
export function MinutesSheet({ session }: { session: CommitteeSession }) {
  const w = useWords(sittingWords);
  const act = useAct(w.done);
  const { id, minutes, version, runs, chairs } = session;
  const [remarks, setRemarks] = useState(minutes?.remarks ?? '');
  const [approving, setApproving] = useState(false);
  if (minutes?.documentId)
    return (
      <Sheet title={w.minutes}>
        <Stack gap={2}>
          <Notice tone="good">{w.approved}</Notice>
          <FileLink href={`/api/documents/${minutes.documentId}`} opens>
            {w.readMinutes}
          </FileLink>
        </Stack>
      </Sheet>
    );
  if (!runs && !chairs) return null;
  return (
    <Sheet title={w.minutes}>
      <Stack gap={2}>
        {runs && (
          <>
            <TextArea label={w.remarks} hint={w.minutesHint} optional value={remarks} onChange={setRemarks} />
            <div>
              <Button
                isPending={act.isPending}
                onPress={() =>
                  act.mutate({
                    method: 'PUT',
                    path: `/committee-sessions/${id}/minutes`,
                    body: { remarks, version },
                  })
                }
              >
                {w.saveMinutes}
              </Button>
            </div>
          </>
        )}
        {minutes && !chairs && <p>{w.waitsForChair}</p>}
        {minutes && chairs && (
          <div>
            <Button kind="main" onPress={() => setApproving(true)}>
              {w.approve}
            </Button>
          </div>
        )}
      </Stack>
      {approving && (
        <ConfirmDialog
          title={w.approve}
          action={w.approve}
          done={w.approved}
          act={() => api.send('POST', `/committee-sessions/${id}/minutes/approval`)}
          onClose={() => setApproving(false)}
        >
          <p>{w.approveText}</p>
        </ConfirmDialog>
      )}
    </Sheet>
  );
}
