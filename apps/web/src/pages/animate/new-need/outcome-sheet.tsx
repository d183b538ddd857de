import { EntrySource } from '@alize/contracts';
import { useWatch } from 'react-hook-form';
import { Checkbox } from '../../../design/checkbox';
import { RadioGroup } from '../../../design/radio-group';
import { Sheet } from '../../../design/sheet';
import { FormField } from '../../../form/form-field';
import { FormSelect } from '../../../form/form-choice';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import { useWords } from '../../../i18n/dictionary';
import { sourceWords } from '../../../parts/entry/source-words';
import { NEW, type NeedEntryForm } from './need-entry-form';
import { newNeedWords } from './new-need-words';

/** How she came to know of it, and what happens next: nobody is written to unless she says so. */
export function OutcomeSheets({ form }: { form: NeedEntryForm }) {
  const w = useWords(newNeedWords);
  const sources = useWords(sourceWords);
  const open = useWatch({ control: form.control, name: 'open' });
  const contactId = useWatch({ control: form.control, name: 'contactId' });
  const email = useWatch({ control: form.control, name: 'contact.email' });
  const reachable = contactId !== NEW || Boolean(email);
  return (
    <>
      <Sheet title={w.how}>
        <FormSelect
          form={form}
          name="source"
          label={w.source}
          width="medium"
          choices={EntrySource.options.map((id) => ({ id, label: sources[id] }))}
        />
        <FormTextField form={form} name="sentBy" label={w.sentBy} hint={w.sentByHint} optional />
        <FormTextArea form={form} name="note" label={w.note} hint={w.noteHint} rows={3} optional />
      </Sheet>
      <Sheet title={w.after}>
        <FormField form={form} name="open" label={w.outcome}>
          {({ value, onChange, ref }) => (
            <RadioGroup
              label={w.outcome}
              choices={[
                { id: 'open', label: w.outcomes.open, detail: w.openDetail },
                { id: 'later', label: w.outcomes.later, detail: w.laterDetail },
              ]}
              value={value ? 'open' : 'later'}
              onChange={(chosen) => onChange(chosen === 'open')}
              inputRef={ref}
            />
          )}
        </FormField>
        {open && reachable && (
          <FormField form={form} name="tellContact" label={w.tell}>
            {({ value, onChange }) => (
              <Checkbox isSelected={value === true} onChange={onChange}>
                {w.tell}
              </Checkbox>
            )}
          </FormField>
        )}
      </Sheet>
    </>
  );
}
