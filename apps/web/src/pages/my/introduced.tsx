import type { Match } from '@alize/contracts';
import { Notice } from '../../design/notice';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { Reasons } from '../../parts/reasons';
import { myWords } from './my-words';

/** Once introduced: how to reach the person, and why it is them. */
export function Introduced({ match }: { match: Match }) {
  const w = useWords(myWords);
  const f = useFormats();
  const person = match.contacts?.volunteer;
  if (!person) return null;
  return (
    <Notice tone="good" title={`${person.name}, ${match.offer.organisation}`}>
      <p>
        {w.contact} <a href={`mailto:${person.email}`}>{person.email}</a>
        {person.phone && (
          <>
            {' · '}
            <a href={`tel:${person.phone}`}>{f.phone(person.phone)}</a>
          </>
        )}
      </p>
      <Reasons reasons={match.reasons} title={w.why} />
    </Notice>
  );
}
