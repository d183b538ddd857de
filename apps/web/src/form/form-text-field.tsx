import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { TextArea } from '../design/text-area';
import { TextField } from '../design/text-field';
import { FormField, type FormFieldProps } from './form-field';

type Shown<Component extends React.ElementType> = Omit<
  ComponentProps<Component>,
  'value' | 'onChange' | 'error' | 'name' | 'form'
>;

/** A line of text of a form. */
export function FormTextField<Input extends FieldValues, Output>({
  form,
  ...props
}: FormFieldProps<Input, Output> & Shown<typeof TextField>) {
  return (
    <FormField form={form} name={props.name} label={props.label}>
      {({ value, ref, ...bound }) => <TextField {...props} {...bound} value={value ?? ''} inputRef={ref} />}
    </FormField>
  );
}

/** A text of several lines of a form. */
export function FormTextArea<Input extends FieldValues, Output>({
  form,
  ...props
}: FormFieldProps<Input, Output> & Shown<typeof TextArea>) {
  return (
    <FormField form={form} name={props.name} label={props.label}>
      {({ value, ref, ...bound }) => <TextArea {...props} {...bound} value={value ?? ''} inputRef={ref} />}
    </FormField>
  );
}
