import type { ReactNode } from 'react';
import styles from './stack.module.css';

interface StackProps {
  /** Distance between parts, in steps of the grid. */
  gap?: 1 | 2 | 3 | 4;
  /** Side by side while there is room. */
  row?: boolean;
  /** As wide as a text is read with ease. */
  narrow?: boolean;
  children: ReactNode;
}

/** Parts one under the other, evenly. */
export function Stack({ gap = 3, row = false, narrow = false, children }: StackProps) {
  const names = [styles.stack, styles[`gap${gap}`], row && styles.row, narrow && styles.narrow];
  return <div className={names.filter(Boolean).join(' ')}>{children}</div>;
}
