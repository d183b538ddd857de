import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { hasPermission, useMe } from '../../api/me';
import { Skeleton } from '../../design/skeleton';
import { dictionary, useWords } from '../../i18n/dictionary';
import { ConnectionBanner } from './connection-banner';
import { Footer } from './footer';
import { SCROLL_PLACES } from '../scroll-places';
import { Header } from './header';
import styles from './shell.module.css';

// Says what was done: nobody does anything before signing in that a page of its own does not answer.
const Toasts = lazy(() => import('../../design/toasts'));

// For those who run a territory.
const PendingActs = lazy(() => import('./pending-acts'));

const words = dictionary({ skip: 'Aller au contenu' }, { skip: 'Skip to content' });

/** What stands around every page. */
export function Shell() {
  const w = useWords(words);
  const me = useMe();
  const isWork = useLocation().pathname.startsWith('/animate');
  return (
    <>
      <a className={styles.skip} href="#content">
        {w.skip}
      </a>
      <Header />
      <ConnectionBanner />
      <Suspense>{hasPermission(me, 'need:qualify') && <PendingActs />}</Suspense>
      <main id="content" tabIndex={-1} className={isWork ? `${styles.main} ${styles.work}` : styles.main}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <Suspense>{me && <Toasts />}</Suspense>
      <ScrollRestoration storageKey={SCROLL_PLACES} />
    </>
  );
}
