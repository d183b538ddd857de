import type { Ref } from 'react';
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';
import { useTakenOver } from './taken-over';

interface TextFieldProps extends FieldProps, Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  hint,
  error,
  optional,
  width,
  placeholder,
  inputRef,
  ...props
}: TextFieldProps) {
  const field = useTakenOver(props, inputRef);
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined}
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <Input ref={field} className={styles.input} placeholder={placeholder} />
      <FieldProblem error={error} />
    </AriaTextField>
  );
}
