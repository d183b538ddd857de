import type { ReactNode } from 'react';
import styles from './chip.module.css';

interface ChipProps {
  tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad';
  icon?: ReactNode;
  children: ReactNode;
}

/** A status or a mark: a colour, and always its word. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
