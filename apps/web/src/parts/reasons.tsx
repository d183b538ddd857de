import { type CandidateReason, tellingReasons } from '@alize/contracts';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary({ why: 'Pourquoi vous' }, { why: 'Why you' });
const MOST = 3;

/** Why somebody was thought of, in words. */
export function Reasons({ reasons, title }: { reasons: CandidateReason[]; title?: string }) {
  const w = useWords(words);
  const telling = tellingReasons(reasons).slice(0, MOST);
  if (telling.length === 0) return null;
  return (
    <div>
      <h3>{title ?? w.why}</h3>
      <ul>
        {telling.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
