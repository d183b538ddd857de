import type { RecordOverview, RecordType } from '@alize/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Chip } from '../../design/chip';
import { Fold } from '../../design/fold';
import { Sheet } from '../../design/sheet';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { MatchChip, MissionChip, OfferChip, statusWords } from '../statuses';
import { recordPath } from './record-path';
import styles from './record.module.css';
import { recordWords } from './record-words';

interface Part {
  type: RecordType;
  id: string;
  title: string;
  who: string;
  since: string;
  open: boolean;
  chip: ReactNode;
}

/** Needs, appuis and offers of a record with where each stands; what is closed is folded. */
export function OpenParts({ record, whoOf }: { record: RecordOverview; whoOf: 'organisation' | 'person' }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const { need: names } = useWords(statusWords);
  const parts: Part[] = [
    ...record.needs.map((need) => ({
      ...need,
      type: 'need' as const,
      // A firm's own page need not repeat the firm.
      who: whoOf === 'organisation' ? '' : need.who,
      chip: <Chip tone={need.open ? 'accent' : 'plain'}>{names[need.status]}</Chip>,
    })),
    ...record.matches.map(({ mission, status, ...match }) => ({
      ...match,
      type: 'match' as const,
      chip: mission ? <MissionChip status={mission} /> : <MatchChip status={status} />,
    })),
    ...record.offers.map((offer) => ({
      ...offer,
      type: 'offer' as const,
      who: whoOf === 'person' ? '' : offer.who,
      chip: <OfferChip status={offer.status} />,
    })),
  ];
  const open = parts.filter((part) => part.open);
  const closed = parts.filter((part) => !part.open);
  return (
    <Sheet title={w.open}>
      {open.length === 0 && <p>{w.nothingOpen}</p>}
      <Lines parts={open} />
      {closed.length > 0 && (
        <Fold label={w.past(f.number(closed.length))}>
          <Lines parts={closed} />
        </Fold>
      )}
    </Sheet>
  );
}

function Lines({ parts }: { parts: Part[] }) {
  const w = useWords(recordWords);
  const f = useFormats();
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={`${part.type} ${part.id}`} className={styles.part}>
          <div>
            <p>
              <Link to={recordPath(part)}>{part.title}</Link>
            </p>
            <p className={styles.when}>
              {[w.records[part.type], part.who, f.ago(part.since)].filter(Boolean).join(' · ')}
            </p>
          </div>
          {part.chip}
        </li>
      ))}
    </ul>
  );
}
