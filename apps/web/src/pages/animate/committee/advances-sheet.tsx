import type { AdvanceInBrief } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { advancesQuery } from '../../../api/advances';
import { Chip } from '../../../design/chip';
import { Sheet } from '../../../design/sheet';
import { type Column, Table } from '../../../design/table';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { advanceWords } from '../../../parts/advance/advance-words';

const words = dictionary(
  { title: 'Avances', firm: 'Entreprise', late: 'En retard', state: 'Étape' },
  { title: 'Advances', firm: 'Firm', late: 'Late', state: 'Stage' },
);

/** What was granted and where it stands, the late first. */
export function AdvancesSheet({ territoryId }: { territoryId: string }) {
  const w = useWords(words);
  const a = useWords(advanceWords);
  const f = useFormats();
  const { data = [] } = useQuery(advancesQuery({ territoryId }));
  if (data.length === 0) return null;
  const columns: Column<AdvanceInBrief>[] = [
    {
      id: 'firm',
      label: w.firm,
      cell: ({ id, organisation, project }) => (
        <>
          <Link to={`/animate/advances/${id}`}>{organisation.name}</Link>
          <br />
          {project}
        </>
      ),
    },
    { id: 'amount', label: a.amount, number: true, cell: ({ amountCents }) => f.money(amountCents) },
    { id: 'left', label: a.left, number: true, cell: ({ leftCents }) => f.money(leftCents) },
    {
      id: 'late',
      label: w.late,
      number: true,
      cell: ({ overdue }) => (overdue ? f.money(overdue.cents) : ''),
    },
    {
      id: 'next',
      label: a.next,
      short: true,
      cell: ({ next }) => (next ? f.shortDay(next.payableOn) : ''),
    },
    {
      id: 'state',
      label: w.state,
      cell: ({ status, overdue }) => <Chip tone={overdue ? 'warn' : 'plain'}>{a.status[status]}</Chip>,
    },
  ];
  return (
    <Sheet title={w.title}>
      <Table caption={w.title} captionHidden columns={columns} rows={data} keyOf={({ id }) => id} />
    </Sheet>
  );
}
