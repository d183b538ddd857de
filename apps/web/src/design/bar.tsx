import styles from './bar.module.css';

interface BarProps {
  label: string;
  /** Share filled, 0 to 1. */
  share: number;
  /** What the bar says, in words: it is never alone. */
  value: string;
  children?: string;
}

/** A reason or a figure as a bar, with its words. */
export function Bar({ label, share, value, children }: BarProps) {
  return (
    <div className={styles.bar}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <svg className={styles.track} aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none">
        <rect className={styles.ground} width="100" height="4" />
        <rect className={styles.filled} width={Math.max(0, Math.min(1, share)) * 100} height="4" />
      </svg>
      {children && <span className={styles.sentence}>{children}</span>}
    </div>
  );
}
