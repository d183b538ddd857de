import type { ReactNode, Ref } from 'react';
import { ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components';
import type { Choice } from './choice';
import { ChoiceItem } from './choice-item';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';
import listStyles from './list-box.module.css';

interface ComboBoxProps extends FieldProps {
  /** What is found for the words typed; the caller searches, on the server as a rule. */
  choices: Choice[];
  value: string | null;
  onChange(value: string | null): void;
  typed: string;
  onType(typed: string): void;
  onBlur?(): void;
  /** Said when the words typed find nothing. */
  none: ReactNode;
  placeholder?: string;
  /** Words that nothing is found for stay in the field: whoever typed them sees what was not found. */
  keepsTyped?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One of many, found by typing the beginning of its name. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, optional, width, choices, value, onChange, typed, onType, onBlur, none } =
    props;
  return (
    <AriaComboBox
      items={choices}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={typed}
      onInputChange={onType}
      onBlur={onBlur}
      allowsEmptyCollection={typed.length > 1}
      allowsCustomValue={props.keepsTyped}
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <Input ref={props.inputRef} className={styles.input} placeholder={props.placeholder} />
      <FieldProblem error={error} />
      <Popover className={listStyles.popover}>
        <ListBox
          className={listStyles.list}
          renderEmptyState={() => <p className={listStyles.none}>{none}</p>}
        >
          {(choice: Choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
