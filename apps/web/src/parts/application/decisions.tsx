import type { Decision } from '@alize/contracts';
import type { ReactNode } from 'react';
import { Chip } from '../../design/chip';
import { FileLink } from '../../design/file-link';
import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { applicationWords } from './application-words';

const TONES = { granted: 'good', deferred: 'warn', refused: 'plain' } as const;

/** What a committee decided, with its letter once it was sent. */
export function DecisionSheet({ decision, children }: { decision: Decision; children?: ReactNode }) {
  const w = useWords(applicationWords);
  const f = useFormats();
  const { number, outcome, amountCents, instalments, periodMonths, deferralMonths, motive, question } =
    decision;
  return (
    <Sheet title={`${w.decision} ${number}`} aside={<Chip tone={TONES[outcome]}>{w.outcomes[outcome]}</Chip>}>
      {amountCents !== null && <p>{f.money(amountCents)}</p>}
      {instalments !== null && <p>{w.instalments(instalments, periodMonths, deferralMonths)}</p>}
      {motive && <p>{motive}</p>}
      {question && <p>{question}</p>}
      {decision.validUntil && <p>{w.until(f.day(decision.validUntil))}</p>}
      {decision.supersedes && <p>{w.replaced(decision.supersedes)}</p>}
      {decision.conditions.length > 0 && (
        <>
          <p>{w.conditions}</p>
          <ul>
            {decision.conditions.map(({ id, text, status }) => (
              <li key={id}>
                {text} ({w.conditionStatus[status]})
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.documentId && (
        <FileLink href={`/api/documents/${decision.documentId}`} opens>
          {w.letter}
        </FileLink>
      )}
      {children}
    </Sheet>
  );
}
