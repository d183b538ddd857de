import type { Duplicate, FindDuplicates } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { duplicatesQuery } from '../../api/merges';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Stack } from '../../design/stack';
import { useDebounced } from '../../form/use-debounced';
import { useWords } from '../../i18n/dictionary';
import { mergingWords } from './merging-words';

const SETTLED_MS = 500;
const PAGES = { person: '/animate/people', organisation: '/animate/organisations' };

/** Records that look like the one being typed, each with a way to it; `onTake` where the form can go on with one of them. */
export function LookAlikes({ told, onTake }: { told: FindDuplicates; onTake?(id: string): void }) {
  // As text: a form gives another object each time it is drawn.
  const typed = JSON.stringify(told);
  const isSettled = useDebounced(typed, SETTLED_MS) === typed;
  const { data = [] } = useQuery({ ...duplicatesQuery(told), enabled: isSettled, retry: false });
  return (
    <div role="status">
      {data.length > 0 && (
        <Stack gap={1}>
          {data.map((one) => (
            <LookAlike key={one.id} one={one} page={PAGES[told.target]} onTake={onTake} />
          ))}
        </Stack>
      )}
    </div>
  );
}

function LookAlike({
  one: { id, name, detail, reasons },
  page,
  onTake,
}: {
  one: Duplicate;
  page: string;
  onTake?(id: string): void;
}) {
  const w = useWords(mergingWords);
  return (
    <Notice
      tone="warn"
      title={w.like(detail ? `${name} (${detail})` : name)}
      actions={
        <>
          {onTake && (
            <Button small onPress={() => onTake(id)} aria-label={w.takeLabel(name)}>
              {w.take}
            </Button>
          )}
          <Link to={`${page}/${id}`} aria-label={w.openLabel(name)}>
            {w.open}
          </Link>
        </>
      }
    >
      {reasonsIn(reasons, w)}
    </Notice>
  );
}

/** « Même téléphone, nom proche. » */
export function reasonsIn(reasons: Duplicate['reasons'], w: typeof mergingWords.fr): string {
  const text = reasons.map((reason) => w.reasons[reason]).join(', ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
