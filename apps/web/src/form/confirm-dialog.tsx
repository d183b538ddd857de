import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../design/button';
import { Dialog, DialogActions } from '../design/dialog';
import { say } from '../design/toast-queue';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary({ back: 'Revenir' }, { back: 'Go back' });

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  action: string;
  /** Said once done. */
  done: string;
  hurts?: boolean;
  act(): Promise<unknown>;
  onClose(): void;
}

/** Something that does not come undone, asked once more. */
export function ConfirmDialog({ title, children, action, done, hurts, act, onClose }: ConfirmDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: () => say(done),
    onError: (error) => say(error.message),
    onSettled: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {children}
      <DialogActions>
        <Button onPress={onClose}>{w.back}</Button>
        <Button
          kind={hurts ? 'danger' : 'main'}
          isPending={mutation.isPending}
          onPress={() => mutation.mutate()}
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
