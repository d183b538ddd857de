import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { say } from '../../design/toast-queue';

interface Act {
  method: 'POST' | 'PUT';
  path: string;
  body?: object;
}

/** One act of a sitting; what another screen did meanwhile is read again, whatever became of it. */
export function useAct(done?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Act) => api.send(method, path, body ?? {}),
    onSuccess: () => {
      if (done) say(done);
    },
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['committee-sessions'] }),
  });
}
