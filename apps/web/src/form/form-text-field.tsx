import type { ComponentProps } from 'react';
import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { TextArea } from '../design/text-area';
import { TextField } from '../design/text-field';

interface Bound<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  name: FieldPath<Input>;
}
type Shown<Component extends React.ElementType> = Omit<
  ComponentProps<Component>,
  'value' | 'onChange' | 'error' | 'name' | 'form'
>;

/** A line of text of a form. */
export function FormTextField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & Shown<typeof TextField>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...props}
          name={name}
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

/** A text of several lines of a form. */
export function FormTextArea<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & Shown<typeof TextArea>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <TextArea
          {...props}
          name={name}
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
