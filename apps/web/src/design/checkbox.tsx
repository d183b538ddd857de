import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import styles from './choice-boxes.module.css';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  detail?: ReactNode;
}

export function Checkbox({ children, detail, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.box}>
      <span className={styles.mark} aria-hidden>
        <Check />
      </span>
      <span>
        {children}
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </AriaCheckbox>
  );
}
