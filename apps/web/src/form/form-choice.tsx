import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { Choice } from '../design/choice';
import { DateField } from '../design/date-field';
import type { FieldProps } from '../design/field-parts';
import { NumberField } from '../design/number-field';
import { RadioGroup } from '../design/radio-group';
import { Select } from '../design/select';

interface Bound<Input extends FieldValues, Output> extends Omit<FieldProps, 'error'> {
  form: UseFormReturn<Input, unknown, Output>;
  name: FieldPath<Input>;
}

/** One of a few choices of a form. */
export function FormRadioGroup<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & { choices: Choice[] }) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <RadioGroup
          {...props}
          value={field.value ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** One of many choices of a form. */
export function FormSelect<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & { choices: Choice[]; placeholder?: string }) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          {...props}
          value={field.value || null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          triggerRef={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** A number of a form. */
export function FormNumberField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & { minValue?: number; maxValue?: number; step?: number }) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberField
          {...props}
          value={field.value ?? NaN}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

/** A day of a form. */
export function FormDateField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: Bound<Input, Output> & { min?: string }) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
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
