import type { WriteFirstPage } from '@alize/contracts';
import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, matchPath } from 'react-router';
import { App } from './app/app';
import { know } from './app/first-facts';
import { loadPage } from './app/page-files';
import { PAGES, SIGN_IN } from './app/page-table';
import { routes } from './app/routes';

/** An address of a page that wants a session shows how to open one; it is written at this one. */
const TO_SIGN_IN = '/start';

/**
 * The page as a stranger reads it, before any script runs: who waits for a slow network reads meanwhile. The script then
 * takes it over, with the same facts.
 */
export const writeFirstPage: WriteFirstPage = async ({ path, locale, facts }) => {
  const page = PAGES.find(({ path: pattern }) => matchPath(pattern, path));
  if (!page || !(page.for === 'everybody' || path === TO_SIGN_IN)) return undefined;
  await loadPage(page.for === 'everybody' ? page.module : SIGN_IN);
  const client = new QueryClient();
  know(client, facts);
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const body = renderToString(<App client={client} locale={locale} router={router} />);
  router.dispose();
  const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(body) ?? [];
  return { title, body };
};
