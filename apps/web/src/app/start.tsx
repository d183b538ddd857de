import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { matchPath } from 'react-router';
import { meQuery } from '../api/me';
import { queryClient } from '../api/query-client';
import { territoriesQuery } from '../api/territories';
import { App } from './app';
import { loadPage } from './page-files';
import { type PageEntry, PAGES, SIGN_IN } from './page-table';

/** A slow answer does not hold the page back for longer: what stands in for it is shown. */
const PATIENCE_MS = 1_500;

/** Draws the application when what the page says first is there, in slices between which the browser has its turn. */
export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const page = PAGES.find(({ path }) => matchPath(path, window.location.pathname));
  await Promise.race([ready(page), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

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
