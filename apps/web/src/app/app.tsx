import type { Locale } from '@alize/contracts';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, lazy, StrictMode, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { useLostSession } from '../api/lost-session';
import { LocaleProvider } from '../i18n/locale';

// Wanted later, if at all: not in the first page's weight.
const SessionLost = lazy(() => import('./session-lost'));

interface AppProps {
  client: QueryClient;
  locale: Locale;
  router: ComponentProps<typeof RouterProvider>['router'];
}

/** The same where the server writes a page and where the browser takes it over: what is in it is found again. */
export function App({ client, locale, router }: AppProps) {
  const lost = useLostSession();
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <LocaleProvider first={locale}>
          <RouterProvider router={router} />
          <Suspense>{lost && <SessionLost />}</Suspense>
        </LocaleProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
