import type { Duplicate, Merge, MergeTarget } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { duplicatesOfQuery, mergesOfQuery, tellDistinct, undoMerge } from '../../api/merges';
import { searchQuery } from '../../api/search';
import { Button } from '../../design/button';
import { ComboBox } from '../../design/combo-box';
import { Dialog } from '../../design/dialog';
import { Notice } from '../../design/notice';
import { say } from '../../design/toast-queue';
import { useDebounced } from '../../form/use-debounced';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { reasonsIn } from './look-alikes';
import { MergeDialog } from './merge-dialog';
import { mergingWords } from './merging-words';

interface RecordTwinsProps {
  target: MergeTarget;
  id: string;
}

/** What looks like this record, to compare and merge; and what was merged into it, as long as it can be undone. */
export function RecordTwins({ target, id }: RecordTwinsProps) {
  const { data: twins = [] } = useQuery({ ...duplicatesOfQuery(target, id), retry: false });
  const { data: merges = [] } = useQuery({ ...mergesOfQuery(target, id), retry: false });
  const [otherId, setOtherId] = useState('');
  const w = useWords(mergingWords);
  const client = useQueryClient();
  const apart = useMutation({
    mutationFn: (said: { otherId: string; distinct: boolean }) => tellDistinct({ target, id, ...said }),
    onSuccess: (_, said) => {
      if (said.distinct)
        say(w.distinctSaid, { label: w.cancel, act: () => apart.mutate({ ...said, distinct: false }) });
    },
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  });
  return (
    <>
      {merges.map((merge) => (
        <Merged key={merge.id} merge={merge} />
      ))}
      {twins.map((twin) => (
        <Twin
          key={twin.id}
          twin={twin}
          onCompare={() => setOtherId(twin.id)}
          onDistinct={() => apart.mutate({ otherId: twin.id, distinct: true })}
        />
      ))}
      {otherId && (
        <MergeDialog target={target} keptId={id} otherId={otherId} onClose={() => setOtherId('')} />
      )}
    </>
  );
}

interface TwinProps {
  twin: Duplicate;
  onCompare(): void;
  onDistinct(): void;
}

function Twin({ twin: { name, detail, reasons }, onCompare, onDistinct }: TwinProps) {
  const w = useWords(mergingWords);
  return (
    <Notice
      tone="warn"
      title={w.like(detail ? `${name} (${detail})` : name)}
      actions={
        <>
          <Button small onPress={onCompare} aria-label={w.compareLabel(name)}>
            {w.compare}
          </Button>
          <Button kind="plain" small onPress={onDistinct} aria-label={w.distinctLabel(name)}>
            {w.distinct}
          </Button>
        </>
      }
    >
      {reasonsIn(reasons, w)}
    </Notice>
  );
}

function Merged({ merge: { id, otherName, at, by, undoableUntil } }: { merge: Merge }) {
  const w = useWords(mergingWords);
  const f = useFormats();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoMerge(id),
    onSuccess: async () => {
      say(w.undone);
      await client.invalidateQueries();
    },
    onError: (error) => say(error.message),
  });
  return (
    <Notice
      title={w.formerly(otherName, f.ago(at), by)}
      actions={
        <Button small isPending={undo.isPending} onPress={() => undo.mutate()}>
          {w.undo}
        </Button>
      }
    >
      {w.undoable(f.moment(undoableUntil))}
    </Notice>
  );
}

/** For two records that nothing tells are one: the other is looked for. */
export function MergeWithOther({ target, id }: RecordTwinsProps) {
  const w = useWords(mergingWords);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState('');
  const { data: groups = [] } = useQuery(searchQuery(useDebounced(typed.trim(), 200)));
  const found = groups
    .filter(({ kind }) => kind === target)
    .flatMap(({ items }) => items)
    .filter((item) => item.id !== id);
  const close = () => {
    setOpen(false);
    setOtherId('');
    setTyped('');
  };
  return (
    <div>
      <Button kind="plain" small onPress={() => setOpen(true)}>
        {w.other}
      </Button>
      {open && !otherId && (
        <Dialog title={w.other} isOpen onClose={close}>
          <ComboBox
            label={w.otherField}
            hint={w.otherHint}
            choices={found.map((item) => ({ id: item.id, label: item.title, detail: item.detail }))}
            value={null}
            onChange={(chosen) => chosen && setOtherId(chosen)}
            typed={typed}
            onType={setTyped}
            none={w.otherNone}
            keepsTyped
          />
        </Dialog>
      )}
      {otherId && <MergeDialog target={target} keptId={id} otherId={otherId} onClose={close} />}
    </div>
  );
}
