import type { MissingSkill } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { missingSkillsQuery } from '../../../api/missing-skills';
import { hasPermission, useMe } from '../../../api/me';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { ReasonDialog } from '../../../form/reason-dialog';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { AddedUnder } from './added-under';
import { missingSkillWords } from './missing-skill-words';

/** What was looked for and not found; an administrator settles each, those who noted it see what became of it. */
export function MissingSkills() {
  const w = useWords(missingSkillWords);
  const f = useFormats();
  const settles = hasPermission(useMe(), 'skill:write');
  const [settling, setSettling] = useState<{ entry: MissingSkill; as: 'added' | 'dismissed' }>();
  const { data: entries } = useQuery(missingSkillsQuery);
  if (!entries) return null;
  const outcome = ({ status, skill, reason, closedAt }: MissingSkill) => {
    if (status === 'added') return w.added(skill?.label ?? '–');
    if (status === 'dismissed') return w.dismissed(reason ?? '', closedAt ? f.day(closedAt) : '');
    return w.open;
  };
  const columns: Column<MissingSkill>[] = [
    { id: 'words', label: w.words, cell: ({ words }) => words },
    {
      id: 'need',
      label: w.need,
      cell: ({ need }) => need && <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>,
    },
    { id: 'noted', label: w.noted, cell: ({ notedBy, notedAt }) => w.by(notedBy, f.moment(notedAt)) },
    {
      id: 'outcome',
      label: w.outcome,
      cell: (entry) =>
        entry.status === 'open' && settles ? (
          <Stack row gap={1}>
            <Button
              small
              aria-label={w.addOne(entry.words)}
              onPress={() => setSettling({ entry, as: 'added' })}
            >
              {w.add}
            </Button>
            <Button
              small
              aria-label={w.dismissOne(entry.words)}
              onPress={() => setSettling({ entry, as: 'dismissed' })}
            >
              {w.dismiss}
            </Button>
          </Stack>
        ) : (
          outcome(entry)
        ),
    },
  ];
  const close = () => setSettling(undefined);
  return (
    <Sheet title={w.title}>
      <p>{w.lead}</p>
      {entries.length === 0 && <EmptyState title={w.none} />}
      {entries.length > 0 && (
        <Table caption={w.title} captionHidden columns={columns} rows={entries} keyOf={({ id }) => id} />
      )}
      {settling?.as === 'added' && <AddedUnder entry={settling.entry} onClose={close} />}
      {settling?.as === 'dismissed' && (
        <ReasonDialog
          {...w.dismissal(settling.entry.words)}
          path={`/missing-skills/${settling.entry.id}/closing`}
          onClose={close}
        />
      )}
    </Sheet>
  );
}
