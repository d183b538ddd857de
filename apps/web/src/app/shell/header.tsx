import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, NavLink } from 'react-router';
import { useMe } from '../../api/me';
import { LinkButton } from '../../design/link-button';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useSearchKey } from './search-key';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { placesOf, placeWords, SEARCH } from './places';
import styles from './shell.module.css';

const AccountMenu = lazy(() => import('./account-menu'));
const CommandPalette = lazy(() => import('./command-palette'));

const words = dictionary(
  { home: 'Alizé, accueil', places: 'Rubriques', signIn: 'Se connecter' },
  { home: 'Alizé, home page', places: 'Sections', signIn: 'Sign in' },
);

export function Header() {
  const w = useWords(words);
  const names = useWords(placeWords);
  const me = useMe();
  const places = me ? placesOf(me) : [];
  const [palette, setPalette] = useState(false);
  const open = useCallback(() => setPalette(true), []);
  useSearchKey(places.includes(SEARCH), open);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={w.home}>
          <Logo />
          Alizé
        </Link>
        {places.length > 0 && (
          <nav aria-label={w.places} className={styles.nav}>
            {places.map((place) => (
              <NavLink
                key={place}
                to={place}
                end={place === '/animate'}
                className={styles.place}
                onClick={(event) => {
                  if (place !== SEARCH || event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  open();
                }}
              >
                {names[place]}
              </NavLink>
            ))}
          </nav>
        )}
        <div className={styles.tools}>
          <LanguageSwitch />
          {me === null && (
            <LinkButton to="/start" kind="plain" small>
              {w.signIn}
            </LinkButton>
          )}
          <Suspense>{me && <AccountMenu me={me} />}</Suspense>
        </div>
      </div>
      <Suspense>{palette && <CommandPalette onClose={() => setPalette(false)} />}</Suspense>
    </header>
  );
}
