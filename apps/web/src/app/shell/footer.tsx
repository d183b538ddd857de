import { Link, useLocation } from 'react-router';
import { dictionary, useWords } from '../../i18n/dictionary';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch';

const words = dictionary(
  {
    what: 'Alizé rapproche les petites entreprises qui créent des emplois et celles et ceux qui peuvent les aider.',
    notices: 'Informations légales',
    accessibility: 'Accessibilité : non auditée',
    legal: 'Mentions légales',
    data: 'Vos données',
    contact: 'Contact',
  },
  {
    what: 'Alizé brings small firms that create jobs together with people who can help them.',
    notices: 'Legal information',
    accessibility: 'Accessibility: not audited',
    legal: 'Legal notice',
    data: 'Your data',
    contact: 'Contact',
  },
);
const NOTICES = ['accessibility', 'legal', 'data', 'contact'] as const;

/** On a page of a territory the notices are its own. */
export function Footer() {
  const w = useWords(words);
  const { pathname } = useLocation();
  const [territory = ''] = /^\/t\/[^/]+/.exec(pathname) ?? [];
  return (
    <footer className={styles.footer}>
      <div className={styles.foot}>
        <p>{w.what}</p>
        <ThemeSwitch />
        <nav aria-label={w.notices}>
          <ul className={styles.notices}>
            {NOTICES.map((notice) => (
              <li key={notice}>
                <Link to={`${territory}/${notice}`}>{w[notice]}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
