import { Assignment, CreateTasks, type ListName, type RecordType, TasksCreated } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { type AskedView, exportPath } from '../../api/lists';
import { colleaguesQuery } from '../../api/records';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { FileLink } from '../../design/file-link';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormSelect } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { today } from '../../i18n/now';
import { workListWords } from './work-list-words';
import styles from './work-list.module.css';

const RECORDS: Record<ListName, RecordType> = {
  missions: 'match',
  needs: 'need',
  offers: 'offer',
  people: 'person',
  organisations: 'organisation',
};

interface SelectionBarProps {
  asked: AskedView;
  columns: readonly string[];
  ids: readonly string[];
  onEmpty(): void;
}

/** What can be done with the lines that are ticked, all at once. */
export function SelectionBar({ asked, columns, ids, onEmpty }: SelectionBarProps) {
  const w = useWords(workListWords);
  const f = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const draft = useMutation({
    mutationFn: () => api.post(Assignment, `/territories/${asked.territoryId}/assignments`, { needIds: ids }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['assignments'] });
      await navigate(`/animate/assignments/${id}`);
    },
    onError: (error) => say(error.message),
  });
  return (
    <div className={styles.selection} role="region" aria-label={w.selection}>
      <Stack row gap={1}>
        <strong role="status">{f.count(ids.length, w.selectedOne, w.selectedMany)}</strong>
        <Button small kind="main" onPress={() => setAsking(true)}>
          {w.taskForAll}
        </Button>
        {asked.list === 'needs' && (
          <Button small isPending={draft.isPending} onPress={() => draft.mutate()}>
            {w.draft}
          </Button>
        )}
        <FileLink href={exportPath(asked, 'xlsx', columns, ids)} icon={<Download aria-hidden />}>
          {w.xlsx}
        </FileLink>
        <FileLink href={exportPath(asked, 'csv', columns, ids)} icon={<Download aria-hidden />}>
          {w.csv}
        </FileLink>
        <Button small kind="plain" onPress={onEmpty}>
          {w.unselect}
        </Button>
      </Stack>
      {asking && (
        <TaskDialog
          list={asked.list}
          territoryId={asked.territoryId}
          ids={ids}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface TaskDialogProps {
  list: ListName;
  territoryId: string;
  ids: readonly string[];
  onClose(): void;
}

/** The same thing to do about each, by a day, by whom. */
function TaskDialog({ list, territoryId, ids, onClose }: TaskDialogProps) {
  const w = useWords(workListWords);
  const f = useFormats();
  const client = useQueryClient();
  const { data: colleagues } = useQuery(colleaguesQuery(territoryId));
  const form = useContractForm(CreateTasks, {
    defaultValues: { about: [], territoryId, text: '', dueOn: today(), ownerId: '' },
    complete: (input) => ({ ...input, about: ids.map((id) => ({ type: RECORDS[list], id })) }),
  });
  const save = useMutation({
    mutationFn: (tasks: CreateTasks) => api.post(TasksCreated, '/activities/tasks', tasks),
    onSuccess: async ({ count }) => {
      say(w.tasksWritten(f.count(count, w.task, w.tasks)));
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.taskTitle(f.count(ids.length, w.line, w.lines))} isOpen onClose={onClose}>
      <form noValidate onSubmit={form.submit((tasks) => save.mutate(tasks))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextArea form={form} name="text" label={w.what} rows={2} />
          <FormDateField form={form} name="dueOn" label={w.dueOn} />
          <FormSelect
            form={form}
            name="ownerId"
            label={w.assignTo}
            optional
            choices={(colleagues ?? []).map(({ id, name }) => ({ id, label: name }))}
          />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.write}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
