import { firstSentence } from '@alize/contracts';
import { type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import type { FormFieldProps } from './form-field';
import { FormTextField } from './form-text-field';

/** A title nobody need write: left empty, it is the first sentence of the text, and shows it. */
export function FormTitleField<Input extends FieldValues, Output>({
  from,
  ...props
}: FormFieldProps<Input, Output> & { from: FieldPath<Input> }) {
  const text: string | undefined = useWatch({ control: props.form.control, name: from });
  return <FormTextField {...props} placeholder={firstSentence(text ?? '')} optional />;
}
