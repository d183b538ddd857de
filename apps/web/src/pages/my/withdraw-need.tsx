import type { Need } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { myWords } from './my-words';

/** It cannot be taken back: asked once more. */
export function WithdrawNeed({ need }: { need: Need }) {
  const w = useWords(myWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => api.send('POST', `/needs/${need.id}/withdrawal`, {}),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
      say(w.withdrawn);
    },
    onError: (error) => say(error.message),
  });
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        {w.withdraw}
      </Button>
      <Dialog title={w.withdrawAsk} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{w.withdrawText}</p>
        <DialogActions>
          <Button onPress={() => setAsking(false)}>{w.keep}</Button>
          <Button kind="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {w.withdraw}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
