import { createContext, type ReactNode, type RefCallback, useContext, useEffect, useRef } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from '../design/field-parts';
import type { ContractForm } from './use-contract-form';

/** What every field of a form takes: where its value is kept, and its question. */
export interface FormFieldProps<Input extends FieldValues, Output> extends Omit<FieldProps, 'error'> {
  form: ContractForm<Input, Output>;
  name: FieldPath<Input>;
}

interface Bound<Value> {
  value: Value;
  onChange(value: unknown): void;
  onBlur(): void;
  ref: RefCallback<Element>;
  error?: string;
}

const GroupName = createContext('');

/** Binds a field to its value and to what is wrong with it, and tells the form its label, for the summary of errors. */
export function FormField<Input extends FieldValues, Output>({
  form,
  name,
  label,
  children,
}: Pick<FormFieldProps<Input, Output>, 'form' | 'name' | 'label'> & {
  children(bound: Bound<FieldPathValue<Input, FieldPath<Input>>>): ReactNode;
}) {
  const { field, fieldState } = useController({ control: form.control, name });
  const group = useContext(GroupName);
  const { shown } = form;
  const element = useRef<Element>(null);
  useEffect(() => {
    shown.set(name, { label: group ? `${group}, ${label}` : label, element });
    return () => void shown.delete(name);
  }, [shown, name, group, label]);
  const { value, onChange, onBlur, ref } = field;
  const found = (shownAs: Element | null) => {
    element.current = shownAs;
    ref(shownAs);
  };
  return children({ value, onChange, onBlur, ref: found, error: fieldState.error?.message });
}

/** Fields of one among several of a kind: its name goes with theirs wherever they are read alone. */
export function FieldGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name}>
      <GroupName value={name}>{children}</GroupName>
    </div>
  );
}
