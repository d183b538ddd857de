import type { ReactNode } from 'react';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import styles from './facts.module.css';

const words = dictionary(
  { missing: 'pas encore indiqué par l’opérateur' },
  { missing: 'not yet given by the operator' },
);

/** Said where something ought to stand: nobody is led to believe that it is not needed. */
export function Missing() {
  return <span className={styles.missing}>{useWords(words).missing}</span>;
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** What is known, under its name; what is not is called missing. */
export function Fact({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children ?? <Missing />}</dd>
    </div>
  );
}

/** A number that a telephone calls at a touch. */
export function PhoneLink({ phone }: { phone: string }) {
  const f = useFormats();
  return <a href={`tel:${phone}`}>{f.phone(phone)}</a>;
}

export function MailLink({ email }: { email: string }) {
  return <a href={`mailto:${email}`}>{email}</a>;
}
