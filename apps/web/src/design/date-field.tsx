import type { Ref } from 'react';
import { Input, TextField } from 'react-aria-components';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, empty for none. */
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  min?: string;
  max?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A day. The browser's own calendar is the one people know on their telephone. */
export function DateField({
  label,
  hint,
  error,
  optional,
  width = 'short',
  min,
  max,
  inputRef,
  ...props
}: DateFieldProps) {
  return (
    <TextField
      validationBehavior="aria"
      {...props}
      type="date"
      isInvalid={error !== undefined}
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <Input ref={inputRef} className={styles.input} min={min} max={max} />
      <FieldProblem error={error} />
    </TextField>
  );
}
