import type { FieldValues } from 'react-hook-form';
import { CommuneField } from './commune-field';
import { FormField, type FormFieldProps } from './form-field';

/** A commune of a form. */
export function FormCommuneField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output> & { territoryId?: string }) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => (
        <CommuneField {...props} {...bound} settling={form.settling} value={value ?? ''} inputRef={ref} />
      )}
    </FormField>
  );
}
