import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

interface LinkButtonProps {
  to: string;
  kind?: 'main' | 'second' | 'plain';
  small?: boolean;
  icon?: ReactNode;
  /** For screen readers, where the words shown are the same on several lines. */
  name?: string;
  children: ReactNode;
}

/** Leads to another page, and looks like the action it is. */
export function LinkButton({ to, kind = 'main', small = false, icon, name, children }: LinkButtonProps) {
  return (
    <Link
      to={to}
      aria-label={name}
      className={[styles.button, styles[kind], small && styles.small].filter(Boolean).join(' ')}
    >
      {icon}
      {children}
    </Link>
  );
}
