import type { FieldValues } from 'react-hook-form';
import type { Choice } from '../design/choice';
import { DateField } from '../design/date-field';
import { NumberField } from '../design/number-field';
import { RadioGroup } from '../design/radio-group';
import { Select } from '../design/select';
import { FormField, type FormFieldProps } from './form-field';

/** One of a few choices of a form. */
export function FormRadioGroup<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output> & { choices: Choice[] }) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => (
        <RadioGroup {...props} {...bound} value={value ?? null} inputRef={ref} />
      )}
    </FormField>
  );
}

/** One of many choices of a form. */
export function FormSelect<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output> & { choices: Choice[]; placeholder?: string }) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => <Select {...props} {...bound} value={value || null} triggerRef={ref} />}
    </FormField>
  );
}

/** A number of a form. */
export function FormNumberField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output> & { minValue?: number; maxValue?: number; step?: number }) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => (
        <NumberField {...props} {...bound} value={value ?? NaN} inputRef={ref} />
      )}
    </FormField>
  );
}

/** A day of a form. */
export function FormDateField<Input extends FieldValues, Output>({
  form,
  name,
  ...props
}: FormFieldProps<Input, Output> & { min?: string }) {
  return (
    <FormField form={form} name={name} label={props.label}>
      {({ value, ref, ...bound }) => <DateField {...props} {...bound} value={value ?? ''} inputRef={ref} />}
    </FormField>
  );
}
