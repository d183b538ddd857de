import { AuditAction, type AuditEntry, RoleName } from '@alize/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { auditQuery } from '../../../api/directory';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { PageHeader } from '../../../design/page-header';
import { Select } from '../../../design/select';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MoreButton } from '../../../parts/more-button';
import { roleWords } from '../../../parts/roles';
import { useFilter } from '../../../parts/use-filter';
import { directoryWords } from '../directory/directory-words';
import { auditWords } from './audit-words';

/** Who did what with accounts, rules and other people's data; for administrators. */
export default function AuditPage() {
  const d = useWords(directoryWords);
  const w = useWords(auditWords);
  const { roles } = useWords(roleWords);
  const f = useFormats();
  const [chosen, choose] = useFilter('action');
  const [person, choosePerson] = useFilter('person');
  const action = AuditAction.safeParse(chosen).data;
  const list = useInfiniteQuery(auditQuery({ action, personId: person || undefined }));
  const entries = list.data?.pages.flatMap(({ items }) => items);
  const roleOf = (detail: string | null) => {
    const role = RoleName.safeParse(detail).data;
    return role ? roles[role] : detail;
  };
  const named = ({ id, name }: { id: string; name: string | null }) => (
    <Button kind="plain" isDisabled={person === id} onPress={() => choosePerson(id)}>
      {name || w.gone}
    </Button>
  );
  const columns: Column<AuditEntry>[] = [
    { id: 'when', label: w.when, cell: ({ at }) => f.moment(at) },
    { id: 'action', label: w.action, cell: (entry) => w.actions[entry.action] },
    { id: 'who', label: w.who, cell: ({ actor }) => (actor ? named(actor) : w.nobody) },
    {
      id: 'about',
      label: w.about,
      cell: ({ subject }) => (subject.type === 'person' ? named(subject) : subject.name),
    },
    { id: 'detail', label: w.detail, cell: ({ detail }) => roleOf(detail) },
  ];
  const [title, lead] = d.pages.audit;
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={`${lead} ${w.kept}`}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={person ? <Button onPress={() => choosePerson('')}>{w.everybody}</Button> : undefined}
      />
      <Select
        label={w.action}
        width="medium"
        choices={[
          { id: 'all', label: w.all },
          ...AuditAction.options.map((id) => ({ id, label: w.actions[id] })),
        ]}
        value={action ?? 'all'}
        onChange={(id) => choose(id === 'all' ? '' : id)}
      />
      {!entries && <Skeleton lines={8} />}
      {entries?.length === 0 && <EmptyState title={d.none} />}
      {entries && entries.length > 0 && (
        <Sheet>
          <Table caption={title} captionHidden columns={columns} rows={entries} keyOf={({ id }) => id} />
        </Sheet>
      )}
      <MoreButton list={list} />
    </Stack>
  );
}
