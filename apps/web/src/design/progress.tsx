import { Label, ProgressBar } from 'react-aria-components';
import styles from './bar.module.css';

/** Long work, and how far it has come: 0 to 100. */
export function Progress({ label, value }: { label: string; value: number }) {
  return (
    <ProgressBar value={value} className={styles.bar}>
      {({ valueText }) => (
        <>
          <Label className={styles.label}>{label}</Label>
          <span className={styles.value}>{valueText}</span>
          <svg className={styles.track} aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none">
            <rect className={styles.ground} width="100" height="4" />
            <rect className={styles.filled} width={value} height="4" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
