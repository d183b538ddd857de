import { type LetterAbout, type LetterDraft, WriteLetter } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api/client';
import { letterDraftsQuery } from '../api/letters';
import { Button } from '../design/button';
import { Dialog, DialogActions } from '../design/dialog';
import { RadioGroup } from '../design/radio-group';
import { Skeleton } from '../design/skeleton';
import { Stack } from '../design/stack';
import { say } from '../design/toast-queue';
import { ErrorSummary } from '../form/error-summary';
import { FormTextArea, FormTextField } from '../form/form-text-field';
import { useContractForm } from '../form/use-contract-form';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary(
  {
    title: 'Écrire',
    nobody: 'Personne ici n’a d’adresse : un appel, et une note pour le dire.',
    to: 'À',
    sides: { requester: 'l’entreprise', volunteer: 'volontaire', employer: 'l’employeur' },
    awaited: 'sa réponse est attendue',
    subject: 'Objet',
    text: 'Votre message',
    reminder: 'Votre nom suit, et le bouton pour répondre. Le prochain rappel automatique ne part pas.',
    plain: 'Votre nom suit. La réponse arrive sur cette fiche.',
    back: 'Revenir',
    send: 'Envoyer',
    sent: (who: string) => `Message à ${who}.`,
  },
  {
    title: 'Write',
    nobody: 'Nobody here has an address: call, and write a note about it.',
    to: 'To',
    sides: { requester: 'the firm', volunteer: 'volunteer', employer: 'the employer' },
    awaited: 'their answer is awaited',
    subject: 'Subject',
    text: 'Your message',
    reminder: 'Your name follows, with the button that answers. The next automatic reminder is not sent.',
    plain: 'Your name follows. The answer arrives on this file.',
    back: 'Go back',
    send: 'Send',
    sent: (who: string) => `Message to ${who}.`,
  },
);
const Written = z.object({ id: z.string() });

interface WriteDialogProps {
  about: LetterAbout;
  onClose(): void;
}

/** A letter to one of those a match or a need is about; first to whom an answer is awaited of. */
export function WriteDialog({ about, onClose }: WriteDialogProps) {
  const w = useWords(words);
  const { data, error } = useQuery(letterDraftsQuery(about));
  const [chosen, setChosen] = useState<string>();
  if (error) throw error;
  const drafts = data?.items ?? [];
  const draft = drafts.find(({ recipient }) => recipient.id === chosen) ?? drafts[0];
  const choiceOf = ({ recipient, side, isReminder }: LetterDraft) => ({
    id: recipient.id,
    label: recipient.name,
    detail: [w.sides[side], recipient.organisation, isReminder ? w.awaited : ''].filter(Boolean).join(' · '),
  });
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      {!data && <Skeleton lines={6} />}
      {data && !draft && <p>{w.nobody}</p>}
      {draft && (
        <Stack gap={2}>
          <RadioGroup
            label={w.to}
            choices={drafts.map(choiceOf)}
            value={draft.recipient.id}
            onChange={setChosen}
          />
          <LetterForm key={draft.recipient.id} about={about} draft={draft} onClose={onClose} />
        </Stack>
      )}
    </Dialog>
  );
}

function LetterForm({ about, draft, onClose }: WriteDialogProps & { draft: LetterDraft }) {
  const w = useWords(words);
  const client = useQueryClient();
  const { recipient, subject, text, isReminder } = draft;
  const form = useContractForm(WriteLetter, {
    defaultValues: { subject, text },
    complete: (letter) => ({ ...letter, ...about, recipientId: recipient.id }),
  });
  const send = useMutation({
    mutationFn: (letter: WriteLetter) => api.post(Written, '/letters', letter),
    onSuccess: async () => {
      say(w.sent(recipient.name));
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((letter) => send.mutate(letter))}>
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormTextField form={form} name="subject" label={w.subject} />
        <FormTextArea
          form={form}
          name="text"
          label={w.text}
          hint={isReminder ? w.reminder : w.plain}
          rows={9}
        />
        <DialogActions>
          <Button onPress={onClose}>{w.back}</Button>
          <Button kind="main" type="submit" isPending={send.isPending}>
            {w.send}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
