import type { Match } from '@alize/contracts';
import { Notice } from '../../../design/notice';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { matchWords } from './match-words';

/** What a refusal said: the reason, the day to ask again, the colleague. */
export function Declined({ match: { decline } }: { match: Match }) {
  const w = useWords(matchWords).declined;
  const f = useFormats();
  if (!decline) return null;
  const { reason, details, askAgainOn, colleague } = decline;
  return (
    <Notice title={w.title}>
      <p>{w.reasons[reason ?? 'not_said']}</p>
      {details && <p>{details}</p>}
      {askAgainOn && <p>{w.again(f.day(askAgainOn))}</p>}
      {colleague && (
        <p>
          {w.colleague(colleague.name)}{' '}
          {colleague.email && <a href={`mailto:${colleague.email}`}>{colleague.email}</a>} {colleague.words}
        </p>
      )}
    </Notice>
  );
}
