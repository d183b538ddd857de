import type { Ref } from 'react';
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';
import { useTakenOver } from './taken-over';

interface TextAreaProps extends FieldProps, Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  rows?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** A text of several lines; it grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  width,
  rows = 5,
  placeholder,
  inputRef,
  ...props
}: TextAreaProps) {
  const field = useTakenOver(props, inputRef);
  return (
    <TextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined}
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <AriaTextArea ref={field} className={styles.input} rows={rows} placeholder={placeholder} />
      <FieldProblem error={error} />
    </TextField>
  );
}
