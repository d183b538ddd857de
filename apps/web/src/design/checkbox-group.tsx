import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import { Checkbox } from './checkbox';
import type { Choice } from './choice';
import styles from './choice-boxes.module.css';
import { FieldLabel, FieldProblem, type FieldProps } from './field-parts';

interface CheckboxGroupProps<Key extends string> extends FieldProps {
  choices: Choice<Key>[];
  value: Key[];
  onChange(value: Key[]): void;
  onBlur?(): void;
  isDisabled?: boolean;
}

/** Any number of a few. */
export function CheckboxGroup<Key extends string>(props: CheckboxGroupProps<Key>) {
  const { label, hint, error, optional, choices, value, onChange, onBlur, isDisabled } = props;
  return (
    <AriaCheckboxGroup
      value={value}
      onChange={(keys) => onChange(choices.flatMap(({ id }) => (keys.includes(id) ? [id] : [])))}
      onBlur={onBlur}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={styles.group}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <div className={styles.row}>
        {choices.map(({ id, label: name, detail }) => (
          <Checkbox key={id} value={id} detail={detail}>
            {name}
          </Checkbox>
        ))}
      </div>
      <FieldProblem error={error} />
    </AriaCheckboxGroup>
  );
}
