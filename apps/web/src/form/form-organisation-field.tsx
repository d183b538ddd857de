import type { FieldValues } from 'react-hook-form';
import { OrganisationField } from './organisation-field';
import { FormField, type FormFieldProps } from './form-field';

/** An organisation of the directory of a form. */
export function FormOrganisationField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output>) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => (
        <OrganisationField {...props} {...bound} value={value ?? ''} inputRef={ref} />
      )}
    </FormField>
  );
}
