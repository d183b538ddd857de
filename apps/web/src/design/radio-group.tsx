import type { Ref } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { Choice } from './choice';
import styles from './choice-boxes.module.css';
import { FieldLabel, FieldProblem, type FieldProps } from './field-parts';

interface RadioGroupProps<Key extends string> extends FieldProps {
  choices: Choice<Key>[];
  value: Key | null;
  onChange(value: Key): void;
  onBlur?(): void;
  isDisabled?: boolean;
  /** The choice that takes the focus when the question does. */
  inputRef?: Ref<HTMLInputElement>;
}

/** More choices than this stand one under the other: in two ragged columns none is found. */
const SIDE_BY_SIDE_MAX = 3;

/** One of a few, all seen at once. */
export function RadioGroup<Key extends string>(props: RadioGroupProps<Key>) {
  const { label, hint, error, optional, choices, value, onChange, onBlur, isDisabled, inputRef } = props;
  const entry = value ?? choices[0]?.id;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      onBlur={onBlur}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={styles.group}
    >
      <FieldLabel label={label} hint={hint} optional={optional} />
      <div className={choices.length > SIDE_BY_SIDE_MAX ? styles.column : styles.row}>
        {choices.map(({ id, label: name, detail }) => (
          <Radio key={id} value={id} inputRef={id === entry ? inputRef : undefined} className={styles.box}>
            <span className={`${styles.mark} ${styles.round}`} aria-hidden>
              <span className={styles.dot} />
            </span>
            <span>
              {name}
              {detail && <span className={styles.detail}>{detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem error={error} />
    </AriaRadioGroup>
  );
}
