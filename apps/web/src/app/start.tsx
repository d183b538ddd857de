import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchPath } from 'react-router';
import { meQuery } from '../api/me';
import { queryClient } from '../api/query-client';
import { territoriesQuery } from '../api/territories';
import { hasDraft } from '../form/draft';
import { firstLocale } from '../i18n/first-locale';
import { App } from './app';
import { know, readFirstFacts } from './first-facts';
import { nextTask } from './next-task';
import { loadPage } from './page-files';
import { type PageEntry, PAGES, SIGN_IN } from './page-table';
import { routes } from './routes';
import { SCROLL_PLACES } from './scroll-places';
import { chosenTheme } from './theme';

/** A slow answer does not hold the page back for longer: what stands in for it is shown. */
const PATIENCE_MS = 1_500;

/** Draws the application when what the page says first is there, or takes over the page that the server wrote. */
export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const facts = readFirstFacts();
  if (facts) know(queryClient, facts);
  await nextTask();
  const page = PAGES.find(({ path }) => matchPath(path, window.location.pathname));
  await Promise.race([ready(page), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const locale = firstLocale();
  // What this device alone knows is not in what the server wrote.
  const asWritten =
    facts && locale === document.documentElement.lang && chosenTheme() === 'system' && !hasDraft();
  const router = createBrowserRouter(routes, asWritten && isPlaceKept() ? { hydrationData: {} } : undefined);
  await nextTask();
  const app = <App client={queryClient} locale={locale} router={router} />;
  // Drawn in slices, between which the browser has its turn.
  startTransition(() => (asWritten ? void hydrateRoot(root, app) : createRoot(root).render(app)));
}

/**
 * Whether the page stays where its reader scrolled it. Without data to hydrate the router returns to the place of the last visit,
 * else to the top: under a finger that taps, a link moves away.
 */
const isPlaceKept = (): boolean =>
  window.scrollY > 0 || window.sessionStorage.getItem(SCROLL_PLACES) === null;

/** Never fails: what did not come is asked for again by the page, which says so. */
async function ready(page: PageEntry | undefined): Promise<void> {
  const module = page?.module;
  await Promise.allSettled([
    module && loadPage(module),
    queryClient.prefetchQuery(territoriesQuery),
    queryClient.prefetchQuery(meQuery),
  ]);
  if (page?.for !== 'everybody' && !queryClient.getQueryData(meQuery.queryKey))
    await loadPage(SIGN_IN).catch(() => undefined);
}
