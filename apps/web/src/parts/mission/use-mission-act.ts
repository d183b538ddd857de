import { Mission } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { say } from '../../design/toast-queue';

interface Act {
  /** Last part of the address: `start`, `days`… */
  path: string;
  body?: object;
  /** What is said once it is done. */
  done: string;
}

/** Something done to a mission; everything read is read again afterwards. */
export function useMissionAct(
  id: string,
  options: { onDone?(): void; onRefused?(error: unknown): void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: Act) => api.post(Mission, `/missions/${id}/${path}`, body),
    onSuccess: async (_, { done }) => {
      say(done);
      options.onDone?.();
      await client.invalidateQueries();
    },
    onError: (error) => (options.onRefused ? options.onRefused(error) : say(error.message)),
  });
}
