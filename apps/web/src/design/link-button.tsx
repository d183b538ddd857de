import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

interface LinkButtonProps {
  to: string;
  kind?: 'main' | 'second' | 'plain';
  small?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

/** Leads to another page, and looks like the action it is. */
export function LinkButton({ to, kind = 'main', small = false, icon, children }: LinkButtonProps) {
  return (
    <Link to={to} className={[styles.button, styles[kind], small && styles.small].filter(Boolean).join(' ')}>
      {icon}
      {children}
    </Link>
  );
}
