import { type Candidate, Match, type MatchStatus, type Need } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { type ApprovalWords, previewQuery } from '../../../api/candidates';
import { isProblem } from '../../../api/problem';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Notice } from '../../../design/notice';
import { Skeleton } from '../../../design/skeleton';
import { TextArea } from '../../../design/text-area';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { ApprovalFields } from './approval-fields';
import { isWhole, NOTHING_TYPED, sameWords, type TypedWords, wordsIn } from './approval-words';
import { isProposed } from './candidate-bands';
import { Letters } from './letters';
import { needWords } from './need-words';

/** As the contract has it. */
const NOTE_LENGTH_MAX = 500;

interface ApproveDialogProps {
  need: Pick<Need, 'id'>;
  candidate: Pick<Candidate, 'offer' | 'fit'>;
  onClose(): void;
}

/** The mail as it would leave, a note on why this person, then the approval. */
export function ApproveDialog({ need, candidate, onClose }: ApproveDialogProps) {
  const w = useWords(needWords).approve;
  const client = useQueryClient();
  const { offer, fit } = candidate;
  const [note, setNote] = useState('');
  const [again, setAgain] = useState(false);
  const [typed, setTyped] = useState<TypedWords>(NOTHING_TYPED);
  const [said, setSaid] = useState<ApprovalWords>({});
  const {
    data: letters,
    error,
    isPlaceholderData,
  } = useQuery(previewQuery(need.id, offer.id, { again, ...said }));
  const outcome = (status: MatchStatus) => {
    if (status === 'introduced') return w.introduced;
    return status === 'accepted' ? w.employer : w.asked(offer.volunteer.name);
  };
  const approve = useMutation({
    mutationFn: () =>
      api.post(Match, `/needs/${need.id}/matches`, {
        ...{ offerId: offer.id, again },
        ...(note.trim() && { note }),
        ...said,
      }),
    onSuccess: async ({ status }) => {
      say(outcome(status));
      onClose();
      // The preview of what has just been done would be refused.
      await client.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('preview') });
    },
  });
  const refusal = approve.error ?? error;
  const before = isProblem(refusal, 'match/declined-before');
  const lacksReason = isProblem(refusal, 'match/reason-required');
  const introduces = letters?.some(({ purpose }) => purpose === 'introduction-to-requester') ?? false;
  const stale = !sameWords(wordsIn(typed), said);
  return (
    <Dialog title={letters && letters.length > 1 ? w.titles : w.title} isOpen onClose={onClose} wide>
      {refusal && (
        <Notice
          tone={before || lacksReason ? 'warn' : 'bad'}
          title={before || lacksReason ? undefined : w.notNow}
          announced
        >
          {refusal.message}
        </Notice>
      )}
      {!isProposed(candidate) && (
        <Notice tone="warn" title={w.unfit}>
          <p>{fit.text}</p>
          <p>{w.unfitText}</p>
        </Notice>
      )}
      {!letters && !refusal && <Skeleton lines={6} />}
      <Letters letters={letters ?? []} />
      <ApprovalFields
        who={offer.volunteer.name}
        typed={typed}
        onType={setTyped}
        reasonNeeded={lacksReason}
        withCall={introduces}
      />
      {stale && (
        <div>
          <Button isDisabled={!isWhole(typed)} onPress={() => setSaid(wordsIn(typed))}>
            {w.refresh}
          </Button>
        </div>
      )}
      <TextArea
        label={w.note}
        hint={w.noteHint}
        optional
        rows={2}
        maxLength={NOTE_LENGTH_MAX}
        value={note}
        onChange={setNote}
      />
      <DialogActions>
        <Button onPress={onClose}>{w.back}</Button>
        {before ? (
          <Button onPress={() => setAgain(true)}>{w.again}</Button>
        ) : (
          <Button
            kind="main"
            isDisabled={!letters || isPlaceholderData || refusal !== null || stale}
            isPending={approve.isPending}
            onPress={() => approve.mutate()}
          >
            {w.send}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
