import { ChangeEmail, type Person } from '@alize/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextField } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { peopleWords } from './people-words';

/** Another address for somebody, theirs once it has answered. */
export function ChangeEmailButton({ person }: { person: Person }) {
  const w = useWords(peopleWords).change;
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="plain" small onPress={() => setOpen(true)}>
        {w.action}
      </Button>
      {open && <EmailDialog id={person.id} onClose={() => setOpen(false)} />}
    </div>
  );
}

function EmailDialog({ id, onClose }: { id: string; onClose(): void }) {
  const w = useWords(peopleWords).change;
  const form = useContractForm(ChangeEmail, { defaultValues: { email: '' } });
  const change = useMutation({
    mutationFn: (body: { email: string }) => api.send('POST', `/people/${id}/email-change`, body),
    onSuccess: (_, { email }) => {
      say(w.done(email));
      onClose();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.title} isOpen onClose={onClose}>
      <p>{w.text}</p>
      <form noValidate onSubmit={form.submit((body) => change.mutate(body))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextField form={form} name="email" label={w.email} type="email" />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={change.isPending}>
              {w.send}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
