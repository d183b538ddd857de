import type { AssignmentLine } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { previewQuery } from '../../../api/candidates';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Notice } from '../../../design/notice';
import { Skeleton } from '../../../design/skeleton';
import { useWords } from '../../../i18n/dictionary';
import { Letters } from '../need/letters';
import { assignmentWords } from './assignment-words';

/** What approving one line of a draft would send now. */
export function LineMails({ line: { need, offer }, onClose }: { line: AssignmentLine; onClose(): void }) {
  const w = useWords(assignmentWords);
  const { data: letters, error } = useQuery(previewQuery(need.id, offer.id));
  return (
    <Dialog title={w.mailsOf(offer.volunteer, need.title)} isOpen onClose={onClose} wide>
      {error && (
        <Notice tone="warn" announced>
          {error.message}
        </Notice>
      )}
      {!letters && !error && <Skeleton lines={6} />}
      <Letters letters={letters ?? []} />
      <p>
        {w.mailsOwn} <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>
      </p>
      <DialogActions>
        <Button onPress={onClose}>{w.mailsClose}</Button>
      </DialogActions>
    </Dialog>
  );
}
