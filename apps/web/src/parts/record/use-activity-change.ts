import type { UpdateActivity } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeActivity } from '../../api/records';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { recordWords } from './record-words';

interface Change {
  change: UpdateActivity;
  said: string;
  /** What takes it back, for as long as its message stays. */
  undo?: Omit<UpdateActivity, 'version'>;
}

/** Changes an activity, says so, and shows what it is now wherever it stands. */
export function useActivityChange(id: string, { onRefused }: { onRefused?(error: Error): void } = {}) {
  const w = useWords(recordWords);
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      ['records', 'timeline', 'today', 'activities'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  return useMutation({
    mutationFn: ({ change }: Change) => changeActivity(id, change),
    onSuccess: async ({ version }, { said, undo }) => {
      say(
        said,
        undo && {
          label: w.undo,
          act: () =>
            void changeActivity(id, { ...undo, version }).then(refresh, (error: Error) => say(error.message)),
        },
      );
      await refresh();
    },
    onError: onRefused ?? ((error) => say(error.message)),
  });
}
