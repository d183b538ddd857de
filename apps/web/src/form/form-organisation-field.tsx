import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { FieldProps } from '../design/field-parts';
import { OrganisationField } from './organisation-field';

interface FormOrganisationFieldProps<Input extends FieldValues, Output> extends Omit<FieldProps, 'error'> {
  form: UseFormReturn<Input, unknown, Output>;
  name: FieldPath<Input>;
}

export function FormOrganisationField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormOrganisationFieldProps<Input, Output>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <OrganisationField
          {...props}
          value={field.value ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
