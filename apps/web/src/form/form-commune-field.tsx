import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { CommuneField } from './commune-field';

interface FormCommuneFieldProps<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  name: FieldPath<Input>;
  label: string;
  hint?: string;
}

export function FormCommuneField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormCommuneFieldProps<Input, Output>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <CommuneField
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
