import { OfferSubmission } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Notice } from '../../design/notice';
import { say } from '../../design/toast-queue';
import { OrganisationField } from '../../form/organisation-field';
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
  const [organisationId, setOrganisationId] = useState(submission.organisation?.id ?? '');
  const admit = useMutation({
    mutationFn: () =>
      api.post(OfferSubmission, `/offer-submissions/${submission.id}/admission`, {
        ...(organisationId && { organisationId }),
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
      <OrganisationField
        label={w.organisation}
        value={organisationId}
        onChange={setOrganisationId}
        error={fields[0]?.message}
      />
      {organisationId === '' && (
        <p>
          <Link
            to={`/animate/organisations/new?name=${encodeURIComponent(submission.organisationName ?? '')}`}
          >
            {w.record}
          </Link>
        </p>
      )}
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
