import { Phone, phoneInWords } from '@alize/contracts';
import type { FieldValues } from 'react-hook-form';
import { TextField } from '../design/text-field';
import { useLocale } from '../i18n/locale';
import { FormField, type FormFieldProps } from './form-field';

/** A telephone number, however it is written; once left it is shown as people say it, so that a slip is seen. */
export function FormPhoneField<Input extends FieldValues, Output>({
  form,
  ...props
}: FormFieldProps<Input, Output>) {
  const { locale } = useLocale();
  return (
    <FormField form={form} name={props.name} label={props.label}>
      {({ value, ref, onChange, onBlur, ...bound }) => (
        <TextField
          {...props}
          {...bound}
          type="tel"
          autoComplete="tel"
          width="medium"
          value={value ?? ''}
          onChange={onChange}
          onBlur={() => {
            const read = Phone.safeParse(value);
            if (read.success) onChange(phoneInWords(read.data, locale));
            onBlur();
          }}
          inputRef={ref}
        />
      )}
    </FormField>
  );
}
