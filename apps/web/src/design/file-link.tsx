import type { ReactNode } from 'react';
import styles from './button.module.css';

interface FileLinkProps {
  href: string;
  icon?: ReactNode;
  /** A page to read and print, in a tab of its own; without it the browser saves the file. */
  opens?: boolean;
  children: ReactNode;
}

/** Something to keep outside the application; the page stays. */
export function FileLink({ href, icon, opens = false, children }: FileLinkProps) {
  const how = opens ? { target: '_blank', rel: 'noreferrer' } : { download: true };
  return (
    <a href={href} {...how} className={`${styles.button} ${styles.second} ${styles.small}`}>
      {icon}
      {children}
    </a>
  );
}
