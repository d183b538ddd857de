import { Notice } from '../design/notice';
import { dictionary, useWords } from '../i18n/dictionary';
import type { Change } from './use-stale-edit';

const words = dictionary(
  {
    title: 'Quelqu’un a modifié cette page pendant que vous écriviez',
    kept: 'Ce que vous avez écrit est gardé. Relisez, puis enregistrez de nouveau.',
    change: (before: string, now: string) => `« ${before} » est devenu « ${now} »`,
    empty: '(rien)',
  },
  {
    title: 'Somebody changed this page while you were writing',
    kept: 'What you wrote is kept. Read it again, then save once more.',
    change: (before: string, now: string) => `“${before}” became “${now}”`,
    empty: '(nothing)',
  },
);

/** What somebody else changed meanwhile, field by field. */
export function StaleNotice({ changes }: { changes: Change[] | null }) {
  const w = useWords(words);
  if (!changes) return null;
  return (
    <Notice tone="warn" title={w.title} announced>
      <p>{w.kept}</p>
      <ul>
        {changes.map(({ label, before, value }) => (
          <li key={label}>
            <strong>{label}</strong>
            <br />
            {w.change(before || w.empty, value || w.empty)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
