import type { Advance } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { advanceQuery } from '../../../api/advances';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { ReasonDialog } from '../../../form/reason-dialog';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { AdvanceView } from '../../../parts/advance/advance-view';
import { advanceWords } from '../../../parts/advance/advance-words';
import NotFoundPage from '../../not-found/not-found-page';
import { AdvanceActs } from './advance-acts';

const words = dictionary(
  {
    above: 'Comité',
    dossier: 'Voir le dossier',
    undo: 'Annuler',
    undoTitle: 'Annuler cet encaissement ?',
    undoText: 'Il est revenu, ou a été noté par erreur. Il reste lisible et ne compte plus.',
    undone: 'Encaissement annulé.',
  },
  {
    above: 'Committee',
    dossier: 'See the request',
    undo: 'Reverse',
    undoTitle: 'Reverse this receipt?',
    undoText: 'It came back, or was noted by mistake. It stays to be read and counts no more.',
    undone: 'Receipt reversed.',
  },
);

/** An advance as those who run the territory follow it. */
export default function AdvancePage() {
  const { id = '' } = useParams();
  const { data: advance, error } = useQuery(advanceQuery(id));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  return advance ? <Followed advance={advance} /> : <Skeleton lines={12} />;
}

function Followed({ advance }: { advance: Advance }) {
  const w = useWords(words);
  const a = useWords(advanceWords);
  const [reversing, setReversing] = useState<string>();
  return (
    <Stack>
      <PageHeader
        title={a.title(advance.organisation.name)}
        lead={
          <>
            <Chip tone={advance.overdue ? 'warn' : 'accent'}>{a.status[advance.status]}</Chip>{' '}
            {advance.project}
          </>
        }
        above={<Breadcrumb pages={[{ label: w.above, to: '/animate/committee' }]} />}
        actions={
          <LinkButton to={`/animate/applications/${advance.applicationId}`} kind="second" small>
            {w.dossier}
          </LinkButton>
        }
      />
      <AdvanceActs advance={advance} />
      <AdvanceView
        advance={advance}
        receiptAct={(receipt) => (
          <Button small onPress={() => setReversing(receipt.id)}>
            {w.undo}
          </Button>
        )}
      />
      {reversing && (
        <ReasonDialog
          title={w.undoTitle}
          text={w.undoText}
          action={w.undo}
          done={w.undone}
          path={`/advances/${advance.id}/receipts/${reversing}/reversal`}
          onClose={() => setReversing(undefined)}
        />
      )}
    </Stack>
  );
}
