import type { Coverage, CoveredNeed } from '@alize/contracts';
import { Link } from 'react-router';
import { EmptyState } from '../../../design/empty-state';
import { Notice } from '../../../design/notice';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';

const GROUPS = ['nobody', 'undecided', 'onePerson', 'severalPeople', 'notCompared'] as const;

/** Open needs by how many could help, the worst off first. */
export function OpenNeeds({ openNeeds }: Pick<Coverage, 'openNeeds'>) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const columns: Column<CoveredNeed>[] = [
    { id: 'need', label: w.need, cell: ({ id, title }) => <Link to={`/animate/needs/${id}`}>{title}</Link> },
    { id: 'firm', label: w.firm, cell: ({ organisation }) => organisation },
    { id: 'since', label: w.since, cell: ({ waitingDays }) => f.count(waitingDays, w.day, w.days) },
    { id: 'help', label: w.canHelp, number: true, cell: ({ canHelp }) => f.number(canHelp) },
    { id: 'check', label: w.toCheck, number: true, cell: ({ toCheck }) => f.number(toCheck) },
    {
      id: 'lacking',
      label: w.lacking,
      cell: ({ lackSaid, skillsWithoutAnybody, wordsNoted }) =>
        lackSaid
          ? [...skillsWithoutAnybody.map(({ label }) => label), ...wordsNoted].join(', ')
          : w.unconfirmed,
    },
  ];
  return (
    <Stack gap={2}>
      <h2>{w.needs}</h2>
      {openNeeds.total === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {openNeeds.toConfirm > 0 && (
        <Notice
          title={w.toConfirm(f.count(openNeeds.toConfirm, w.needWord, w.needsWord), openNeeds.toConfirm)}
        >
          <p>{w.toConfirmText}</p>
        </Notice>
      )}
      {GROUPS.filter((group) => openNeeds[group].length > 0).map((group) => (
        <Sheet key={group}>
          <Table caption={w.groups[group]} columns={columns} rows={openNeeds[group]} keyOf={({ id }) => id} />
        </Sheet>
      ))}
    </Stack>
  );
}
