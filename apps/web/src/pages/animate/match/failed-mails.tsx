import { mailName, type Match } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { matchWords } from './match-words';

/** Mails about this match that were refused: the server's words, and the way to send them again. */
export function FailedMails({ match: { failedMails } }: { match: Match }) {
  const w = useWords(matchWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (id: string) => api.send('POST', `/mails/${id}/sending`),
    onSuccess: () => say(w.resent),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return failedMails?.map(({ id, purpose, error }) => (
    <Notice
      key={id}
      tone="bad"
      title={w.failed}
      actions={
        <Button small isPending={send.isPending} onPress={() => send.mutate(id)}>
          {w.resend}
        </Button>
      }
    >
      <p>
        {mailName(purpose, locale)} · {error}
      </p>
    </Notice>
  ));
}
