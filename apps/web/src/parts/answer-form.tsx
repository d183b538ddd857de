import { AnswerFile, AnswerReply, type Reply } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api/client';
import { Button } from '../design/button';
import { Stack } from '../design/stack';
import { say } from '../design/toast-queue';
import { ErrorSummary } from '../form/error-summary';
import { FormTextArea } from '../form/form-text-field';
import { useContractForm } from '../form/use-contract-form';
import { dictionary, useWords } from '../i18n/dictionary';
import { ChosenFiles } from './files';

const words = dictionary(
  {
    text: (who: string) => `Votre réponse à ${who}`,
    hint: 'Envoyée telle quelle, sous votre nom, dans le même fil de messages ; sa réponse revient ici.',
    back: 'Revenir',
    send: 'Envoyer',
    sent: (who: string) => `Réponse à ${who}.`,
  },
  {
    text: (who: string) => `Your answer to ${who}`,
    hint: 'Sent as it is, in your name, in the same thread; what comes back arrives here.',
    back: 'Go back',
    send: 'Send',
    sent: (who: string) => `Answered ${who}.`,
  },
);
const Created = z.object({ id: z.string() });

interface AnswerFormProps {
  reply: Reply;
  who: string;
  onDone(): void;
}

/** An answer to what came by mail, written where it is read. */
export function AnswerForm({ reply, who, onDone }: AnswerFormProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const form = useContractForm(AnswerReply, { defaultValues: { text: '' } });
  const send = useMutation({
    mutationFn: async ({ text }: AnswerReply) => {
      const tokens: string[] = [];
      for (const file of files) {
        const path = `/replies/${reply.id}/files`;
        tokens.push((await api.upload(AnswerFile, path, { name: file.name }, file)).token);
      }
      return api.post(Created, `/replies/${reply.id}/answers`, { text, files: tokens });
    },
    onSuccess: async () => {
      say(w.sent(who));
      onDone();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((answer) => send.mutate(answer))}>
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormTextArea form={form} name="text" label={w.text(who)} hint={w.hint} rows={6} />
        <ChosenFiles files={files} onChange={setFiles} />
        <Stack row gap={1}>
          <Button kind="main" type="submit" isPending={send.isPending}>
            {w.send}
          </Button>
          <Button onPress={onDone}>{w.back}</Button>
        </Stack>
      </Stack>
    </form>
  );
}
