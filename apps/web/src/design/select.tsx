import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import type { Choice } from './choice';
import { ChoiceItem } from './choice-item';
import styles from './field.module.css';
import { fieldClass, FieldLabel, FieldProblem, type FieldProps } from './field-parts';
import listStyles from './list-box.module.css';

interface SelectProps<Key extends string> extends FieldProps {
  choices: Choice<Key>[];
  value: Key | null;
  onChange(value: Key): void;
  onBlur?(): void;
  placeholder?: string;
  isDisabled?: boolean;
  triggerRef?: Ref<HTMLButtonElement>;
}

/** One of a few. */
export function Select<Key extends string>(props: SelectProps<Key>) {
  const { label, hint, error, optional, width, choices, value, onChange, onBlur, placeholder, isDisabled } =
    props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      placeholder={placeholder ?? ''}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <Button ref={props.triggerRef} className={`${styles.input} ${listStyles.trigger}`}>
        <SelectValue className={listStyles.value} />
        <ChevronDown aria-hidden />
      </Button>
      <FieldProblem error={error} />
      <Popover className={listStyles.popover}>
        <ListBox items={choices} className={listStyles.list}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
