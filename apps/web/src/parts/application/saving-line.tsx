import type { Application } from '@alize/contracts';
import { Notice } from '../../design/notice';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { applicationWords } from './application-words';
import type { SavingState } from './use-autosave';

/** Whether what was typed is kept, and what is missing still. */
export function SavingLine({ state, lacks }: { state: SavingState; lacks: Application['lacks'] }) {
  const w = useWords(applicationWords);
  const f = useFormats();
  if (state === 'stale')
    return (
      <Notice tone="bad" announced>
        {w.stale}
      </Notice>
    );
  const saved = { saved: w.saved, saving: w.saving, 'not-saved': w.notSaved }[state];
  return (
    <Notice tone={lacks.length === 0 ? 'good' : 'info'} title={saved}>
      {lacks.length === 0 ? w.whole : w.missing(f.list(lacks.map((part) => w.lacks[part])))}
    </Notice>
  );
}
