import type { Match } from '@alize/contracts';
import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { NeedInBrief } from '../../parts/need-in-brief';
import { volunteerWords } from './volunteer-words';

/** Somebody the volunteer was introduced to, and how to reach them; or a yes that waits for the employer's. */
export function IntroducedMatch({ match }: { match: Match }) {
  const w = useWords(volunteerWords);
  const f = useFormats();
  const firm = match.contacts?.requester;
  return (
    <Sheet title={match.need.title} aside={<span>{f.agoAndDay(match.approvedAt)}</span>}>
      <p>
        <strong>{match.need.organisation}</strong>
      </p>
      {firm ? (
        <p>
          {firm.name} · <a href={`mailto:${firm.email}`}>{firm.email}</a>
          {firm.phone && (
            <>
              {' · '}
              <a href={`tel:${firm.phone}`}>{f.phone(firm.phone)}</a>
            </>
          )}
        </p>
      ) : (
        <p>{w.employer}</p>
      )}
      <NeedInBrief need={match.need} />
    </Sheet>
  );
}
