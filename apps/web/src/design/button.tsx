import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `main`: the one action of the page; `second`: another; `plain`: like a link; `danger`: what hurts. */
  kind?: 'main' | 'second' | 'plain' | 'danger';
  small?: boolean;
  icon?: ReactNode;
  children?: ReactNode;
}

/** A button. While `isPending` it keeps its place, its words and the focus, and does nothing. */
export function Button({ kind = 'second', small = false, icon, children, isPending, ...props }: ButtonProps) {
  const waiting = isPending ? { type: 'button' as const, onPress: undefined, 'data-pending': true } : {};
  return (
    <AriaButton
      {...props}
      {...waiting}
      className={[styles.button, styles[kind], small && styles.small].filter(Boolean).join(' ')}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
