import { useState } from 'react';
import { TextField } from '../../../design/text-field';
import { FormField } from '../../../form/form-field';
import { useWords } from '../../../i18n/dictionary';
import type { EditNeedFormState } from './edit-need-project';
import { editNeedWords } from './edit-need-words';

const labelsIn = (text: string): string[] =>
  text
    .split(',')
    .map((label) => label.trim())
    .filter(Boolean);

/** Typed as one line; what stands between commas is a label. */
export function NeedLabelsField({ form }: { form: EditNeedFormState }) {
  const w = useWords(editNeedWords);
  const [typed, setTyped] = useState<string>();
  return (
    <FormField form={form} name="labels" label={w.labels}>
      {({ value, onChange, onBlur, ref, error }) => (
        <TextField
          label={w.labels}
          hint={w.labelsHint}
          optional
          value={typed ?? (Array.isArray(value) ? value.join(', ') : '')}
          onChange={(text) => {
            setTyped(text);
            onChange(labelsIn(text));
          }}
          onBlur={onBlur}
          inputRef={ref}
          error={error}
        />
      )}
    </FormField>
  );
}
