import type { Need } from '@alize/contracts';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { ConfirmDialog } from '../../form/confirm-dialog';
import { useWords } from '../../i18n/dictionary';
import { myWords } from './my-words';

/** It cannot be taken back: asked once more. */
export function WithdrawNeed({ need }: { need: Need }) {
  const w = useWords(myWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        {w.withdraw}
      </Button>
      {asking && (
        <ConfirmDialog
          title={w.withdrawAsk}
          action={w.withdraw}
          done={w.withdrawn}
          hurts
          act={() => api.send('POST', `/needs/${need.id}/withdrawal`, {})}
          onClose={() => setAsking(false)}
        >
          <p>{w.withdrawText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
