import { dictionary, useWords } from '../../i18n/dictionary';
import styles from './shell.module.css';

const words = dictionary(
  {
    what: 'Alizé rapproche les petites entreprises qui créent des emplois et celles et ceux qui peuvent les aider.',
    api: 'Documentation de l’API',
  },
  {
    what: 'Alizé brings small firms that create jobs together with people who can help them.',
    api: 'API documentation',
  },
);

export function Footer() {
  const w = useWords(words);
  return (
    <footer className={styles.footer}>
      <p>{w.what}</p>
      <a href="/api/docs">{w.api}</a>
    </footer>
  );
}
