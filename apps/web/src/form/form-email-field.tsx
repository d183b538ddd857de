import { suggestEmail } from '@alize/contracts';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../design/button';
import { TextField } from '../design/text-field';
import { dictionary, useWords } from '../i18n/dictionary';
import { FormField, type FormFieldProps } from './form-field';

const words = dictionary(
  { meant: (email: string) => `Vouliez-vous écrire ${email} ?` },
  { meant: (email: string) => `Did you mean ${email}?` },
);

/** An e-mail address. Where it looks like a slip the address that was probably meant is offered, in one touch. */
export function FormEmailField<Input extends FieldValues, Output>({
  form,
  ...props
}: FormFieldProps<Input, Output> & { autoFocus?: boolean }) {
  const w = useWords(words);
  return (
    <FormField form={form} name={props.name} label={props.label}>
      {({ value, ref, onChange, ...bound }) => {
        const meant = suggestEmail(value ?? '');
        return (
          <div>
            <TextField
              {...props}
              {...bound}
              type="email"
              autoComplete="email"
              value={value ?? ''}
              onChange={onChange}
              inputRef={ref}
            />
            <div role="status">
              {meant && (
                <Button kind="plain" onPress={() => onChange(meant)}>
                  {w.meant(meant)}
                </Button>
              )}
            </div>
          </div>
        );
      }}
    </FormField>
  );
}
