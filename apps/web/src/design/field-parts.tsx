import { FieldError, Label, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './field.module.css';

/** What every field takes: its question, a hint, and what is wrong with it. */
export interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  width?: 'short' | 'medium' | 'full';
}

const words = dictionary({ optional: 'facultatif' }, { optional: 'optional' });

/** The question, above the field. Most are to be filled, so only the others say so. */
export function FieldLabel({
  label,
  hint,
  optional = false,
}: Pick<FieldProps, 'label' | 'hint' | 'optional'>) {
  const w = useWords(words);
  return (
    <>
      <Label className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({w.optional})</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
    </>
  );
}

export function FieldProblem({ error }: { error?: string }) {
  return <FieldError className={styles.error}>{error}</FieldError>;
}

export const fieldClass = (width: FieldProps['width'] = 'full'): string =>
  [styles.field, width !== 'full' && styles[width]].filter(Boolean).join(' ');
