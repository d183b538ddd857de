import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { importQuery, isBeingWritten } from '../../../api/imports';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { ConfirmDialog } from '../../../form/confirm-dialog';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import NotFoundPage from '../../not-found/not-found-page';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';
import { importWords } from './import-words';
import { WrittenStats } from './written-stats';

const OUTCOMES = ['new', 'changed', 'same', 'wrong'] as const;

/** One file: its columns, what each row would do, the import itself, and undoing it. */
export default function ImportPage() {
  const w = useWords(importWords);
  const f = useFormats();
  const { id = '' } = useParams();
  const [asking, setAsking] = useState<'application' | 'undoing'>();
  const { data: file, error } = useQuery(importQuery(id));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!file) return <Skeleton lines={8} />;
  const { name, status, counts, written, undone, undoableUntil } = file;
  const isOpen = status === 'draft' || status === 'failed';
  const toWrite = counts.new + counts.changed;
  const act = asking && (() => api.send('POST', `/imports/${id}/${asking}`));
  return (
    <Stack>
      <PageHeader
        title={name}
        lead={w.leads[status]}
        above={<Breadcrumb pages={[{ label: w.title, to: '/animate/imports' }]} />}
        actions={
          <>
            {isOpen && toWrite > 0 && (
              <Button kind="main" onPress={() => setAsking('application')}>
                {w.apply(f.count(toWrite, w.rowWord, w.rowsWord))}
              </Button>
            )}
            {undoableUntil && <Button onPress={() => setAsking('undoing')}>{w.undo}</Button>}
          </>
        }
      />
      {isBeingWritten(status) && (
        <Notice announced title={w.statuses[status]}>
          {w.leads[status]}
        </Notice>
      )}
      {undoableUntil && <Notice tone="good">{w.undoUntil(f.moment(undoableUntil))}</Notice>}
      {written && <WrittenStats title={w.written} written={written} />}
      {undone && <WrittenStats title={w.takenBack} written={undone} />}
      {isOpen && (
        <Stats>
          {OUTCOMES.map((outcome) => (
            <Stat key={outcome} value={f.number(counts[outcome])} label={w.counts[outcome]} />
          ))}
        </Stats>
      )}
      {isOpen && <ImportColumns key={file.id} file={file} />}
      <ImportRows file={file} />
      {act && (
        <ConfirmDialog
          title={asking === 'application' ? w.applyTitle : w.undoTitle}
          action={asking === 'application' ? w.apply(f.count(toWrite, w.rowWord, w.rowsWord)) : w.undo}
          done={w.asked}
          hurts={asking === 'undoing'}
          act={act}
          onClose={() => setAsking(undefined)}
        >
          <p>{asking === 'application' ? w.applyText : w.undoText}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
}
