import type { ReactNode } from 'react';
import styles from './button.module.css';

/** A file to keep: the browser saves it, the page stays. */
export function FileLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <a href={href} download className={`${styles.button} ${styles.second} ${styles.small}`}>
      {icon}
      {children}
    </a>
  );
}
