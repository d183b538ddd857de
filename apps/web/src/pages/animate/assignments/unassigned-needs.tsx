import type { Assignment } from '@alize/contracts';
import { Link } from 'react-router';
import { Sheet } from '../../../design/sheet';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { assignmentWords } from './assignment-words';

/** The open needs for which the draft proposes nobody, and why. */
export function UnassignedNeeds({ needs }: { needs: Assignment['unassigned'] }) {
  const w = useWords(assignmentWords);
  if (needs.length === 0) return null;
  const columns: Column<Assignment['unassigned'][number]>[] = [
    {
      id: 'need',
      label: w.need,
      cell: ({ need }) => <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>,
    },
    { id: 'firm', label: w.firm, cell: ({ need }) => need.organisation },
    { id: 'why', label: w.why, cell: ({ reason }) => w.unassignedWhy[reason] },
  ];
  return (
    <Sheet title={w.unassigned}>
      <Table
        caption={w.unassigned}
        captionHidden
        columns={columns}
        rows={needs}
        keyOf={({ need }) => need.id}
      />
    </Sheet>
  );
}
