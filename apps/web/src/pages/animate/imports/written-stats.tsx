import type { ImportWritten } from '@alize/contracts';
import { Sheet } from '../../../design/sheet';
import { Stat, Stats } from '../../../design/stat';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { importWords } from './import-words';

const KINDS = ['organisations', 'people', 'needs', 'offers', 'activities', 'kept'] as const;

/** What an import wrote, or what was taken back; what there is none of is left out. */
export function WrittenStats({ title, written }: { title: string; written: ImportWritten }) {
  const w = useWords(importWords);
  const f = useFormats();
  return (
    <Sheet title={title}>
      <Stats>
        {KINDS.filter((kind) => written[kind] > 0).map((kind) => (
          <Stat key={kind} value={f.number(written[kind])} label={w.made[kind]} />
        ))}
      </Stats>
    </Sheet>
  );
}
