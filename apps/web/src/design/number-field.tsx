import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import type { Ref } from 'react';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';

interface NumberFieldProps
  extends FieldProps, Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> {
  inputRef?: Ref<HTMLInputElement>;
}

/** A number typed as the reader's language writes it; the arrow keys move it. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  width = 'short',
  inputRef,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      validationBehavior="aria"
      // What was typed stays and is told to be wrong: a number that changes by itself is a wrong answer nobody gave.
      commitBehavior="validate"
      {...props}
      isInvalid={error !== undefined}
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <Input ref={inputRef} className={styles.input} />
      <FieldProblem error={error} />
    </AriaNumberField>
  );
}
