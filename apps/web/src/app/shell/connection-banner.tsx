import { useConnection } from '../../api/connection';
import { dictionary, useWords } from '../../i18n/dictionary';
import styles from './shell.module.css';

const words = dictionary(
  {
    away: 'Alizé ne répond pas. Ce que vous écrivez est gardé ; nous réessayons toutes les deux secondes.',
    offline: 'Pas de réseau. Ce que vous écrivez est gardé ; nous réessayons toutes les deux secondes.',
    back: 'Alizé répond de nouveau.',
  },
  {
    away: 'Alizé does not answer. What you write is kept; we try again every two seconds.',
    offline: 'No network. What you write is kept; we try again every two seconds.',
    back: 'Alizé answers again.',
  },
);

export function ConnectionBanner() {
  const w = useWords(words);
  const connection = useConnection();
  return (
    <div role="status" className={styles.connection}>
      {connection !== 'there' && (
        <p className={connection === 'back' ? `${styles.banner} ${styles.back}` : styles.banner}>
          {w[connection]}
        </p>
      )}
    </div>
  );
}
