import { Import, type ImportSummary } from '@alize/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { importsQuery } from '../../../api/imports';
import { ApiProblem } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { EmptyState } from '../../../design/empty-state';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { importWords } from './import-words';

/** Files brought into the territory, and the door for the next one. */
export default function ImportsPage() {
  const d = useWords(directoryWords);
  const w = useWords(importWords);
  const f = useFormats();
  const go = useNavigate();
  const run = useRunTerritory();
  const territoryId = run.territory?.id ?? '';
  const { data: imports } = useQuery(importsQuery(territoryId));
  const upload = useMutation({
    mutationFn: (file: File) => api.upload(Import, '/imports', { territoryId, name: file.name }, file),
    onSuccess: ({ id }) => go(`/animate/imports/${id}`),
  });
  const columns: Column<ImportSummary>[] = [
    {
      id: 'file',
      label: w.file,
      cell: ({ id, name }) => <Link to={`/animate/imports/${id}`}>{name}</Link>,
    },
    { id: 'state', label: w.state, cell: ({ status }) => <Chip>{w.statuses[status]}</Chip> },
    { id: 'rows', label: w.rows, number: true, cell: ({ counts }) => f.number(totalOf(counts)) },
    {
      id: 'read',
      label: w.read,
      cell: ({ uploadedAt, uploadedBy }) =>
        [f.ago(uploadedAt), uploadedBy && w.by(uploadedBy)].filter(Boolean).join(' '),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={w.title}
        lead={w.lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={
          <>
            <TerritoryChoice {...run} />
            <FileTrigger
              acceptedFileTypes={['.xlsx', '.csv', '.txt']}
              onSelect={(files) => {
                const file = files?.item(0);
                if (file) upload.mutate(file);
              }}
            >
              <Button kind="main" isPending={upload.isPending} isDisabled={territoryId === ''}>
                <Upload aria-hidden /> {upload.isPending ? w.reading : w.choose}
              </Button>
            </FileTrigger>
          </>
        }
      />
      {upload.error && (
        <Notice tone="bad" announced>
          {sentenceOf(upload.error)}
        </Notice>
      )}
      {imports && (
        <Sheet title={w.former}>
          {imports.length === 0 ? (
            <EmptyState title={w.none}>{w.noneText}</EmptyState>
          ) : (
            <Table caption={w.former} captionHidden columns={columns} rows={imports} keyOf={({ id }) => id} />
          )}
        </Sheet>
      )}
    </Stack>
  );
}

export const totalOf = (counts: ImportSummary['counts']): number =>
  counts.new + counts.changed + counts.same + counts.wrong;

/** What is wrong with the file itself, rather than that something is. */
const sentenceOf = (error: Error): string =>
  (error instanceof ApiProblem && error.fields[0]?.message) || error.message;
