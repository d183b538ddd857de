import { Assignment, type AssignmentLine } from '@alize/contracts';
import { Link } from 'react-router';
import { Checkbox } from '../../../design/checkbox';
import { Chip } from '../../../design/chip';
import { type Column, Table } from '../../../design/table';
import { VisuallyHidden } from '../../../design/visually-hidden';
import { useWords } from '../../../i18n/dictionary';
import { candidateWords } from '../need/candidate-words';
import { Quotes } from '../need/quotes';
import { assignmentWords } from './assignment-words';
import { LineActions } from './line-actions';

interface AssignmentLinesProps {
  draft: Assignment;
  ticked: ReadonlySet<string>;
  onTick(lineId: string, isTicked: boolean): void;
}

/** Each need with the person proposed for it; until the draft is approved a line can be left out or given to another. */
export function AssignmentLines({ draft, ticked, onTick }: AssignmentLinesProps) {
  const w = useWords(assignmentWords);
  const columns: Column<AssignmentLine>[] = [
    {
      id: 'need',
      label: w.need,
      cell: ({ need }) => (
        <>
          <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>
          <br />
          {need.organisation}
        </>
      ),
    },
    {
      id: 'person',
      label: w.person,
      cell: ({ offer }) => (
        <>
          <Link to={`/animate/offers/${offer.id}`}>{offer.volunteer}</Link>
          <br />
          {offer.organisation}
        </>
      ),
    },
    { id: 'why', label: w.why, long: true, cell: (line) => <Why line={line} /> },
    {
      id: 'decision',
      label: w.decision,
      cell: (line) => (
        <>
          {draft.status === 'ready' && line.state === 'proposed' && (
            <Checkbox isSelected={ticked.has(line.id)} onChange={(isTicked) => onTick(line.id, isTicked)}>
              {w.tick} <VisuallyHidden>{w.tickWho(line.offer.volunteer, line.need.title)}</VisuallyHidden>
            </Checkbox>
          )}
          <LineActions draft={draft} line={line} />
        </>
      ),
    },
  ];
  return (
    <Table caption={w.pairs} captionHidden columns={columns} rows={draft.lines} keyOf={({ id }) => id} />
  );
}

function Why({ line: { fit, missing } }: { line: AssignmentLine }) {
  const { bands } = useWords(candidateWords);
  const w = useWords(assignmentWords);
  if (!fit) return w.unknown;
  return (
    <>
      <Chip tone={fit.band === 'can_help' ? 'good' : 'warn'}>{bands[fit.band]}</Chip>
      <p>{fit.text}</p>
      <Quotes quotes={fit.quotes.slice(0, 1)} />
      {missing.length > 0 && <p>{missing.join(' ')}</p>}
    </>
  );
}
