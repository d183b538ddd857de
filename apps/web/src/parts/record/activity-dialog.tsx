import { type Activity, type ActivityRevision, UpdateActivity } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activityQuery, addFile, colleaguesQuery, fileRefusal, removeFile } from '../../api/records';
import { Button } from '../../design/button';
import { Dialog, DialogActions } from '../../design/dialog';
import { Fold } from '../../design/fold';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormNumberField, FormSelect } from '../../form/form-choice';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { AddFile, KeptFiles } from '../files';
import styles from './record.module.css';
import { recordWords } from './record-words';
import { useActivityChange } from './use-activity-change';

/** A note, a call or a task, corrected or removed; how it stood before is told below. */
export function ActivityDialog({ activity, onClose }: { activity: Activity; onClose(): void }) {
  const w = useWords(recordWords);
  const { id, kind, text, call, task, version, territoryId } = activity;
  const { data: colleagues = [] } = useQuery(colleaguesQuery(territoryId));
  const form = useContractForm(UpdateActivity, {
    defaultValues: {
      ...{ text, version },
      ...(call && { withWhom: call.withWhom, minutes: call.minutes ?? NaN, nextStep: call.nextStep ?? '' }),
      ...(task && { dueOn: task.dueOn, ownerId: task.owner?.id ?? '' }),
    },
    // Left empty it is cleared.
    complete: (input) => ({
      ...input,
      ...(call && { minutes: input.minutes || null, nextStep: input.nextStep || null }),
    }),
  });
  const change = useActivityChange(id, { onRefused: form.refused });
  const act = (made: UpdateActivity, said: string, undo?: Omit<UpdateActivity, 'version'>) =>
    change.mutate({ change: made, said, undo }, { onSuccess: onClose });
  return (
    <Dialog title={w.editLabel(w.tabs[kind])} isOpen onClose={onClose}>
      <form noValidate onSubmit={form.submit((made) => act(made, w.changed))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          {call && <FormTextField form={form} name="withWhom" label={w.withWhom} />}
          {call && <FormNumberField form={form} name="minutes" label={w.minutes} minValue={1} optional />}
          <FormTextArea form={form} name="text" label={call ? w.said : task ? w.toDo : w.note} rows={4} />
          {call && <FormTextField form={form} name="nextStep" label={w.next} optional />}
          {task && <FormDateField form={form} name="dueOn" label={w.dueOn} />}
          {task && colleagues.length > 1 && (
            <FormSelect
              form={form}
              name="ownerId"
              label={w.owner}
              choices={colleagues.map((each) => ({ id: each.id, label: each.name }))}
            />
          )}
          <DialogFiles activity={activity} />
          {activity.edited && <Before id={id} />}
          <DialogActions>
            <Button
              kind="plain"
              isPending={change.isPending}
              onPress={() => act({ removed: true, version }, w.removed, { removed: false })}
            >
              {w.remove}
            </Button>
            <Button onPress={onClose}>{w.cancel}</Button>
            <Button kind="main" type="submit" isPending={change.isPending}>
              {w.keep}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Its files as they are now: added and removed at once, whatever becomes of the form. */
function DialogFiles({ activity: { id, files } }: { activity: Activity }) {
  const client = useQueryClient();
  const { data: latest } = useQuery(activityQuery(id));
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => say(fileRefusal(error)),
    onSettled: () =>
      Promise.all(
        ['records', 'timeline', 'activities'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  return (
    <>
      <KeptFiles
        path={`/activities/${id}`}
        files={latest?.files ?? files}
        onRemove={(file) => act.mutate(() => removeFile(id, file.id))}
      />
      <AddFile
        isPending={act.isPending}
        onChoose={(chosen) =>
          act.mutate(async () => {
            for (const file of chosen) await addFile(id, file);
          })
        }
      />
    </>
  );
}

/** How it stood before each change, the latest first. */
function Before({ id }: { id: string }) {
  const w = useWords(recordWords);
  const f = useFormats();
  const { data } = useQuery(activityQuery(id));
  const tell = ({ before }: ActivityRevision) =>
    Object.entries(before).map(([field, value]) => {
      if (field === 'done') return value ? w.wasDone : w.wasNotDone;
      if (field === 'removed') return value ? w.wasRemoved : '';
      if (field === 'file') return w.wasFile(String(value));
      if (field === 'dueOn') return `${w.dueOn} ${f.day(String(value))}`;
      return field === 'ownerId' || field === 'isPrivate' ? '' : String(value ?? '');
    });
  return (
    <Fold label={w.before}>
      <ol className={styles.events}>
        {data?.revisions.map((revision) => (
          <li key={revision.at}>
            <p className={styles.words}>{tell(revision).filter(Boolean).join(' · ')}</p>
            <p className={styles.when}>
              {f.moment(revision.at)}
              {revision.by && `, ${w.by(revision.by)}`}
            </p>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
