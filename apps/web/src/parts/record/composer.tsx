import { CreateCall, CreateNote, CreateTask, type RecordOverview, type RecordRef } from '@alize/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Sheet } from '../../design/sheet';
import { Tabs } from '../../design/tabs';
import { useWords } from '../../i18n/dictionary';
import { CallForm, NoteForm, TaskForm } from './composer-forms';
import { recordWords } from './record-words';
import { useWriting } from './use-writing';

interface ComposerProps {
  about: RecordRef;
  territories: RecordOverview['territories'];
  /** Whom one is likeliest to speak with. */
  withWhom?: string;
}

/** Note · Call · To do by: what an animator writes down, the same on every record. What is typed in one stays there. */
export function Composer({ about, territories, withWhom = '' }: ComposerProps) {
  const w = useWords(recordWords);
  const [search] = useSearchParams();
  const [kind, setKind] = useState(search.get('write') === 'call' ? 'call' : 'note');
  const place = territories[0]?.id ?? '';
  const common = { about, territoryId: place, text: '', isPrivate: false };
  const note = useWriting(CreateNote, { kind: 'note', ...common }, w.saved.note);
  const call = useWriting(
    CreateCall,
    { kind: 'call', ...common, withWhom, minutes: NaN, next: { text: '', dueOn: '' } },
    w.saved.call,
    // A day without words means to call back.
    ({ next, ...input }) => ({
      ...input,
      ...((next?.text || next?.dueOn) && {
        next: { ...next, text: next.text || w.callBack(input.withWhom) },
      }),
    }),
  );
  const task = useWriting(CreateTask, { kind: 'task', ...common, dueOn: '', ownerId: '' }, w.saved.task);
  if (territories.length === 0) return null;
  return (
    <Sheet>
      <Tabs
        label={w.write}
        selected={kind}
        onSelect={setKind}
        tabs={[
          { id: 'note', label: w.tabs.note, content: <NoteForm {...note} territories={territories} /> },
          { id: 'call', label: w.tabs.call, content: <CallForm {...call} territories={territories} /> },
          { id: 'task', label: w.tabs.task, content: <TaskForm {...task} territories={territories} /> },
        ]}
      />
    </Sheet>
  );
}
