import { OfferSubmission } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { organisationsQuery } from '../../api/offer-submissions';
import { isProblem } from '../../api/problem';
import { Button } from '../../design/button';
import { ComboBox } from '../../design/combo-box';
import { Dialog, DialogActions } from '../../design/dialog';
import { Notice } from '../../design/notice';
import { say } from '../../design/toast-queue';
import { useDebounced } from '../../form/use-debounced';
import { useWords } from '../../i18n/dictionary';
import { admitWords } from './admit-words';

interface AdmitDialogProps {
  submission: OfferSubmission;
  onClose(): void;
}

/** The animator says which organisation lends the person: the one they chose, or another. */
export function AdmitDialog({ submission, onClose }: AdmitDialogProps) {
  const w = useWords(admitWords);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(submission.organisation);
  const [typed, setTyped] = useState(submission.organisation?.name ?? '');
  const { data: found } = useQuery(organisationsQuery(useDebounced(typed, 200)));
  const admit = useMutation({
    mutationFn: () =>
      api.post(OfferSubmission, `/offer-submissions/${submission.id}/admission`, {
        organisationId: chosen?.id,
      }),
    onSuccess: async () => {
      say(w.admitted);
      onClose();
      await client.invalidateQueries();
    },
  });
  const fields = isProblem(admit.error) ? admit.error.fields : [];
  return (
    <Dialog title={w.admitTitle} isOpen onClose={onClose}>
      <p>{w.admitText(submission.volunteer.name)}</p>
      <ComboBox
        label={w.organisation}
        hint={w.organisationHint}
        choices={(found ?? []).map(({ id, name, commune }) => ({ id, label: name, detail: commune.name }))}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const organisation = found?.find((each) => each.id === id);
          if (!organisation) return;
          setChosen(organisation);
          setTyped(organisation.name);
        }}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          if (text !== chosen?.name) setChosen(null);
        }}
        none={w.noOrganisation}
        error={fields[0]?.message}
      />
      {admit.error && fields.length === 0 && (
        <Notice tone="bad" announced>
          {admit.error.message}
        </Notice>
      )}
      <DialogActions>
        <Button onPress={onClose}>{w.back}</Button>
        <Button kind="main" isPending={admit.isPending} onPress={() => admit.mutate()}>
          {w.admit}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
