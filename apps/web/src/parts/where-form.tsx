import { Form } from 'react-router';
import buttons from '../design/button.module.css';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './where-form.module.css';

const words = dictionary(
  { label: 'La commune de votre entreprise', hint: 'Son nom ou son code postal', go: 'Continuer' },
  { label: 'The commune of your firm', hint: 'Its name or its postcode', go: 'Continue' },
);

/** Plain fields of the browser: the page that asks first weighs nothing more, and works before any script. */
export function WhereForm() {
  const w = useWords(words);
  return (
    <Form action="/where" method="get" role="search" className={styles.form}>
      <label htmlFor="commune" className={styles.label}>
        {w.label}
        <span className={styles.hint}>{w.hint}</span>
      </label>
      <div className={styles.row}>
        <input
          id="commune"
          name="commune"
          className={styles.input}
          autoComplete="address-level2"
          maxLength={100}
          required
        />
        <button type="submit" className={`${buttons.button} ${buttons.main}`}>
          {w.go}
        </button>
      </div>
    </Form>
  );
}
