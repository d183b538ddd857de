import type { MergeField, MergePreview, MergeTarget } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mergePreviewQuery, mergeRecords } from '../../api/merges';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Notice } from '../../design/notice';
import { RadioGroup } from '../../design/radio-group';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { mergingWords } from './merging-words';
import { useMergeValue } from './use-merge-value';

interface MergeDialogProps {
  target: MergeTarget;
  keptId: string;
  otherId: string;
  onClose(): void;
}

/** What merging would do, and which values stay; nothing happens before its button. */
export function MergeDialog({ target, onClose, ...ids }: MergeDialogProps) {
  const w = useWords(mergingWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [swapped, setSwapped] = useState(false);
  const [take, setTake] = useState<ReadonlySet<MergeField>>(new Set());
  const [keptId, otherId] = swapped ? [ids.otherId, ids.keptId] : [ids.keptId, ids.otherId];
  const { data: preview, error } = useQuery(mergePreviewQuery({ target, keptId, otherId }));
  const merge = useMutation({
    mutationFn: ({ kept, other }: MergePreview) =>
      mergeRecords({
        ...{ target, keptId, otherId, take: [...take] },
        ...{ keptVersion: kept.version, otherVersion: other.version },
      }),
    onSuccess: async () => {
      say(w.merged);
      onClose();
      await navigate(`/animate/${target === 'person' ? 'people' : 'organisations'}/${keptId}`);
      await client.invalidateQueries();
    },
  });
  const swap = () => {
    setSwapped(!swapped);
    setTake(new Set());
  };
  const choose = (field: MergeField, isOther: boolean) => {
    const next = new Set(take);
    if (isOther) next.add(field);
    else next.delete(field);
    setTake(next);
  };
  const problem = merge.error ?? error;
  return (
    <Dialog title={w.title} isOpen wide onClose={onClose}>
      <Stack gap={2}>
        {!preview && !error && <Skeleton lines={6} />}
        {problem && (
          <Notice tone="bad" announced>
            {problem.message}
          </Notice>
        )}
        {preview?.refusal && (
          <Notice tone="bad" title={w.refused}>
            {preview.refusal.sentence}
          </Notice>
        )}
        {preview && !preview.refusal && (
          <>
            <p>{w.lead(preview.kept.name, preview.other.name)}</p>
            <Values target={target} preview={preview} take={take} onChoose={choose} />
            <Moves preview={preview} />
            {preview.endsSession && <p>{w.session}</p>}
            <div>
              <Button small onPress={swap}>
                {w.swap}
              </Button>
            </div>
          </>
        )}
        <DialogActions>
          <Button onPress={onClose}>{w.back}</Button>
          {preview && !preview.refusal && (
            <Button kind="main" isPending={merge.isPending} onPress={() => merge.mutate(preview)}>
              {w.merge}
            </Button>
          )}
        </DialogActions>
      </Stack>
    </Dialog>
  );
}

interface ValuesProps {
  target: MergeTarget;
  preview: MergePreview;
  take: ReadonlySet<MergeField>;
  onChoose(field: MergeField, isOther: boolean): void;
}

function Values({ target, preview: { fields }, take, onChoose }: ValuesProps) {
  const w = useWords(mergingWords);
  const show = useMergeValue(target);
  if (fields.length === 0) return <p>{w.none}</p>;
  const taken = fields.filter(({ takes }) => takes);
  return (
    <Stack gap={1}>
      {fields
        .filter(({ takes }) => !takes)
        .map(({ field, kept, other }) => (
          <RadioGroup
            key={field}
            label={w.fields[field]}
            hint={field === 'email' ? w.emails : undefined}
            choices={[
              { id: 'kept', label: show(field, kept) },
              { id: 'other', label: show(field, other) },
            ]}
            value={take.has(field) ? 'other' : 'kept'}
            onChange={(side) => onChoose(field, side === 'other')}
          />
        ))}
      {taken.map(({ field, other }) => (
        <p key={field}>{w.taken(w.fields[field], show(field, other))}</p>
      ))}
    </Stack>
  );
}

function Moves({ preview: { moves } }: { preview: MergePreview }) {
  const w = useWords(mergingWords);
  const f = useFormats();
  const words = (what: keyof typeof w.what, count: number) => {
    const [one = '', many = ''] = w.what[what];
    return f.count(count, one, many);
  };
  return (
    <section>
      <h3>{w.moves}</h3>
      {moves.length === 0 ? (
        <p>{w.nothingMoves}</p>
      ) : (
        <p>{f.list(moves.map(({ what, count }) => words(what, count)))}.</p>
      )}
    </section>
  );
}
