import type { CreateCall, CreateNote, CreateTask, RecordOverview } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { colleaguesQuery } from '../../api/records';
import { Button } from '../../design/button';
import { Checkbox } from '../../design/checkbox';
import { Columns } from '../../design/columns';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormNumberField, FormSelect } from '../../form/form-choice';
import { FormField } from '../../form/form-field';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import { ChosenFiles } from '../files';
import { Mentions } from './mentions';
import { recordWords } from './record-words';
import type { Writing } from './use-writing';

type Of<Schema extends z.ZodType> = Writing<z.input<Schema> & FieldValues, z.output<Schema>>;
type Placed<Schema extends z.ZodType> = Of<Schema> & { territories: RecordOverview['territories'] };

export function NoteForm({ form, territories, ...writing }: Placed<typeof CreateNote>) {
  const w = useWords(recordWords);
  return (
    <Written label={w.tabs.note} save={w.save.note} form={form} {...writing}>
      <FormTextArea form={form} name="text" label={w.note} hint={w.noteHint} rows={3} />
      <Mentions
        territoryId={form.watch('territoryId') ?? ''}
        text={form.watch('text')}
        onText={(text) => form.setValue('text', text)}
      />
      <ChosenFiles files={writing.files} onChange={writing.setFiles} />
      <Territory form={form} name="territoryId" territories={territories} />
      <Privately form={form} name="isPrivate" />
    </Written>
  );
}

export function CallForm({ form, territories, ...writing }: Placed<typeof CreateCall>) {
  const w = useWords(recordWords);
  return (
    <Written label={w.tabs.call} save={w.save.call} form={form} {...writing}>
      <Columns>
        <FormTextField form={form} name="withWhom" label={w.withWhom} />
        <FormNumberField form={form} name="minutes" label={w.minutes} minValue={1} optional />
      </Columns>
      <FormTextArea form={form} name="text" label={w.said} rows={3} />
      <Mentions
        territoryId={form.watch('territoryId') ?? ''}
        text={form.watch('text')}
        onText={(text) => form.setValue('text', text)}
      />
      <ChosenFiles files={writing.files} onChange={writing.setFiles} />
      <Columns>
        <FormTextField form={form} name="next.text" label={w.next} hint={w.nextHint} optional />
        <FormDateField form={form} name="next.dueOn" label={w.nextOn} hint={w.nextOnHint} optional />
      </Columns>
      <Territory form={form} name="territoryId" territories={territories} />
      <Privately form={form} name="isPrivate" />
    </Written>
  );
}

export function TaskForm({ form, territories, ...writing }: Placed<typeof CreateTask>) {
  const w = useWords(recordWords);
  const territoryId = form.watch('territoryId');
  const { data: colleagues = [] } = useQuery(colleaguesQuery(territoryId ?? ''));
  return (
    <Written label={w.tabs.task} save={w.save.task} form={form} {...writing}>
      <FormTextArea form={form} name="text" label={w.toDo} rows={2} />
      <Columns>
        <FormDateField form={form} name="dueOn" label={w.dueOn} />
        {colleagues.length > 1 && (
          <FormSelect
            form={form}
            name="ownerId"
            label={w.owner}
            optional
            choices={colleagues.map(({ id, name }) => ({ id, label: name }))}
          />
        )}
      </Columns>
      <Territory form={form} name="territoryId" territories={territories} />
      <Privately form={form} name="isPrivate" />
    </Written>
  );
}

function Written<Input extends FieldValues, Output>({
  label,
  save,
  form,
  isPending,
  send,
  children,
}: Omit<Writing<Input, Output>, 'files' | 'setFiles'> & {
  label: string;
  save: string;
  children: ReactNode;
}) {
  return (
    <form noValidate aria-label={label} onSubmit={send}>
      <Stack gap={2}>
        <ErrorSummary form={form} />
        {children}
        <div>
          <Button kind="main" small type="submit" isPending={isPending}>
            {save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface FieldOf<Input extends FieldValues, Output> {
  form: Writing<Input, Output>['form'];
  name: FieldPath<Input>;
}

/** Only where the record lies in several. */
function Territory<Input extends FieldValues, Output>({
  territories,
  ...field
}: FieldOf<Input, Output> & { territories: RecordOverview['territories'] }) {
  const w = useWords(recordWords);
  if (territories.length < 2) return null;
  return (
    <FormSelect
      {...field}
      label={w.territory}
      width="medium"
      choices={territories.map(({ id, name }) => ({ id, label: name }))}
    />
  );
}

function Privately<Input extends FieldValues, Output>(field: FieldOf<Input, Output>) {
  const w = useWords(recordWords);
  return (
    <FormField {...field} label={w.privately}>
      {({ value, onChange, onBlur }) => (
        <Checkbox isSelected={value === true} onChange={onChange} onBlur={onBlur} detail={w.privateHint}>
          {w.privately}
        </Checkbox>
      )}
    </FormField>
  );
}
